import { addDays, checkReason, checkText, dayWords, listWords, ok, refusal } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';

export type OpeningStatus = 'OPEN' | 'CLOSED' | 'EXPIRED';

export interface OpeningAsked {
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly reason: string;
  readonly endsOn: Day | null;
}

export interface OpeningTerms {
  readonly today: Day;
  readonly maxDays: number;
  /** Openings that count today. */
  readonly live: readonly { readonly teamId: string | null; readonly personId: string | null }[];
  /** What is asked for waits for nothing: whoever it is for may write anyway. */
  readonly isOpenAnyway: boolean;
}

/** An early opening is for one team, one person or everybody, has a reason and an end not far away, and opens only what is locked. */
export function openEarly(asked: OpeningAsked, terms: OpeningTerms): Result<{ readonly reason: string; readonly endsOn: Day }> {
  if (asked.teamId !== null && asked.personId !== null)
    return refusal('OPENING_HOLDER', 'Open the gate for one team, for one person, or for everybody.', 'teamId');
  const covers = (one: { teamId: string | null; personId: string | null }): boolean =>
    (one.teamId === null && one.personId === null) || (one.teamId === asked.teamId && one.personId === asked.personId);
  if (terms.live.some(covers)) return refusal('OPENING_EXISTS', 'The gate is open early for them already.', 'teamId');
  if (terms.isOpenAnyway) return refusal('OPENING_NEEDLESS', 'They are trained, so the gate is open for them without this.', 'teamId');
  const reason = checkReason(asked.reason, { field: 'reason', code: 'OPENING_REASON', what: 'The reason' });
  if (!reason.ok) return reason;
  if (asked.endsOn === null) return refusal('OPENING_END_MISSING', 'Say on which day the gate closes again.', 'endsOn');
  if (asked.endsOn < terms.today) return refusal('OPENING_END_PAST', 'The last day is today or later.', 'endsOn');
  const latest = addDays(terms.today, terms.maxDays);
  if (asked.endsOn > latest)
    return refusal(
      'OPENING_END_FAR',
      `The gate can be open early until ${dayWords(latest, terms.today)} at most. For longer, propose a change of the training rule.`,
      'endsOn',
    );
  return ok({ reason: reason.value, endsOn: asked.endsOn });
}

/** Who does it instead of a reader who may not, by name. */
export const whoOpens = (clientLeads: readonly string[], does: string): string =>
  clientLeads.length === 0
    ? `Only the client lead can ${does}, and nobody is client lead yet.`
    : `Only the client lead can ${does}: ask ${listWords(clientLeads, 'or')}.`;

/** An opening counts on its last day and not a day longer, even where the clock's work is late. */
export const openingExpires = (opening: { readonly status: OpeningStatus; readonly endsOn: Day }, today: Day): boolean =>
  opening.status === 'OPEN' && opening.endsOn < today;

const over: Record<Exclude<OpeningStatus, 'OPEN'>, string> = {
  CLOSED: 'This opening was closed already.',
  EXPIRED: 'This opening is over already.',
};

/** Closing before its day says why, for those who counted on it. */
export function closeEarly(opening: { readonly status: OpeningStatus; readonly endsOn: Day }, reason: string, today: Day): Result<string> {
  if (opening.status !== 'OPEN') return refusal(`OPENING_${opening.status}`, over[opening.status]);
  if (openingExpires(opening, today)) return refusal('OPENING_EXPIRED', over.EXPIRED);
  return checkText(reason, { field: 'reason', code: 'OPENING_REASON', what: 'The reason' });
}
