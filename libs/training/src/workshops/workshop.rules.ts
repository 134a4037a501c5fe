import { checkReason, checkText, ok, refusal, typed } from '@cairn/kernel';
import type { Instant, Result } from '@cairn/kernel';
import type { WorkshopFormat, WorkshopStatus } from './workshop.kinds.js';

export interface Reading {
  readonly title: string;
  readonly url?: string | null;
}

/** What a workshop is, apart from its date and agenda. */
export interface WorkshopText {
  readonly title: string;
  readonly format: WorkshopFormat;
  readonly place: string | null;
  readonly minutes: number;
  readonly places: number;
  readonly outcome: string | null;
  readonly exercise: string | null;
  readonly recordingUrl: string | null;
  readonly readings: readonly Reading[];
}

const optional = (text: string | null, field: string, what: string, most: number): Result<string | null> => {
  const read = typed(text ?? '', field, what, most);
  return read.ok ? ok(read.value === '' ? null : read.value) : read;
};

/** Addresses of recordings and readings open in a browser. */
function checkLink(url: string | null | undefined, field: string): Result<string | null> {
  const text = (url ?? '').trim();
  if (text === '') return ok(null);
  const opens = URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol) && text.length <= 2000;
  return opens ? ok(text) : refusal('LINK_FORM', 'Enter an address that begins with https://.', field);
}

function checkReadings(readings: readonly Reading[]): Result<readonly Reading[]> {
  if (readings.length > 20) return refusal('READINGS_MANY', 'At most 20 things to read before.', 'readings');
  const checked: Reading[] = [];
  for (const [at, reading] of readings.entries()) {
    const title = checkText(reading.title, { field: `readings.${at}.title`, code: 'READING_TITLE', what: 'The title', most: 200 });
    if (!title.ok) return title;
    const url = checkLink(reading.url, `readings.${at}.url`);
    if (!url.ok) return url;
    checked.push({ title: title.value, url: url.value });
  }
  return ok(checked);
}

/** A workshop has a title, a length of a quarter of an hour to two days' work, and places for those who come. */
export function checkWorkshop(asked: WorkshopText): Result<WorkshopText> {
  const title = checkText(asked.title.replace(/\s+/gu, ' '), { field: 'title', code: 'WORKSHOP_TITLE', what: 'The title', most: 120 });
  if (!title.ok) return title;
  if (!Number.isInteger(asked.minutes) || asked.minutes < 15 || asked.minutes > 960)
    return refusal('WORKSHOP_MINUTES', 'A workshop takes 15 to 960 minutes.', 'minutes');
  if (!Number.isInteger(asked.places) || asked.places < 1 || asked.places > 500) return refusal('WORKSHOP_PLACES', 'Enter 1 to 500 places.', 'places');
  const place = optional(asked.place, 'place', 'The place', 500);
  if (!place.ok) return place;
  const outcome = optional(asked.outcome, 'outcome', 'The wanted outcome', 500);
  if (!outcome.ok) return outcome;
  const exercise = optional(asked.exercise, 'exercise', 'The exercise', 4000);
  if (!exercise.ok) return exercise;
  const recordingUrl = checkLink(asked.recordingUrl, 'recordingUrl');
  if (!recordingUrl.ok) return recordingUrl;
  const readings = checkReadings(asked.readings);
  if (!readings.ok) return readings;
  const { format, minutes, places } = asked;
  return ok({
    ...{ title: title.value, format, place: place.value, minutes, places, outcome: outcome.value },
    ...{ exercise: exercise.value, recordingUrl: recordingUrl.value, readings: readings.value },
  });
}

/** Places are not taken away from those who have them. */
export const enoughPlaces = (places: number, booked: number): Result<true> =>
  places < booked ? refusal('WORKSHOP_PLACES_TAKEN', `${booked} places are booked already. Cancel bookings first, or keep the places.`, 'places') : ok(true);

const over: Record<Exclude<WorkshopStatus, 'PLANNED'>, string> = {
  HELD: 'This workshop was held. Its date, agenda and places stay as they were.',
  CANCELLED: 'This workshop was cancelled. Plan a new one.',
};

/** What is planned can change; what was held or cancelled is history. */
export const whilePlanned = ({ status }: { readonly status: WorkshopStatus }): Result<true> =>
  status === 'PLANNED' ? ok(true) : refusal(`WORKSHOP_${status}`, over[status]);

/** In a closed engagement nothing is planned any more. */
export const whileEngaged = (status: 'ACTIVE' | 'PAUSED' | 'CLOSED'): Result<true> =>
  status === 'CLOSED' ? refusal('ENGAGEMENT_CLOSED', 'This engagement is closed. Nothing in it changes any more.') : ok(true);

/** A date that was agreed is called off with a reason that everybody who was to come will read. */
export const cancelReason = (reason: string): Result<string> => checkText(reason, { field: 'reason', code: 'CANCEL_REASON', what: 'The reason', most: 500 });

/** The client agrees to an outcome that is written down, before the workshop; whoever changes it later asks again. */
export function agreeOutcome(workshop: { status: WorkshopStatus; outcome: string | null; outcomeAgreedAt: Instant | null }): Result<true> {
  const planned = whilePlanned(workshop);
  if (!planned.ok) return planned;
  if (workshop.outcome === null) return refusal('OUTCOME_MISSING', 'No wanted outcome is written yet. The coach can propose one.', 'outcome');
  if (workshop.outcomeAgreedAt !== null) return refusal('OUTCOME_AGREED', 'This outcome is agreed already.');
  return ok(true);
}

/** Afterwards the outcome is scored like a key result, 0 to 1, with what was learned. */
export function scoreOutcome(
  workshop: { status: WorkshopStatus; outcome: string | null },
  asked: { readonly score: number; readonly learning: string },
): Result<{ readonly score: number; readonly learning: string }> {
  if (workshop.status !== 'HELD') return refusal('WORKSHOP_NOT_HELD', 'The outcome is scored once the workshop was held.');
  if (workshop.outcome === null) return refusal('OUTCOME_MISSING', 'This workshop had no wanted outcome to score.');
  if (!(asked.score >= 0 && asked.score <= 1)) return refusal('OUTCOME_SCORE', 'Enter a score from 0 to 1, such as 0.7.', 'score');
  const learning = checkReason(asked.learning, { field: 'learning', code: 'OUTCOME_LEARNING', what: 'The learning' });
  return learning.ok ? ok({ score: Math.round(asked.score * 100) / 100, learning: learning.value }) : learning;
}
