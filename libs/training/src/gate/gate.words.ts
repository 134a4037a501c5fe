import { dayIn, dayWords, listWords, momentWords } from '@cairn/kernel';
import type { Day, Gated, Instant } from '@cairn/kernel';
import { lapseOf, type KeyAnswer } from '../clearance/clearance.rules.js';
import { zoneWords } from '../workshops/workshop.words.js';
import type { PersonOfGate, SessionAhead } from './gate.facts.js';
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

/** A session is a meeting at the client's, and its time says where: "Friday 27 November, 10:00 Berlin". */
const sessionWords = (startsAt: Instant, { timeZone, now }: Reading): string => `${momentWords(startsAt, timeZone, now)} ${zoneWords(timeZone)}`;

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
      text: 'a make-up is to be handed in',
      toYou: `Hand in your make-up for “${makeUp.title}”`,
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
export function leftWords(missing: readonly PersonToTrain[], reading: Reading): Gated['left'] {
  const groups = new Map<string, { step: Step; names: string[] }>();
  for (const person of missing) {
    const step = stepOf(person, reading);
    const group = groups.get(step.text) ?? { step, names: [] };
    groups.set(step.text, { ...group, names: [...group.names, person.name] });
  }
  const rank = ({ step }: { step: Step }): string => (step.kind === 'NOTHING' ? '3' : step.on === null ? '2' : `1${step.on}`);
  return [...groups.values()]
    .sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0))
    .map(({ step, names }) => ({ text: `${listWords(names)}: ${step.text}`, ...(step.on === null ? {} : { dueOn: step.on }) }));
}

/** The condition, as the rule of the plan says it. */
export function conditionWords(rule: TrainingRule, whole: boolean): string {
  if (rule.who === 'everyoneWhoWrites') return 'everyone who writes OKRs is trained';
  if (rule.who === 'teamLeads') return whole ? 'all team leads are trained' : 'the team lead is trained';
  return `${whole ? 'team leads' : 'the team lead'}, every KR champion and ${rule.authorsPercent} % of the authors are trained`;
}

/** A session that a person can still book: their team's or everybody's, and a briefing only for whom it is due. */
export const bookable = (sessions: readonly SessionAhead[], person: PersonToTrain): SessionAhead | undefined =>
  sessions.find(
    (session) =>
      (session.teamId === null || session.teamId === person.teamId) &&
      (session.type !== 'KR_CHAMPION' || person.isChampion) &&
      (person.state === 'LAPSED' || (session.briefsPlanNumber === null && session.type !== 'REFRESHER')),
  );

/** What is left for one person, said to them, with the next date that they can take where they have none. */
export function leftForYou(person: PersonToTrain, sessions: readonly SessionAhead[], reading: Reading, coach: string | null): Gated['left'] {
  const step = stepOf(person, reading);
  if (step.kind !== 'NOTHING' && step.kind !== 'BRIEFING') return [{ text: step.toYou, ...(step.on === null ? {} : { dueOn: step.on }) }];
  const next = bookable(sessions, person);
  if (!next) return [{ text: `${step.toYou}. ${coach ?? 'Your coach'} plans the next one` }];
  const on = dayIn(reading.timeZone, next.startsAt);
  return [{ text: `${step.toYou}. The next one with a free place: “${next.title}”, ${sessionWords(next.startsAt, reading)}`, dueOn: on }];
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
