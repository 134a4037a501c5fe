import { addDays, type Day } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that reminds an applicant of an offer; its subject is the application. */
export const offerReminderKind = 'certification.remind-offer';

/** Whoever was offered a place is reminded two days before it ends. */
export async function planOfferReminder(tx: Tx, of: { readonly applicationId: string; readonly until: Day; readonly zone: string }): Promise<void> {
  const on = addDays(of.until, -2);
  await schedule(tx, { kind: offerReminderKind, subjectId: of.applicationId, rule: { days: 'once', on }, time: '09:00', zone: of.zone });
}
