import { addDays, type Day } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';

/** Kind of the schedule that reminds an applicant of an offer; its subject is the application. */
export const offerReminderKind = 'certification.remind-offer';

/** Kind of the schedule by which a place that nobody took is kept no longer; its subject is the application. */
export const offerEndKind = 'certification.end-offer';

/** Whoever was offered a place is reminded two days before it ends. */
export async function planOfferReminder(tx: Tx, of: { readonly applicationId: string; readonly until: Day; readonly zone: string }): Promise<void> {
  const on = addDays(of.until, -2);
  await schedule(tx, { kind: offerReminderKind, subjectId: of.applicationId, rule: { days: 'once', on }, time: '09:00', zone: of.zone });
}

/** On the day after its last, as it is where the cohort meets, an offer keeps its place no longer. */
export async function planOfferEnd(tx: Tx, of: { readonly applicationId: string; readonly until: Day; readonly cohortId: string }): Promise<void> {
  const cohort = await tx.row<{ zone: string }>(`select time_zone as zone from cohort where practice_id = $1 and id = $2`, [of.cohortId]);
  if (!cohort) return;
  await schedule(tx, { kind: offerEndKind, subjectId: of.applicationId, rule: { days: 'once', on: addDays(of.until, 1) }, time: '00:05', zone: cohort.zone });
}
