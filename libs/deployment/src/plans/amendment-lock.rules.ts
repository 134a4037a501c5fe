import { ok, refusal, checkReason } from '@cairn/kernel';
import type { Day, Gated, Result } from '@cairn/kernel';
import { countWords, listWords } from '@cairn/kernel';
import { dayWords } from '@cairn/kernel';

export interface LockedAnswer {
  readonly title: string;
  /** Complete cycles of the engagement when the answer came into force. */
  readonly cyclesThen: number;
  /** Number of the plan that brought it. */
  readonly since: number;
  readonly decidedBy: readonly { readonly name: string }[];
  readonly decidedOn: Day;
}

export interface LockTerms {
  readonly completeCycles: number;
  /** Complete cycles that an answer has to stay for; 0: no lock. */
  readonly required: number;
  readonly runningCycle: number | null;
  /** Last day of the running or next cycle, if it is planned. */
  readonly cycleEndsOn: Day | null;
  readonly today: Day;
  /** Names of client lead and executive sponsor. */
  readonly overrideBy: readonly string[];
  /** The reader may propose the override. */
  readonly canOverride: boolean;
}

/** Whole cycles that an answer has been lived with. */
export const cyclesLived = (answer: Pick<LockedAnswer, 'cyclesThen'>, completeCycles: number): number => Math.max(0, completeCycles - answer.cyclesThen);

/** An answer stays for a number of complete cycles, so that people learn from it before they change it. Null: it may change. */
export function amendmentLock(answer: LockedAnswer, terms: LockTerms): Gated | null {
  const lived = cyclesLived(answer, terms.completeCycles);
  if (lived >= terms.required) return null;
  const left = terms.required - lived;
  const who = listWords(answer.decidedBy.map((one) => one.name));
  const running = terms.runningCycle === null ? '' : `; cycle ${terms.runningCycle} is running`;
  const dated = left === 1 && terms.cycleEndsOn !== null;
  return {
    code: 'AMENDMENT_LOCK',
    headline: `“${answer.title}” can change after ${countWords(left, 'more complete cycle')}`,
    done: lived,
    total: terms.required,
    ...(dated && terms.cycleEndsOn ? { dueOn: terms.cycleEndsOn } : {}),
    rule: {
      text: `An answer stays for ${countWords(terms.required, 'complete cycle')}, and this one came with Plan ${answer.since}`,
      ...(who === '' ? {} : { decidedBy: who }),
      decidedOn: answer.decidedOn,
    },
    left: [
      {
        text: `${countWords(left, 'complete cycle')}${running}${dated && terms.cycleEndsOn ? `, until ${dayWords(terms.cycleEndsOn, terms.today)}` : ''}`,
        ...(dated && terms.cycleEndsOn ? { dueOn: terms.cycleEndsOn } : {}),
      },
    ],
    meanwhile: [],
    overrideBy: terms.overrideBy,
    canOverride: terms.canOverride,
  };
}

export interface LockOverride {
  readonly reason: string;
  /** Keys of the parameters that change before their time; they are marked for ever. */
  readonly keys: readonly string[];
}

interface LockedChange {
  readonly key: string;
  readonly gate: Gated;
}

/** Locked answers change early only with a written reason and under the signatures of client lead and sponsor; without, the first lock explains itself. */
export function overrideLocks(
  locked: readonly LockedChange[],
  reason: string | null,
  signers: readonly { readonly capacities: readonly string[] }[],
): Result<LockOverride | null> {
  const [first] = locked;
  if (!first) return ok(null);
  if (reason === null || reason.trim() === '')
    return { ok: false, error: { code: 'CHANGE_LOCKED', field: `changes.${first.key}`, message: `${first.gate.headline}.`, gate: first.gate } };
  const checked = checkReason(reason, { field: 'overrideReason', code: 'LOCK_OVERRIDE_REASON', what: 'The reason for changing before the time' });
  if (!checked.ok) return checked;
  const signs = (role: string): boolean => signers.some((signer) => signer.capacities.includes(role));
  if (!signs('CLIENT_LEAD') || !signs('SPONSOR'))
    return refusal(
      'LOCK_OVERRIDE_UNSIGNED',
      'Changing before the time needs the signatures of the client lead and of the executive sponsor.',
      'overrideReason',
    );
  return ok({ reason: checked.value, keys: locked.map((change) => change.key) });
}
