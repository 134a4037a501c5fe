import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import type { CohortStatus } from '../certification-kinds.js';
import type { HeldSession } from './session.rules.js';

export interface SessionPlace extends HeldSession {
  readonly id: string;
  readonly itemId: string;
  readonly cohortId: string;
  readonly cohortStatus: CohortStatus;
  readonly facilitatorId: string;
  readonly secondFacilitatorId: string | null;
  readonly icsSequence: number;
  readonly version: number;
}

/** A session with the cohort that it is of, held until the end of the transaction. Throws NOT_FOUND. */
export async function sessionPlace(tx: Tx, id: string): Promise<SessionPlace> {
  const found = await tx.row<SessionPlace>(
    `select s.id, s.item_id as "itemId", s.cohort_id as "cohortId", s.status, instant_text(s.starts_at) as "startsAt", s.time_zone as "timeZone", s.minutes, s.ics_sequence as "icsSequence",
            s.version, c.status as "cohortStatus", c.facilitator_id as "facilitatorId", c.second_facilitator_id as "secondFacilitatorId"
       from cohort_session s join cohort c on c.practice_id = $1 and c.id = s.cohort_id where s.practice_id = $1 and s.id = $2 for update of s`,
    [id],
  );
  if (!found) throw notFound();
  return found;
}

/** Whether the viewer has anything to do with the cohort: those who have not learn nothing of it. */
export const knowsCohort = async (tx: Tx, viewer: Viewer, place: Pick<SessionPlace, 'cohortId' | 'facilitatorId' | 'secondFacilitatorId'>): Promise<boolean> =>
  canRunCohort(viewer, place) ||
  viewer.is('ASSESSOR', 'MENTOR') ||
  (await tx.row(`select id from trainee where practice_id = $1 and cohort_id = $2 and person_id = $3`, [place.cohortId, viewer.personId])) !== undefined;

/** Trainees who are still in the cohort. */
export const traineesHere = async (tx: Tx, cohortId: string): Promise<string[]> =>
  (
    await tx.rows<{ id: string }>(`select id from trainee where practice_id = $1 and cohort_id = $2 and status in ('ENROLLED', 'CERTIFIED') order by id`, [
      cohortId,
    ])
  ).map(({ id }) => id);
