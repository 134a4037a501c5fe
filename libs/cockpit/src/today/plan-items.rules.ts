import { countWords, dayIn, dayWords, listWords, momentWords, shortDayWords, timeWords, workingDaysBetween, type Day } from '@cairn/kernel';
import type { EngagementFacts, OpenSetFacts } from '../engagement.facts.js';
import { ageWords, itemOf, planPath, type TodayItem } from './today-item.rules.js';

/** A date is threatened from so many working days before it. */
const threatDays = 5;

interface Threat {
  readonly on: Day;
  readonly left: number;
  readonly words: string;
}

/** Training cannot start before a plan is in force; from five working days before, that is the first thing to do. */
function threatTo(facts: EngagementFacts, today: Day): Threat | undefined {
  const training = facts.phases.find((phase) => phase.kind === 'TRAINING');
  if (facts.plan || facts.set?.status === 'APPROVED' || !training) return undefined;
  const on = training.startsOn;
  const left = workingDaysBetween(today, on);
  if (left > threatDays) return undefined;
  return { on, left, words: on < today ? `Training was to start ${dayWords(on, today)}.` : `Training starts ${dayWords(on, today)}.` };
}

const leftWords = (left: number): string => (left === 0 ? 'now' : `${countWords(left, 'working day')} left`);

/** What the open change set, or the lack of a plan, asks of the coach: one item at the most. */
export function planItems(facts: EngagementFacts, now: Date): TodayItem[] {
  const today = dayIn(facts.timeZone, now);
  const threat = threatTo(facts, today);
  const { set } = facts;
  switch (set?.status) {
    case 'WAITING':
      return [waiting(facts, set, today, threat)];
    case 'CHANGES_ASKED':
      return [changesAsked(facts, set, today, threat)];
    case 'APPROVED':
      return [comesIntoForce(facts, set, now)];
    default:
      return facts.plan && !set ? [] : [toSend(facts, set ?? null, today, threat)];
  }
}

const reasons = (why: string, threat: Threat | undefined): string => (threat ? `${why} ${threat.words}` : why);

function waiting(facts: EngagementFacts, set: OpenSetFacts, today: Day, threat: Threat | undefined): TodayItem {
  const sentOn = dayIn(facts.timeZone, set.sentAt ?? set.createdAt);
  const names = listWords(set.waitingFor.map((signer) => signer.name)) || 'the client';
  const visits = set.waitingFor.reduce((sum, signer) => sum + signer.visits, 0);
  const seen = visits === 0 ? 'not opened yet' : visits === 1 ? 'opened once, not decided' : `opened ${visits} times, not decided`;
  const isFresh = sentOn === today && !threat;
  const mayNudge = set.nudgeFrom !== null && set.nudgeFrom <= today;
  return itemOf(facts, {
    key: `decision:${set.id}`,
    kind: threat ? 'PLAN_THREATENS_DATE' : 'DECISION_WAITS',
    health: threat ? 'OFF_TRACK' : isFresh ? 'ON_TRACK' : 'NEEDS_ATTENTION',
    what: `Decision waiting: ${countWords(set.changes, 'change')}`,
    why: reasons(`Sent ${dayWords(sentOn, today)} to ${names}, ${seen}.`, threat),
    when: threat ? leftWords(threat.left) : ageWords(sentOn, today),
    dueOn: threat?.on ?? set.decideBy,
    act: { label: mayNudge ? 'Send a nudge' : 'Open the plan', path: planPath(facts), changeSetId: mayNudge ? set.id : null },
    group: threat ? 1 : isFresh ? 5 : 2,
    since: sentOn,
  });
}

function changesAsked(facts: EngagementFacts, set: OpenSetFacts, today: Day, threat: Threat | undefined): TodayItem {
  const on = dayIn(facts.timeZone, set.askedBy?.at ?? set.createdAt);
  return itemOf(facts, {
    key: `asked:${set.id}`,
    kind: 'CHANGES_ASKED',
    health: threat ? 'OFF_TRACK' : 'NEEDS_ATTENTION',
    what: `Correct ${countWords(set.askedBy?.changes ?? 1, 'change')} and send again`,
    why: reasons(`${set.askedBy?.name ?? 'The client'} asked for something else ${dayWords(on, today)}.`, threat),
    when: threat ? leftWords(threat.left) : ageWords(on, today),
    dueOn: threat?.on ?? set.decideBy,
    act: { label: 'Correct the plan', path: planPath(facts), changeSetId: null },
    group: threat ? 1 : 2,
    since: on,
  });
}

function comesIntoForce(facts: EngagementFacts, set: OpenSetFacts, now: Date): TodayItem {
  const today = dayIn(facts.timeZone, now);
  const at = set.inForceAt ?? set.createdAt;
  const on = dayIn(facts.timeZone, at);
  return itemOf(facts, {
    key: `force:${set.id}`,
    kind: 'COMES_INTO_FORCE',
    health: 'ON_TRACK',
    what: `Approved: Plan ${(facts.plan?.number ?? 0) + 1} comes into force`,
    why: `It starts ${momentWords(at, facts.timeZone, now)} their time, and can be taken back until then.`,
    when: on === today ? `today ${timeWords(at, facts.timeZone)}` : shortDayWords(on, today),
    dueOn: on,
    act: { label: 'Open the plan', path: planPath(facts), changeSetId: null },
    group: 5,
    since: today,
  });
}

function toSend(facts: EngagementFacts, draft: OpenSetFacts | null, today: Day, threat: Threat | undefined): TodayItem {
  const since = draft ? dayIn(facts.timeZone, draft.createdAt) : facts.startedOn;
  const drafted = draft ? `Drafted ${dayWords(since, today)}, not sent.` : 'No plan has been proposed yet.';
  const act = facts.hasLead
    ? { label: 'Open the plan', path: planPath(facts), changeSetId: null }
    : { label: 'Name the client lead', path: `/c/${facts.clientSlug}/people`, changeSetId: null };
  return itemOf(facts, {
    key: `send:${draft?.id ?? facts.engagementId}`,
    kind: threat ? 'PLAN_THREATENS_DATE' : 'PLAN_TO_SEND',
    health: threat ? 'OFF_TRACK' : 'NO_DATA',
    what: facts.plan ? `Finish and send ${countWords(draft?.changes ?? 0, 'drafted change')}` : 'Send the deployment plan for decision',
    why: reasons(facts.hasLead ? drafted : 'Nobody at the client can decide yet.', threat),
    when: threat ? leftWords(threat.left) : '',
    dueOn: threat?.on ?? null,
    act,
    group: threat ? 1 : 4,
    since,
  });
}
