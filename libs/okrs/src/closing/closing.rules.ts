import { checkReason, countWords, dayWords, ok, refusal, typed, type Day, type Refusal, type Result } from '@cairn/kernel';
import type { MachineRules } from '@cairn/deployment';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { LineKind } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';
import { statedScore } from './score.rules.js';

/** What is said of a key result at the end; absent: as it is, null: emptied. */
export interface AskedScore {
  readonly finalValue?: number | null;
  readonly score?: number | null;
  readonly notScoredBecause?: string | null;
  readonly learning?: string | null;
  readonly intention?: Intention | null;
}

/** The same, ready to be stored. */
export interface ReadScore {
  currentValue?: number | null;
  finalScore?: number | null;
  notScoredBecause?: string | null;
  learning?: string | null;
  intention?: Intention | null;
}

/** A key result ends with a score or with a reason why it has none, with a learning, and with what becomes of it. */
export function readScore(asked: AskedScore, scoring: MachineRules['scoring']): Result<ReadScore> {
  const read: ReadScore = {};
  if (asked.finalValue !== undefined) {
    if (asked.finalValue !== null && !(Math.abs(asked.finalValue) <= 1e15)) return refusal('LINE_FIGURE', 'This figure is too large.', 'finalValue');
    read.currentValue = asked.finalValue;
  }
  if (asked.score !== undefined) {
    const score = asked.score === null ? ok(null) : statedScore(asked.score, scoring);
    if (!score.ok) return score;
    read.finalScore = score.value;
  }
  if (asked.notScoredBecause !== undefined) {
    const text = asked.notScoredBecause ?? '';
    const reason = text.trim() === '' ? ok(null) : checkReason(text, { code: 'NOT_SCORED', field: 'notScoredBecause', what: 'The reason' });
    if (!reason.ok) return reason;
    read.notScoredBecause = reason.value;
  }
  if (asked.learning !== undefined) {
    const learning = typed(asked.learning ?? '', 'learning', 'The learning', 5000);
    if (!learning.ok) return learning;
    read.learning = learning.value === '' ? null : learning.value;
  }
  if (asked.intention !== undefined) read.intention = asked.intention;
  return oneOfBoth(read);
}

/** Who scores takes the reason back, who says why not takes the score back; both at once contradict each other. */
function oneOfBoth(read: ReadScore): Result<ReadScore> {
  const [scored, explained] = [read.finalScore != null, read.notScoredBecause != null];
  if (scored && explained) return refusal('SCORE_OR_REASON', 'Either a score, or the reason why there is none.', 'notScoredBecause');
  if (scored) return ok({ ...read, notScoredBecause: null });
  return ok(explained ? { ...read, finalScore: null } : read);
}

interface Place {
  readonly cycleStatus: CycleStatus;
  readonly cycleNumber: number;
  readonly status: DraftStatus;
  readonly kind: LineKind;
}

/** Scores are gathered for published key results while their cycle runs or is being closed. */
export function mayScore({ cycleStatus, cycleNumber, status, kind }: Place): Result<true> {
  if (kind !== 'KEY_RESULT') return refusal('NOT_A_KEY_RESULT', 'Only key results are scored.');
  if (status !== 'PUBLISHED') return refusal('DRAFT_NOT_PUBLISHED', 'Only published key results are scored.');
  if (cycleStatus === 'CLOSED') return refusal('CYCLE_OVER', `Cycle ${cycleNumber} is closed. Its scores stay as they are.`);
  return cycleStatus === 'RUNNING' || cycleStatus === 'CLOSING' ? ok(true) : refusal('CYCLE_NOT_RUNNING', `Cycle ${cycleNumber} has not started yet.`);
}

export interface ToClose {
  readonly status: CycleStatus;
  readonly number: number;
  readonly endsOn: Day;
  readonly keyResults: readonly {
    readonly lineId: string;
    readonly text: string;
    readonly teamName: string;
    readonly scored: boolean;
    readonly learned: boolean;
  }[];
}

const notYet: Record<'PLANNED' | 'DRAFTING', string> = { PLANNED: 'is planned and has not begun', DRAFTING: 'is being drafted and has not begun' };

/** A cycle is closed after its last day, when each published key result has a score or a reason why it has none, and a learning; each that lacks something is named. */
export function reasonsAgainstClosing(cycle: ToClose, today: Day): readonly Refusal[] {
  const { status, number, endsOn } = cycle;
  if (status === 'CLOSED') return [{ code: 'CYCLE_CLOSED', message: `Cycle ${number} is closed already.` }];
  if (status === 'PLANNED' || status === 'DRAFTING') return [{ code: 'CYCLE_NOT_RUNNING', message: `Cycle ${number} ${notYet[status]}.` }];
  const early =
    today <= endsOn ? [{ code: 'CYCLE_RUNNING', message: `Cycle ${number} runs until ${dayWords(endsOn, today)}. It can be closed after that day.` }] : [];
  const left = cycle.keyResults.filter((one) => !one.scored || !one.learned);
  return [
    ...early,
    ...left.map(({ lineId, text, teamName, scored, learned }) => ({
      code: scored ? 'KEY_RESULT_NO_LEARNING' : 'KEY_RESULT_NOT_SCORED',
      message: `${teamName}: “${text}” has ${scored ? 'no learning' : `no score and no reason${learned ? '' : ', and no learning'}`} yet.`,
      field: lineId,
    })),
  ];
}

/** `7 of 9 key results have a score or a reason, 5 a learning.` */
export const scoredWords = ({ scored, learned, total }: { readonly scored: number; readonly learned: number; readonly total: number }): string =>
  total === 0
    ? 'No key results were published in this cycle.'
    : `${scored} of ${countWords(total, 'key result')} ${scored === 1 ? 'has' : 'have'} a score or a reason, ${learned === 0 ? 'none' : learned} a learning.`;
