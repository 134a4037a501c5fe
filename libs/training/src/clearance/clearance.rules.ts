import { countWords, listWords, recordDayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { WorkshopType } from '../workshops/workshop.kinds.js';

/** CLEARED may write OKRs; LAPSED could once; NONE was never trained here. */
export type ClearanceState = 'CLEARED' | 'LAPSED' | 'NONE';

/** What happened that may change who is cleared. `workshopId` where a workshop was the place of it. */
export interface ClearanceCause {
  readonly kind: 'ATTENDANCE_RECORDED' | 'MAKE_UP_DECIDED' | 'QUIZ_ANSWERED' | 'WORKSHOP_CHANGED' | 'PLAN_IN_FORCE' | 'CYCLE_COMPLETED' | 'ROSTER_CHANGED';
  readonly workshopId?: string;
}

/** What a person did of one workshop. */
export interface Evidence {
  readonly workshopId: string;
  readonly type: WorkshopType;
  readonly title: string;
  readonly on: Day;
  readonly minutes: number;
  /** Null: attendance was not recorded. */
  readonly minutesAttended: number | null;
  readonly makeUpAcceptedOn: Day | null;
  /** Null where the workshop has no quiz. */
  readonly quiz: { readonly passedOn: Day | null } | null;
  /** The plan that a briefing explained. */
  readonly briefsPlanNumber: number | null;
  /** The plan in force when it was held; null: none yet. */
  readonly planNumber: number | null;
}

/** What an engagement asks, the same for everybody on it. */
export interface ClearanceTerms {
  readonly attendancePercent: number;
  readonly lastsCycles: number;
  readonly completeCycles: number;
  /** Days on which its cycles were complete. */
  readonly cyclesCompletedOn: readonly Day[];
  readonly keyAnswers: readonly KeyAnswer[];
}

/** An answer that trained people rely on, with the plan that brought it. */
export interface KeyAnswer {
  readonly title: string;
  readonly since: number;
}

/** Levels, scoring and the kinds of key results: what a workshop teaches. When one changes, people learn it anew. */
export const keyParameters: readonly number[] = [1, 3, 5];

export interface Clearance {
  readonly state: ClearanceState;
  readonly since: Day | null;
  /** Ends when the engagement has completed this many cycles. */
  readonly untilCompleteCycles: number | null;
  /** The newest plan that this person knows; null: trained before the first. */
  readonly planNumber: number | null;
  readonly workshopId: string | null;
  readonly words: string;
  readonly lapsedBecause: string | null;
}

/** A workshop counts once enough of its minutes were attended or its make-up was accepted, and its quiz, if it has one, was passed. */
export function completedOn(done: Evidence, attendancePercent: number): Day | null {
  const there = isAttended(done, attendancePercent) ? done.on : done.makeUpAcceptedOn;
  if (there === null || done.quiz === null) return there;
  return done.quiz.passedOn === null ? null : later(there, done.quiz.passedOn);
}

const isAttended = (done: Evidence, percent: number): boolean => done.minutesAttended !== null && done.minutesAttended * 100 >= percent * done.minutes;

const later = (one: Day, other: Day): Day => (one < other ? other : one);

interface Completed extends Evidence {
  readonly completedOn: Day;
}

const clears = (done: Evidence, isChampion: boolean): boolean =>
  done.briefsPlanNumber === null &&
  (done.type === 'OKRS_BASICS' || done.type === 'TEAM_DRAFTING' || done.type === 'TOP_LEVEL' || (done.type === 'KR_CHAMPION' && isChampion));

/** Whoever completed a workshop that teaches to write is cleared; a refresher renews, and a briefing brings the knowledge of a newer plan. */
export function clearanceOf(person: { readonly isChampion: boolean; readonly done: readonly Evidence[] }, terms: ClearanceTerms): Clearance {
  const completed = person.done
    .flatMap((done): Completed[] => {
      const on = completedOn(done, terms.attendancePercent);
      return on === null ? [] : [{ ...done, completedOn: on }];
    })
    .sort((one, other) => (one.completedOn < other.completedOn ? -1 : one.completedOn > other.completedOn ? 1 : 0));
  const first = completed.find((done) => clears(done, person.isChampion));
  const renewals = completed.filter(
    (done) =>
      first && done.completedOn >= first.completedOn && (clears(done, person.isChampion) || (done.type === 'REFRESHER' && done.briefsPlanNumber === null)),
  );
  const last = renewals.at(-1);
  if (!last) return notYet(person.done, terms);
  const briefed = completed.flatMap((done) => done.briefsPlanNumber ?? []);
  const known = [...renewals.flatMap((done) => done.planNumber ?? []), ...briefed];
  const cyclesSince = terms.cyclesCompletedOn.filter((on) => on > last.completedOn).length;
  const held = {
    since: last.completedOn,
    untilCompleteCycles: terms.completeCycles - cyclesSince + terms.lastsCycles,
    planNumber: known.length === 0 ? null : Math.max(...known),
    workshopId: last.workshopId,
    words: howCompleted(last, terms.attendancePercent),
  };
  const lapsedBecause = whyLapsed(held, terms);
  return { ...held, state: lapsedBecause === null ? 'CLEARED' : 'LAPSED', lapsedBecause };
}

export type LapseTerms = Pick<ClearanceTerms, 'completeCycles' | 'lastsCycles' | 'keyAnswers'>;
type Held = Pick<Clearance, 'untilCompleteCycles' | 'planNumber'>;

/** Clearance lasts some complete cycles, and only as long as what was learned still holds. A number: the plan to be briefed on; null: it stands. */
export function lapseOf(held: Held, { completeCycles, keyAnswers }: Omit<LapseTerms, 'lastsCycles'>): 'CYCLES' | number | null {
  if (held.untilCompleteCycles !== null && completeCycles >= held.untilCompleteCycles) return 'CYCLES';
  const changed = newerThan(held.planNumber, keyAnswers);
  return changed.length === 0 ? null : Math.max(...changed.map((answer) => answer.since));
}

// Whoever was trained before anything was agreed was trained for the first plan.
const newerThan = (planNumber: number | null, answers: readonly KeyAnswer[]): readonly KeyAnswer[] =>
  answers.filter((answer) => answer.since > (planNumber ?? 1));

function whyLapsed(held: Held, terms: LapseTerms): string | null {
  const lapse = lapseOf(held, terms);
  if (lapse === null) return null;
  if (lapse === 'CYCLES')
    return `${countWords(terms.lastsCycles, 'cycle')} ${terms.lastsCycles === 1 ? 'is' : 'are'} complete since then, so a workshop or a refresher is due`;
  const changed = newerThan(held.planNumber, terms.keyAnswers).map((answer) => `“${answer.title}”`);
  return `Plan ${lapse} changed ${listWords(changed)}, so a short briefing on it is due`;
}

/** A clearance as it stands: what a plan or a cycle ended a moment ago has ended, also where nobody has written it down yet. */
export function standing<K extends Pick<Clearance, 'state' | 'untilCompleteCycles' | 'planNumber' | 'lapsedBecause'>>(known: K, terms: LapseTerms): K {
  const lapsedBecause = known.state === 'CLEARED' ? whyLapsed(known, terms) : null;
  return lapsedBecause === null ? known : { ...known, state: 'LAPSED', lapsedBecause };
}

function howCompleted(done: Completed, attendancePercent: number): string {
  const quiz = done.quiz === null ? '' : ' and passed its quiz';
  return isAttended(done, attendancePercent)
    ? `Attended ${done.minutesAttended} of ${done.minutes} minutes of “${done.title}” on ${recordDayWords(done.on)}${quiz}`
    : `Made up for “${done.title}”, accepted on ${recordDayWords(done.makeUpAcceptedOn ?? done.completedOn)}${quiz}`;
}

function notYet(done: readonly Evidence[], terms: ClearanceTerms): Clearance {
  const nothing = { state: 'NONE', since: null, untilCompleteCycles: null, planNumber: null, workshopId: null, lapsedBecause: null } as const;
  const last = [...done].sort((one, other) => (one.on < other.on ? -1 : 1)).findLast((one) => one.minutesAttended !== null || one.makeUpAcceptedOn !== null);
  if (!last) return { ...nothing, words: 'No workshop attended yet' };
  const there = completedOn({ ...last, quiz: null }, terms.attendancePercent) !== null;
  const words = !there
    ? `Attended ${last.minutesAttended ?? 0} of ${last.minutes} minutes of “${last.title}” on ${recordDayWords(last.on)}; ${terms.attendancePercent} % are needed`
    : last.quiz?.passedOn === null
      ? `Attended “${last.title}” on ${recordDayWords(last.on)}; its quiz is left`
      : `Attended “${last.title}” on ${recordDayWords(last.on)}, which does not teach to write OKRs`;
  return { ...nothing, words };
}
