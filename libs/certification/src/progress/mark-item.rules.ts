import { err, ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { TraineeStatus } from '../certification-kinds.js';
import type { PathItem } from './path.js';

/** Only what is read or watched is done by saying so; everything else is done by doing it. */
export function markable(item: Pick<PathItem, 'kind' | 'completesWhen'>, status: TraineeStatus): Result<true> {
  if (item.kind !== 'READ' && item.kind !== 'WATCH') return refusal('ITEM_NOT_MARKED', `This counts in another way: ${item.completesWhen}`);
  return stillHere(status);
}

/** Whoever left a cohort reads what they did there and adds nothing to it. */
export const stillHere = (status: TraineeStatus): Result<true> =>
  status === 'WITHDRAWN' || status === 'DEFERRED' ? refusal('TRAINEE_LEFT', 'You have left this cohort. What you did in it stays as it was.') : ok(true);

/** What is locked is not begun; the refusal carries what it waits for. */
export const itemOpen = (item: Pick<PathItem, 'lockedBecause'>): Result<true> =>
  item.lockedBecause ? err({ code: item.lockedBecause.code, message: `${item.lockedBecause.headline}.`, gate: item.lockedBecause }) : ok(true);
