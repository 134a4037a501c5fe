import { ok, refusal, shortDayWords, type Day, type Result } from '@cairn/kernel';

export const citationPlaces = ['WORKSHOP', 'REMARK', 'PARAMETER', 'OPENING', 'ANSWER'] as const;
export type CitationPlace = (typeof citationPlaces)[number];

interface AskedPlace {
  readonly place: CitationPlace;
  readonly placeId?: string | null;
  readonly parameterKey?: string | null;
}

/** The one place that a citation stands in; the others are null. */
export interface PlaceKeys {
  readonly parameterKey: string | null;
  readonly workshopId: string | null;
  readonly remarkId: string | null;
  readonly openingId: string | null;
  readonly noteId: string | null;
}

/** A learning is cited in one place, and the place is named. */
export function placeKeys({ place, placeId = null, parameterKey = null }: AskedPlace): Result<PlaceKeys> {
  const named = place === 'PARAMETER' ? parameterKey : placeId;
  if (named === null || named === '') return refusal('CITATION_PLACE', 'Choose where it is to stand.', 'place');
  const at = (one: CitationPlace): string | null => (place === one ? named : null);
  return ok({ parameterKey: at('PARAMETER'), workshopId: at('WORKSHOP'), remarkId: at('REMARK'), openingId: at('OPENING'), noteId: at('ANSWER') });
}

export interface LearningToCite {
  readonly clientName: string;
  /** Null while it may be used. */
  readonly withdrawnOn: Day | null;
  /** It began at this client, as far as this coach may know. */
  readonly beganHere: boolean;
  /** It began at a client that competes with this one, and not long ago. */
  readonly walled: boolean;
}

/** At a client one uses what was seen at others: nothing that was withdrawn, nothing of its own, and nothing that a competitor has only just taught us. */
export function mayCite({ clientName, withdrawnOn, beganHere, walled }: LearningToCite, today: Day): Result<null> {
  if (withdrawnOn !== null) return refusal('LEARNING_WITHDRAWN', `This was withdrawn on ${shortDayWords(withdrawnOn, today)} and is no longer to be used.`);
  if (beganHere) return refusal('LEARNING_BEGAN_HERE', `This was learned at ${clientName} itself. A note in its own words says more there.`, 'engagementId');
  if (walled)
    return refusal(
      'LEARNING_WALLED',
      `This was learned at a client that competes with ${clientName}. It stays away from there until its waiting time is over.`,
      'engagementId',
    );
  return ok(null);
}

/** The place that a citation stands in, and the row that it is; a parameter has a key instead. */
export function placeIn({ workshopId, remarkId, openingId, noteId }: PlaceKeys): { readonly place: CitationPlace; readonly placeId: string | null } {
  if (workshopId !== null) return { place: 'WORKSHOP', placeId: workshopId };
  if (remarkId !== null) return { place: 'REMARK', placeId: remarkId };
  if (openingId !== null) return { place: 'OPENING', placeId: openingId };
  if (noteId !== null) return { place: 'ANSWER', placeId: noteId };
  return { place: 'PARAMETER', placeId: null };
}

export type CitationStanding = 'OPEN' | 'WITHDRAWN' | 'CLOSED';

/** What was withdrawn says so to everybody; what stands behind a wall says nothing of itself. */
export const standingOf = (copy: { readonly isWithdrawn: boolean } | null): CitationStanding =>
  copy === null ? 'CLOSED' : copy.isWithdrawn ? 'WITHDRAWN' : 'OPEN';
