import { addDays, dayIn, dayWords, shortDayWords, type Day } from '@cairn/kernel';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import type { StudyFacts } from './case-study-facts.sql.js';

/** Days before its last one on which a published case study is worth another question. */
export const endDays = 30;

/** A yes is published by whoever leads there; a no is read; a last day is seen coming in time to ask again. */
export function studyItems(studies: readonly StudyFacts[], timeZone: string, today: Day): TodayItem[] {
  return studies.flatMap((study): TodayItem[] => {
    const { clientId, clientName, clientSlug, editionId, what, until } = study;
    const item = (rest: Pick<TodayItem, 'key' | 'kind' | 'what' | 'why' | 'when' | 'since'> & { readonly label: string; readonly dueOn?: Day }): TodayItem => {
      const { label, dueOn = null, ...told } = rest;
      return {
        ...{ clientId, clientName, clientSlug, health: 'NO_DATA', group: 3, dueOn },
        ...{ ...told, act: { label, path: `/c/${clientSlug}/case-study`, changeSetId: null } },
      };
    };
    const answered = study.answeredAt === null ? today : dayIn(timeZone, study.answeredAt);
    const by = study.answeredByName ?? clientName;
    const said = study.note === null ? '' : ` “${study.note.length > 100 ? `${study.note.slice(0, 98)}…` : study.note}”`;
    const told = { key: `case-study:${editionId}:${what}`, kind: 'CASE_STUDY_ANSWERED' as const, when: ageWords(answered, today), since: answered };
    if (what === 'AGREED' && study.leads)
      return [item({ ...told, what: 'Publish the case study', why: `${by} agreed to the text, word for word.${said}`, label: 'Open it' })];
    if (what === 'REFUSED')
      return [item({ ...told, what: 'Read why the case study is not to be published', why: `${by} said no to this text.${said}`, label: 'Read the answer' })];
    if (what !== 'PUBLISHED' || until === null || until > addDays(today, endDays) || until < today) return [];
    const why = `The client agreed until ${dayWords(until, today)}. After that day it is taken down by itself.`;
    return [
      item({
        ...{ key: `case-study-ends:${editionId}`, kind: 'CASE_STUDY_ENDS', what: 'Ask whether the case study may stay', why, label: 'Open it' },
        ...{ when: shortDayWords(until, today), since: today, dueOn: until },
      }),
    ];
  });
}
