import { addDays, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { TipStatus } from '../tip-kinds.js';

export const daysInBin = 30;

/** What its author took back is theirs for thirty days, and nobody's afterwards. */
export const goneOn = (takenOn: Day): Day => addDays(takenOn, daysInBin);

/** Words come back from the bin, and only while they are in it. */
export function checkPuttingBack(status: TipStatus, isInBin: boolean): Result<null> {
  if (status !== 'REMOVED') return refusal('TIP_NOT_TAKEN_BACK', 'This stands there already.');
  return isInBin ? ok(null) : refusal('TIP_BIN_EMPTIED', `What was taken back is kept for ${daysInBin} days. These words are gone.`);
}
