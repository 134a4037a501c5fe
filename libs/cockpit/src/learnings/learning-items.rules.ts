import { addDays, countWords, dayIn, shortDayWords, type Day } from '@cairn/kernel';
import { placeOf } from '@cairn/learnings';
import { ageWords, type TodayItem } from '../today/today-item.rules.js';
import { studyItems } from './case-study-items.rules.js';
import type { LearningFacts } from './learning-facts.sql.js';

/** Days after which a learning that nobody else can use is worth a second look. */
export const draftDays = 14;

const act = (label: string, path: string): TodayItem['act'] => ({ label, path, changeSetId: null });
const shortened = (sentence: string): string => ([...sentence].length > 80 ? `${[...sentence].slice(0, 78).join('')}…` : sentence);

type Draft = Omit<TodayItem, 'clientId' | 'clientName' | 'clientSlug' | 'dueOn' | 'health'>;
const item = (draft: Draft): TodayItem => ({ clientId: '', clientName: 'Learnings', clientSlug: null, dueOn: null, health: 'NO_DATA', ...draft });

/** What was withdrawn stands without its text where the client reads: whoever put it there takes it out. */
function withdrawnItem({ sharedId, on, places }: LearningFacts['withdrawn'][number], today: Day): TodayItem[] {
  const [first, ...others] = places;
  if (!first) return [];
  const { inSentence, path } = placeOf(first);
  const sameClient = others.every(({ clientId }) => clientId === first.clientId);
  return [
    {
      ...item({
        key: `citation-withdrawn:${sharedId}`,
        kind: 'CITATION_WITHDRAWN',
        what: others.length === 0 ? 'Take out a withdrawn learning' : `Take a withdrawn learning out of ${countWords(places.length, 'place')}`,
        why: `Withdrawn on ${shortDayWords(on, today)}, no longer to be used. It stands in ${inSentence}${others.length === 0 ? '' : sameClient ? ' and elsewhere there' : `, and at other clients`}.`,
        when: ageWords(on, today),
        act: act(others.length === 0 ? 'Open the place' : 'Open the first', path),
        group: 2,
        since: on,
      }),
      ...(sameClient ? { clientId: first.clientId, clientName: first.clientName, clientSlug: first.clientSlug } : {}),
    },
  ];
}

/** What a reader reported waits for whoever moderates: words that should not stand there stand there meanwhile. */
function reportItems({ reports, reportedSince }: LearningFacts, timeZone: string, today: Day): TodayItem[] {
  if (reportedSince === null) return [];
  const since = dayIn(timeZone, reportedSince);
  return [
    item({
      key: `tip-reports:${since}`,
      kind: 'TIP_REPORTS',
      what: reports === 1 ? 'A report waits' : `${reports} reports wait`,
      why: `A reader finds that something among the tips should not stand there. ${reports === 1 ? 'It has waited' : 'The first has waited'} since ${shortDayWords(since, today)}.`,
      when: ageWords(since, today),
      act: act(reports === 1 ? 'Answer it' : 'Answer them', '/learnings/tips/reports'),
      group: 2,
      since,
    }),
  ];
}

/** A colleague waits for the second person; one's own came back; what lies for two weeks is finished or let go; what was withdrawn leaves its places. */
export function learningItems(facts: LearningFacts | null, timeZone: string, now: Date): TodayItem[] {
  if (facts === null) return [];
  const today = dayIn(timeZone, now);
  const [returned, ...others] = facts.returned;
  const old = facts.drafts.filter(({ at }) => dayIn(timeZone, at) <= addDays(today, -draftDays));
  const [oldest] = old;
  const waiting = facts.waitingSince === null ? null : dayIn(timeZone, facts.waitingSince);
  return [
    ...facts.withdrawn.flatMap((one) => withdrawnItem(one, today)),
    ...reportItems(facts, timeZone, today),
    ...(waiting === null
      ? []
      : [
          item({
            key: `learnings-to-review:${waiting}`,
            kind: 'LEARNINGS_TO_REVIEW',
            what: `Read ${countWords(facts.toReview, 'learning')} of colleagues`,
            why: `Would the client recognise itself? ${facts.toReview === 1 ? 'It has waited' : 'The first has waited'} since ${shortDayWords(waiting, today)}.`,
            when: ageWords(waiting, today),
            act: act(facts.toReview === 1 ? 'Read it' : 'Read them', '/learnings/reviews'),
            group: 2,
            since: waiting,
          }),
        ]),
    ...(returned
      ? [
          item({
            key: `learning-returned:${returned.id}`,
            kind: 'LEARNING_RETURNED',
            what: others.length === 0 ? 'Your learning came back with remarks' : `${others.length + 1} of your learnings came back with remarks`,
            why: `“${shortened(returned.sentence)}”`,
            when: ageWords(dayIn(timeZone, returned.at), today),
            act: others.length === 0 ? act('Read the remarks', `/learnings/drafts/${returned.id}`) : act('See them', '/learnings/mine'),
            group: 4,
            since: dayIn(timeZone, returned.at),
          }),
        ]
      : []),
    ...(oldest
      ? [
          item({
            key: `learning-draft:${oldest.id}`,
            kind: 'LEARNING_TO_COMPLETE',
            what: old.length === 1 ? 'Complete a learning' : `Complete ${old.length} learnings`,
            why: `“${shortened(oldest.sentence)}” Untouched since ${shortDayWords(dayIn(timeZone, oldest.at), today)}.`,
            when: ageWords(dayIn(timeZone, oldest.at), today),
            act: old.length === 1 ? act('Complete it', `/learnings/drafts/${oldest.id}`) : act('See them', '/learnings/mine'),
            group: 4,
            since: dayIn(timeZone, oldest.at),
          }),
        ]
      : []),
    ...studyItems(facts.studies, timeZone, today),
  ];
}
