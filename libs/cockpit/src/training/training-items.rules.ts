import { letInWords } from '@cairn/training';
import { countWords, dayIn, dayWords, momentWords, workingDaysBetween, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import type { TrainingThresholds } from '../signals/signal.rules.js';
import { ageWords, itemOf, type TodayItem } from '../today/today-item.rules.js';
import { draftingOf, draftingWords } from './training-signal.rules.js';

/** What training asks of the coach: a gate that threatens the date of drafting, people to book, make-ups to look at, and what the client lead opened early. */
export function trainingItems(facts: EngagementFacts, now: Date, limits: TrainingThresholds): TodayItem[] {
  const { counted, makeUps, openings, unagreed, unrecorded } = facts.training;
  if (counted === 0 && [makeUps, openings, unagreed, unrecorded].every((some) => some.length === 0)) return [];
  const today = dayIn(facts.timeZone, now);
  return [
    ...gateItem(facts, today, limits),
    ...attendanceItems(facts, now, today),
    ...makeUpItem(facts, today),
    ...openingItems(facts, today),
    ...outcomeItems(facts, now, today),
  ];
}

const trainingPath = (facts: EngagementFacts): string => `/c/${facts.clientSlug}/training`;

function gateItem(facts: EngagementFacts, today: Day, limits: TrainingThresholds): TodayItem[] {
  const { counted, cleared, without, withSession, isOpen } = facts.training;
  const { title, cause } = lapseOf(facts);
  if (!facts.plan || cleared >= counted) return [];
  const drafting = draftingOf(facts, today);
  if (drafting === null) return [];
  const { on } = drafting;
  const left = workingDaysBetween(today, on);
  const book = { label: `Book ${countWords(without, 'person', 'people')}`, path: trainingPath(facts), changeSetId: null };
  const act = without > 0 ? book : { label: 'See who is left', path: trainingPath(facts), changeSetId: null };
  const noSession = without === 0 ? 'All have a session.' : `${countWords(without, 'has', 'have')} no session.`;
  const missing = counted - cleared;
  const letIn = letInWords({ letIn: Math.min(facts.training.letIn, missing), missing, until: facts.training.letInUntil }, today);
  const early = letIn === null ? '' : `; ${letIn}`;
  const of = { dueOn: on, act, since: today };
  // Where all who are left were let in early the gate threatens nothing, and their training stays due.
  if (left <= limits.shortDays && !isOpen)
    return [
      itemOf(facts, {
        ...of,
        key: `gate:${facts.engagementId}:${on}`,
        kind: 'GATE_THREATENS_DATE',
        health: without > 0 ? 'OFF_TRACK' : 'NEEDS_ATTENTION',
        what: `Open the training gate${title}${early}`,
        why: `${cause}${draftingWords(drafting, today)} ${noSession}`,
        when: left === 0 ? 'now' : `${countWords(left, 'working day')} left`,
        group: 1,
      }),
    ];
  const isNobodyBooked = withSession === 0 && cleared === 0;
  if (without === 0 || (!isNobodyBooked && left >= limits.paceDays)) return [];
  return [
    itemOf(facts, {
      ...of,
      key: `book:${facts.engagementId}:${on}`,
      kind: 'TRAINING_TO_BOOK',
      health: left < limits.paceDays ? 'NEEDS_ATTENTION' : 'NO_DATA',
      what: isNobodyBooked ? 'Nobody is booked for training yet' : `${countWords(without, 'person has', 'people have')} no training session`,
      why: `${cause}${missing} of ${counted} are to be trained${early}. ${draftingWords(drafting, today)}`,
      when: left === 0 ? 'now' : `${countWords(left, 'working day')} left`,
      group: 4,
    }),
  ];
}

/** What a plan or the end of a cycle closed opens again by a briefing or a refresher: other words than for those who were never trained. */
function lapseOf({ training: { counted, cleared, lapsed, lapsedBecause } }: EngagementFacts): { title: string; cause: string } {
  const missing = counted - cleared;
  return lapsed > 0 && lapsed >= missing
    ? { title: ` again: training of ${missing} of ${counted} has lapsed`, cause: lapsedBecause === null ? '' : `${lapsedBecause}. ` }
    : { title: `: ${missing} of ${counted} not trained`, cause: '' };
}

/** Who was there clears people, so everybody who came waits for whoever records it; from the moment the workshop is over. */
const attendanceItems = (facts: EngagementFacts, now: Date, today: Day): TodayItem[] =>
  facts.training.unrecorded
    .filter(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 <= now.getTime())
    .map(({ id, title, startsAt, booked }) => {
      const on = dayIn(facts.timeZone, startsAt);
      return itemOf(facts, {
        key: `attendance:${id}`,
        kind: 'ATTENDANCE_TO_RECORD',
        health: 'NEEDS_ATTENTION',
        what: `Record who was at “${title}”`,
        why: `It began ${momentWords(startsAt, facts.timeZone, now)}, ${countWords(booked, 'person was', 'people were')} booked. Nobody is trained by it until then.`,
        when: on === today ? 'today' : ageWords(on, today),
        dueOn: null,
        act: { label: 'Record attendance', path: `${trainingPath(facts)}/${id}/attendance`, changeSetId: null },
        group: 2,
        since: on,
      });
    });

function makeUpItem(facts: EngagementFacts, today: Day): TodayItem[] {
  const [oldest, ...others] = facts.training.makeUps;
  if (!oldest) return [];
  const since = dayIn(facts.timeZone, oldest.at);
  return [
    itemOf(facts, {
      key: `make-up:${facts.engagementId}:${oldest.id}`,
      kind: 'MAKE_UP_WAITS',
      health: 'NEEDS_ATTENTION',
      what: others.length === 0 ? `Look at ${oldest.name}’s make-up` : `Look at ${others.length + 1} make-ups`,
      why: `${others.length === 0 ? 'For' : `The first is ${oldest.name}’s, for`} “${oldest.title}”. It may clear them for drafting.`,
      when: ageWords(since, today),
      dueOn: null,
      act: { label: others.length === 0 ? 'Read it' : 'Read them', path: makeUpsPath(facts), changeSetId: null },
      group: 2,
      since,
    }),
  ];
}

/** Where all of them stand: on the page of their workshop; of several workshops, on the list of these. */
function makeUpsPath(facts: EngagementFacts): string {
  const ids = new Set(facts.training.makeUps.map((makeUp) => makeUp.workshopId));
  return ids.size === 1 ? `${trainingPath(facts)}/${[...ids].join('')}` : trainingPath(facts);
}

const warningHours = 48;

/** Two days before a workshop its client knows and agrees to what it is to achieve; until then the coach is reminded. */
const outcomeItems = (facts: EngagementFacts, now: Date, today: Day): TodayItem[] =>
  facts.training.unagreed
    .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime() && Date.parse(startsAt) <= now.getTime() + warningHours * 3_600_000)
    .map(({ id, title, startsAt, hasOutcome }) =>
      itemOf(facts, {
        key: `outcome:${id}`,
        kind: 'OUTCOME_NOT_AGREED',
        health: 'NEEDS_ATTENTION',
        what: hasOutcome ? `The outcome of “${title}” is not agreed` : `“${title}” has no outcome yet`,
        why: `It begins ${momentWords(startsAt, facts.timeZone, now)}. ${hasOutcome ? 'The client lead agrees to it.' : 'Write what it is to achieve, and the client lead agrees to it.'}`,
        when: dayIn(facts.timeZone, startsAt) === today ? 'today' : dayWords(dayIn(facts.timeZone, startsAt), today),
        dueOn: dayIn(facts.timeZone, startsAt),
        act: {
          label: hasOutcome ? 'See the outcome' : 'Write the outcome',
          path: `${trainingPath(facts)}/${id}${hasOutcome ? '' : '/edit'}`,
          changeSetId: null,
        },
        group: 4,
        since: today,
      }),
    );

/** The client lead’s own act: the coach is told, and sees how long it lasts. */
const openingItems = (facts: EngagementFacts, today: Day): TodayItem[] =>
  facts.training.openings
    .filter((opening) => opening.endsOn >= today)
    .map((opening) =>
      itemOf(facts, {
        key: `opening:${opening.id}`,
        kind: 'GATE_OPENED_EARLY',
        health: 'NEEDS_ATTENTION',
        what: `The training gate is open early for ${opening.holder ?? 'everybody'}`,
        why: `${opening.byName}: “${opening.reason}” Until ${dayWords(opening.endsOn, today)}.`,
        when: ageWords(dayIn(facts.timeZone, opening.at), today),
        dueOn: opening.endsOn,
        act: { label: 'See who is left', path: `${trainingPath(facts)}/gate`, changeSetId: null },
        group: 5,
        since: dayIn(facts.timeZone, opening.at),
      }),
    );
