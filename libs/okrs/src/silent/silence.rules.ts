import { ok, refusal, type Instant, type Result } from '@cairn/kernel';

/** While everybody writes alone, a line that was written in that time is its author's only. */
export const isHidden = (
  line: { readonly hiddenUntilSilentEnds: boolean; readonly authorId: string },
  draft: { readonly silentUntil: Instant | null },
  readerId: string,
  now: Instant,
): boolean => line.hiddenUntilSilentEnds && isSilent(draft, now) && line.authorId !== readerId;

/** An objective that was written since silent writing began is its author's only, as long as it lasts. */
export const isObjectiveHidden = (
  objective: { readonly createdAt: Instant; readonly authorId: string },
  draft: { readonly silentFrom: Instant | null; readonly silentUntil: Instant | null },
  readerId: string,
  now: Instant,
): boolean => draft.silentFrom !== null && isSilent(draft, now) && objective.createdAt > draft.silentFrom && objective.authorId !== readerId;

/** Silent writing lasts until its moment, which itself is already loud. */
export const isSilent = ({ silentUntil }: { readonly silentUntil: Instant | null }, now: Instant): boolean => silentUntil !== null && silentUntil > now;

export const longestSilence = 60;

/** A stretch of silent writing takes 1 to 60 whole minutes, one at a time. */
export function startSilence(minutes: number, draft: { readonly silentUntil: Instant | null }, now: Instant): Result<Instant> {
  if (isSilent(draft, now)) return refusal('SILENCE_RUNS', 'Everybody writes alone already. End it first to start again.');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestSilence)
    return refusal('SILENCE_LENGTH', `Choose 1 to ${longestSilence} whole minutes.`, 'minutes');
  return ok(new Date(Date.parse(now) + minutes * 60_000).toISOString() as Instant);
}
