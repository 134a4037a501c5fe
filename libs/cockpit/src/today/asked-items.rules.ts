import { dayIn, listWords } from '@cairn/kernel';
import type { AskedWaiverFacts, EngagementFacts } from '../engagement.facts.js';
import { ageWords, itemOf, planPath, type TodayItem } from './today-item.rules.js';

/** What people asked for or about: questions on the plan, exceptions, and exceptions that spread. */
export function askedItems(facts: EngagementFacts, now: Date): TodayItem[] {
  const today = dayIn(facts.timeZone, now);
  const path = planPath(facts);
  const question = ({ id, byName, parameterKey, at }: EngagementFacts['questions'][number]): TodayItem => {
    const since = dayIn(facts.timeZone, at);
    return itemOf(facts, {
      key: `question:${id}`,
      kind: 'QUESTION_ASKED',
      health: 'NEEDS_ATTENTION',
      what: `Answer ${byName}’s question on the plan`,
      why: 'They decide once they know.',
      when: ageWords(since, today),
      dueOn: null,
      act: { label: 'Answer', path: parameterKey === null ? path : `${path}?p=${parameterKey}`, changeSetId: null },
      group: 2,
      since,
    });
  };
  const spread = ({ parameterKey, question, teams, since: at }: EngagementFacts['contagion'][number]): TodayItem => {
    const since = dayIn(facts.timeZone, at);
    return itemOf(facts, {
      key: `spreads:${facts.engagementId}:${parameterKey}:${teams.length}`,
      kind: 'WAIVER_SPREADS',
      health: 'NEEDS_ATTENTION',
      what: `${teams.length === 2 ? 'A second team asks' : `${teams.length} teams ask`} for the same exception`,
      why: `“${question}”, asked by ${listWords(teams)}. Exceptions spread: talk about the parameter instead.`,
      when: ageWords(since, today),
      dueOn: null,
      act: { label: 'See the exceptions', path, changeSetId: null },
      group: 2,
      since,
    });
  };
  const waiver = ({ id, question, forName, askedAt }: AskedWaiverFacts): TodayItem => {
    const since = dayIn(facts.timeZone, askedAt);
    return itemOf(facts, {
      key: `waiver:${id}`,
      kind: 'WAIVER_ASKED',
      health: 'NO_DATA',
      what: `Exception asked for ${forName}`,
      why: `“${question}”. The client lead decides.`,
      when: ageWords(since, today),
      dueOn: null,
      act: { label: 'See the exception', path, changeSetId: null },
      group: 5,
      since,
    });
  };
  return [...facts.questions.map(question), ...facts.contagion.map(spread), ...facts.waiversAsked.map(waiver)];
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
