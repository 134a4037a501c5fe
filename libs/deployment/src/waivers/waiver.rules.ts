import { addDays, ok, refusal, checkReason, checkText } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';
import { dayWords, shortDayWords } from '@cairn/kernel';

export type WaiverStatus = 'ASKED' | 'GRANTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED';

export interface AskedWaiver {
  readonly parameterKey: string;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly reason: string;
  /** The last day on which it is to count. */
  readonly expiresOn: Day | null;
}

export type HeldWaiver = Omit<AskedWaiver, 'reason' | 'expiresOn'> & { readonly status: WaiverStatus; readonly expiresOn: Day };

export interface WaiverTerms {
  readonly today: Day;
  readonly latest: Day;
  /** Keys of the parameters in force. */
  readonly inForce: readonly string[];
  readonly others: readonly HeldWaiver[];
}

/** An exception ends with the second cycle from now, or, where none is planned, after a number of days. */
export const latestExpiry = (today: Day, lastCycleEndsOn: Day | null, maxDays: number): Day =>
  lastCycleEndsOn !== null && lastCycleEndsOn > today ? lastCycleEndsOn : addDays(today, maxDays);

/** An exception is for one team or person, from a rule in force, with a reason and an end; the same one is not asked for twice. */
export function askWaiver(asked: AskedWaiver, terms: WaiverTerms): Result<Pick<AskedWaiver, 'reason'> & { readonly expiresOn: Day }> {
  if (!terms.inForce.includes(asked.parameterKey))
    return refusal('WAIVER_PARAMETER', 'This parameter is not in force, so no exception from it is needed.', 'parameterKey');
  if ((asked.teamId === null) === (asked.personId === null)) return refusal('WAIVER_HOLDER', 'An exception is for one team or for one person.', 'teamId');
  const same = (one: HeldWaiver): boolean => one.parameterKey === asked.parameterKey && one.teamId === asked.teamId && one.personId === asked.personId;
  const held = terms.others.find((one) => same(one) && isOpen(one, terms.today));
  if (held)
    return refusal(
      'WAIVER_EXISTS',
      held.status === 'ASKED'
        ? 'This exception has been asked for already and waits for the client lead.'
        : `This exception is granted already, until ${dayWords(held.expiresOn, terms.today)}.`,
      'parameterKey',
    );
  const reason = checkReason(asked.reason, { field: 'reason', code: 'WAIVER_REASON', what: 'The reason' });
  if (!reason.ok) return reason;
  if (asked.expiresOn === null) return refusal('WAIVER_END_MISSING', 'Say on which day the exception ends.', 'expiresOn');
  if (asked.expiresOn <= terms.today) return refusal('WAIVER_END_PAST', 'The exception ends tomorrow or later.', 'expiresOn');
  if (asked.expiresOn > terms.latest)
    return refusal(
      'WAIVER_END_FAR',
      `An exception can last until ${dayWords(terms.latest, terms.today)} at most. For longer, propose a change of the plan.`,
      'expiresOn',
    );
  return ok({ reason: reason.value, expiresOn: asked.expiresOn });
}

const isOpen = (waiver: Pick<HeldWaiver, 'status' | 'expiresOn'>, today: Day): boolean => waiver.status === 'ASKED' || isLive(waiver, today);

/** Counts on its last day and not a day longer, even where the clock's work is late. */
export const isLive = (waiver: Pick<HeldWaiver, 'status' | 'expiresOn'>, on: Day): boolean => waiver.status === 'GRANTED' && waiver.expiresOn >= on;

export type WaiverAct = 'grant' | 'decline' | 'revoke';

const acts: Record<WaiverAct, { readonly from: WaiverStatus; readonly to: WaiverStatus; readonly noteNeeded: string | null }> = {
  grant: { from: 'ASKED', to: 'GRANTED', noteNeeded: null },
  decline: { from: 'ASKED', to: 'DECLINED', noteNeeded: 'The reason for declining' },
  revoke: { from: 'GRANTED', to: 'REVOKED', noteNeeded: 'The reason for ending it' },
};

const standing: Record<WaiverStatus, string> = {
  ASKED: 'This exception waits for the client lead.',
  GRANTED: 'This exception is granted already.',
  DECLINED: 'This exception was declined.',
  REVOKED: 'This exception was ended.',
  EXPIRED: 'This exception has expired.',
};

/** The client lead alone grants, declines or ends an exception; a no and an early end carry a word of explanation. */
export function decideWaiver(
  waiver: Pick<HeldWaiver, 'status' | 'expiresOn'>,
  act: WaiverAct,
  by: { readonly roles: readonly string[]; readonly note: string },
  today: Day,
): Result<{ readonly status: WaiverStatus; readonly note: string | null }> {
  if (!by.roles.includes('CLIENT_LEAD')) return refusal('WAIVER_CLIENT_LEAD_ONLY', 'Only the client lead decides on exceptions.');
  const { from, to, noteNeeded } = acts[act];
  if (waiver.status !== from) return refusal(`WAIVER_${waiver.status}`, standing[waiver.status]);
  if (waiver.expiresOn < today) return refusal('WAIVER_EXPIRED', `This exception was to end on ${shortDayWords(waiver.expiresOn, today)}. Ask for a new one.`);
  if (noteNeeded === null && by.note.trim() === '') return ok({ status: to, note: null });
  const note = checkText(by.note, { field: 'note', code: 'WAIVER_NOTE', what: noteNeeded ?? 'The note' });
  return note.ok ? ok({ status: to, note: note.value }) : note;
}

/** The day after its last one, a granted exception has expired; one that was asked for and never answered, too. */
export const waiverExpires = (waiver: Pick<HeldWaiver, 'status' | 'expiresOn'>, today: Day): boolean =>
  (waiver.status === 'GRANTED' || waiver.status === 'ASKED') && waiver.expiresOn < today;

export interface CoveredWork {
  readonly parameterKey: string;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly on: Day;
}

/** The granted exception that covers a piece of work, by its team or by its person. */
export const covers = <W extends HeldWaiver>(waivers: readonly W[], work: CoveredWork): W | null =>
  waivers.find(
    (waiver) =>
      waiver.parameterKey === work.parameterKey &&
      isLive(waiver, work.on) &&
      (waiver.teamId !== null ? waiver.teamId === work.teamId : waiver.personId !== null && waiver.personId === work.personId),
  ) ?? null;
