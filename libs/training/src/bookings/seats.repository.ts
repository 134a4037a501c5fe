import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { Place } from '../workshops/workshops.repository.js';

type Of = Place & { readonly id: string };

/** Seats of one workshop, all people in one statement. */
export const seats = (tx: Tx, of: Of, byPersonId: string) => ({
  /** `required` null leaves what an invitation said. */
  book: (personIds: readonly string[], required: boolean | null): Promise<unknown> =>
    tx.rows(
      `insert into workshop_seat as s (practice_id, id, client_id, engagement_id, workshop_id, person_id, required, state, booked_by, booked_at)
       select $1, n.id, $2, $3, $4, n.person_id, coalesce($7, true), 'BOOKED', $8, $9 from unnest($5::uuid[], $6::uuid[]) as n(id, person_id)
       on conflict (practice_id, workshop_id, person_id) do update
         set state = 'BOOKED', booked_by = excluded.booked_by, booked_at = excluded.booked_at, left_by = null, left_at = null, required = coalesce($7, s.required)`,
      [of.clientId, of.engagementId, of.id, personIds.map(newId), personIds, required, byPersonId, tx.now()],
    ),
  invite: (personIds: readonly string[], required: boolean): Promise<unknown> =>
    tx.rows(
      `insert into workshop_seat (practice_id, id, client_id, engagement_id, workshop_id, person_id, required, state, invited_by, invited_at)
       select $1, n.id, $2, $3, $4, n.person_id, $7, 'INVITED', $8, $9 from unnest($5::uuid[], $6::uuid[]) as n(id, person_id)
       on conflict (practice_id, workshop_id, person_id) do update
         set state = 'INVITED', invited_by = excluded.invited_by, invited_at = excluded.invited_at, left_by = null, left_at = null, required = excluded.required`,
      [of.clientId, of.engagementId, of.id, personIds.map(newId), personIds, required, byPersonId, tx.now()],
    ),
  leave: (personId: string, state: 'CANCELLED' | 'DECLINED'): Promise<unknown> =>
    tx.rows(`update workshop_seat set state = $4, left_by = $5, left_at = $6 where practice_id = $1 and workshop_id = $2 and person_id = $3`, [
      of.id,
      personId,
      state,
      byPersonId,
      tx.now(),
    ]),
  /** Who was there and for how long; whoever came without a booking has a place from now on. */
  attended: (lines: readonly { readonly personId: string; readonly after: number }[]): Promise<unknown> =>
    tx.rows(
      `insert into workshop_seat as s (practice_id, id, client_id, engagement_id, workshop_id, person_id, required, state, booked_by, booked_at, minutes_attended, attendance_by, attendance_at)
       select $1, n.id, $2, $3, $4, n.person_id, false, 'BOOKED', $8, $9, n.minutes, $8, $9 from unnest($5::uuid[], $6::uuid[], $7::int[]) as n(id, person_id, minutes)
       on conflict (practice_id, workshop_id, person_id) do update
         set state = 'BOOKED', booked_by = coalesce(s.booked_by, excluded.booked_by), booked_at = coalesce(s.booked_at, excluded.booked_at), left_by = null, left_at = null,
             minutes_attended = excluded.minutes_attended, attendance_by = excluded.attendance_by, attendance_at = excluded.attendance_at`,
      [of.clientId, of.engagementId, of.id, lines.map(newId), lines.map((line) => line.personId), lines.map((line) => line.after), byPersonId, tx.now()],
    ),
});
