import { dayIn, listWords, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import { ageWords, itemOf, planPath, type ItemDraft, type TodayItem } from './today-item.rules.js';

/** What people asked for or about: questions on the plan, exceptions, and exceptions that spread. */
export function askedItems(facts: EngagementFacts, now: Date): TodayItem[] {
  const today = dayIn(facts.timeZone, now);
  const on = (at: string): Day => dayIn(facts.timeZone, new Date(at));
  const waits = (item: Omit<ItemDraft, 'dueOn' | 'when' | 'group' | 'health'>): TodayItem =>
    itemOf(facts, { ...item, health: 'NEEDS_ATTENTION', dueOn: null, when: ageWords(item.since, today), group: 2 });
  return [
    ...facts.questions.map((question) =>
      waits({
        key: `question:${question.id}`,
        kind: 'QUESTION_ASKED',
        what: `Answer ${question.byName}’s question on the plan`,
        why: 'They decide once they know.',
        act: { label: 'Answer', path: planPath(facts), changeSetId: null },
        since: on(question.at),
      }),
    ),
    ...facts.contagion.map((spread) =>
      waits({
        key: `spreads:${facts.engagementId}:${spread.parameterKey}:${spread.teams.length}`,
        kind: 'WAIVER_SPREADS',
        what: `${spread.teams.length === 2 ? 'A second team asks' : `${spread.teams.length} teams ask`} for the same exception`,
        why: `“${spread.question}”, asked by ${listWords(spread.teams)}. Exceptions spread: talk about the parameter instead.`,
        act: { label: 'See the exceptions', path: planPath(facts), changeSetId: null },
        since: on(spread.since),
      }),
    ),
    ...facts.waiversAsked.map((waiver) =>
      itemOf(facts, {
        key: `waiver:${waiver.id}`,
        kind: 'WAIVER_ASKED',
        health: 'NO_DATA',
        what: `Exception asked for ${waiver.forName}`,
        why: `“${waiver.question}”. The client lead decides.`,
        when: ageWords(on(waiver.askedAt), today),
        dueOn: null,
        act: { label: 'See the exception', path: planPath(facts), changeSetId: null },
        group: 5,
        since: on(waiver.askedAt),
      }),
    ),
  ];
}

/** Mails that no try delivered: somebody waits for words that never came. */
export function mailItems(facts: EngagementFacts, now: Date): TodayItem[] {
  const today = dayIn(facts.timeZone, now);
  return facts.failedMails.map((mail) => {
    const since = dayIn(facts.timeZone, mail.at);
    return itemOf(facts, {
      key: `mail:${mail.id}`,
      kind: 'MAIL_FAILED',
      health: 'OFF_TRACK',
      what: `A mail to ${mail.toName} could not be delivered`,
      why: `“${mail.subject}” was tried five times. Check the address, then send it again.`,
      when: ageWords(since, today),
      dueOn: null,
      act: { label: 'See the mail', path: '/settings/deliveries', changeSetId: null },
      group: 2,
      since,
    });
  });
}
