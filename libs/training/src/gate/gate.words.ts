import { dayIn, dayWords, listWords, momentWords } from '@cairn/kernel';
import type { Day, Gated, Instant } from '@cairn/kernel';
import { lapseOf, type KeyAnswer } from '../clearance/clearance.rules.js';
import { zoneWords } from '../workshops/workshop.words.js';
import type { PersonOfGate } from './gate.facts.js';
import type { GatePerson, TrainingRule } from './gate.rules.js';

export interface Reading {
  readonly now: Date;
  readonly today: Day;
  readonly timeZone: string;
  readonly attendancePercent: number;
  readonly completeCycles: number;
  readonly keyAnswers: readonly KeyAnswer[];
}

export type PersonToTrain = PersonOfGate & GatePerson;

export interface Step {
  /** What is left for this person, to go on after a name: "booked for Friday 27 November, 10:00". */
  readonly text: string;
  /** The same, said to the person. */
  readonly toYou: string;
  readonly on: Day | null;
  /** The workshop that it is about; null where there is none. */
  readonly workshopId: string | null;
  readonly kind: 'QUIZ' | 'MAKE_UP_WAITS' | 'ATTENDANCE' | 'BOOKED' | 'INVITED' | 'MAKE_UP' | 'BRIEFING' | 'NOTHING';
}

/** Those who have a place, or wait for nothing but their coach or their own quiz. */
export const isOnTheirWay = ({ kind }: Pick<Step, 'kind'>): boolean => ['BOOKED', 'ATTENDANCE', 'MAKE_UP_WAITS', 'QUIZ'].includes(kind);

type LinkWords = Gated['meanwhile'][number];

/** A session is a meeting at the client's, and its time says where: "Friday 27 November, 10:00 Berlin". */
export const sessionWords = (startsAt: Instant, { timeZone, now }: Reading): string => `${momentWords(startsAt, timeZone, now)} ${zoneWords(timeZone)}`;

/** The quiz comes first, then what waits for others, then the next date; without any of these the person has no session yet. */
export function stepOf(person: PersonToTrain, reading: Reading): Step {
  const { now, today, timeZone, attendancePercent } = reading;
  const { quiz, makeUp, seat } = person;
  if (quiz && (quiz.isMadeUp || (quiz.minutesAttended ?? 0) * 100 >= attendancePercent * quiz.minutes))
    return { kind: 'QUIZ', workshopId: quiz.workshopId, text: `the quiz of “${quiz.title}” is left`, toYou: `Take the quiz of “${quiz.title}”`, on: null };
  if (makeUp?.state === 'WAITING')
    return {
      kind: 'MAKE_UP_WAITS',
      workshopId: makeUp.workshopId,
      text: 'a make-up waits for the coach',
      toYou: `Your make-up for “${makeUp.title}” waits for your coach`,
      on: null,
    };
  if (seat) {
    const on = dayIn(timeZone, seat.startsAt);
    const at = sessionWords(seat.startsAt, reading);
    if (new Date(seat.startsAt) <= now)
      return {
        ...{ kind: 'ATTENDANCE', workshopId: seat.workshopId, on, text: `attendance of ${dayWords(on, today)} is not recorded yet` },
        toYou: `Your coach records the attendance of “${seat.title}”, ${at}`,
      };
    return seat.state === 'BOOKED'
      ? { kind: 'BOOKED', workshopId: seat.workshopId, on, text: `booked for ${at}`, toYou: `You are booked for “${seat.title}”, ${at}` }
      : { kind: 'INVITED', workshopId: seat.workshopId, on, text: `invited for ${at}, not booked`, toYou: `Take your place in “${seat.title}”, ${at}` };
  }
  if (makeUp)
    return {
      kind: 'MAKE_UP',
      workshopId: makeUp.workshopId,
      text: makeUp.state === 'RETURNED' ? 'a make-up came back and is to be handed in again' : 'missed it, a make-up can be handed in',
      toYou:
        makeUp.state === 'RETURNED'
          ? `Hand in your make-up for “${makeUp.title}” again`
          : `Make up for “${makeUp.title}”: watch the recording and do the exercise`,
      on: null,
    };
  const plan = lapseOfPerson(person, reading);
  if (typeof plan === 'number')
    return {
      kind: 'BRIEFING',
      workshopId: null,
      text: `a briefing on Plan ${plan}, no session yet`,
      toYou: `A briefing on Plan ${plan} is left, and there is no session yet`,
      on: null,
    };
  return { kind: 'NOTHING', workshopId: null, text: 'no session yet', toYou: 'You have no session yet', on: null };
}

/** What is left, people with the same next step together: those with a date first, nearest first, those without a session last. */
export function leftWords(
  missing: readonly PersonToTrain[],
  reading: Reading,
  { letInUntil, act }: { readonly letInUntil: (person: PersonToTrain) => Day | null; readonly act?: (people: readonly PersonToTrain[]) => LinkWords },
): Gated['left'] {
  const groups = new Map<string, { step: Step; text: string; people: PersonToTrain[] }>();
  for (const person of missing) {
    const step = stepOf(person, reading);
    const until = letInUntil(person);
    const text = until === null ? step.text : `${step.text}, let in early until ${dayWords(until, reading.today)}`;
    const group = groups.get(text) ?? { step, text, people: [] };
    groups.set(text, { ...group, people: [...group.people, person] });
  }
  const rank = ({ step }: { step: Step }): string => (step.kind === 'NOTHING' ? '3' : step.on === null ? '2' : `1${step.on}`);
  return [...groups.values()]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
    .map(({ step, text, people }) => ({
      text: `${listWords(people.map((person) => person.name))}: ${text}`,
      ...(step.on === null ? {} : { dueOn: step.on }),
      ...(act && !isOnTheirWay(step) && { act: act(people) }),
    }));
}

/** Leads to the page of training, which asks for a session for these people. */
export const bookAct =
  (clientSlug: string) =>
  (people: readonly PersonToTrain[]): LinkWords => ({
    text: `Book ${people.length > 2 ? `${people.length} people` : listWords(people.map((person) => person.name))}`,
    path: `/c/${clientSlug}/training?book=${people.map((person) => person.personId).join(',')}`,
  });

/** "4 of 11 are not trained" goes on: "2 of them let in early until Tuesday 15 December". Null: nobody was let in. */
export function letInWords(of: { readonly letIn: number; readonly missing: number; readonly until: Day | null }, today: Day): string | null {
  if (of.letIn === 0 || of.until === null) return null;
  const whom = of.letIn < of.missing ? `${of.letIn} of them ` : of.missing === 1 ? '' : 'all of them ';
  return `${whom}let in early until ${dayWords(of.until, today)}`;
}

/** "Drafting opens when", or where some teams may draft: "Drafting opens for Parks and Schools when". */
export function opensWords(rule: TrainingRule, teams: { readonly open: readonly string[]; readonly closed: readonly string[] }): string {
  if (teams.open.length === 0 || teams.closed.length === 0) return `Drafting opens when ${conditionWords(rule, true)}`;
  const whom = teams.closed.length > 3 ? `${teams.closed.length} more teams` : listWords(teams.closed);
  const one = teams.closed.length === 1;
  const trained = {
    everyoneWhoWrites: 'everyone there who writes OKRs is trained',
    teamLeads: one ? 'its lead is trained' : 'their leads are trained',
    leadAndChampions: `${one ? 'its lead' : 'their leads'}, every KR champion and ${rule.authorsPercent} % of the authors there are trained`,
  }[rule.who];
  return `Drafting opens for ${whom} when ${trained}`;
}

/** The condition, as the rule of the plan says it. */
export function conditionWords(rule: TrainingRule, whole: boolean): string {
  if (rule.who === 'everyoneWhoWrites') return 'everyone who writes OKRs is trained';
  if (rule.who === 'teamLeads') return whole ? 'all team leads are trained' : 'the team lead is trained';
  return `${whole ? 'team leads' : 'the team lead'}, every KR champion and ${rule.authorsPercent} % of the authors are trained`;
}

/** Teams that the rule cannot be met for before somebody leads them. */
export const leaderlessWords = (names: readonly string[]): Gated['left'] =>
  names.map((name) => ({ text: `${name}: nobody leads it yet. Name its lead under People` }));

export const personHeadline = (person: PersonToTrain, reading: Reading): string => {
  const lapse = lapseOfPerson(person, reading);
  return lapse === null
    ? 'Writing OKRs opens for you when you are trained'
    : `Writing OKRs opens for you again after ${lapse === 'CYCLES' ? 'a workshop or a refresher' : `a short briefing on Plan ${lapse}`}`;
};

const lapseOfPerson = (person: PersonToTrain, reading: Reading): 'CYCLES' | number | null =>
  person.state === 'LAPSED' && person.clearance ? lapseOf(person.clearance, reading) : null;
