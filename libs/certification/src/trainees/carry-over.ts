import { newId, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CohortFacts } from '../cohorts/cohort.facts.js';
import { followSteps } from './follow-steps.js';

interface Left {
  readonly id: string;
  readonly cohortId: string;
  readonly mentorId: string | null;
  readonly joinedOn: string;
  readonly lastSeenAt: Date | null;
  readonly leftAt: Date | null;
  readonly because: string | null;
  readonly versionId: string;
}

/**
 * Whoever moved here from an earlier cohort takes along what they did: their work goes with them, to the same steps where this cohort learns from another
 * version, and the earlier cohort keeps a line that says where they went. Answers the trainee, or undefined for anybody else.
 */
export async function carryOver(
  tx: Tx,
  cohort: CohortFacts,
  of: { readonly personId: string; readonly mentorId: string | null; readonly today: Day },
): Promise<{ readonly id: string } | undefined> {
  const left = await tx.row<Left>(
    `select t.id, t.cohort_id as "cohortId", t.mentor_id as "mentorId", t.joined_on::text as "joinedOn", t.last_seen_at as "lastSeenAt", t.left_at as "leftAt", t.left_because as because,
            f.programme_version_id as "versionId"
       from trainee t join cohort f on f.practice_id = $1 and f.id = t.cohort_id
      where t.practice_id = $1 and t.person_id = $2 and t.status = 'DEFERRED' and t.deferred_to_cohort_id = $3 and f.programme_id = $4
        and not exists (select from trainee x where x.practice_id = $1 and x.cohort_id = $3 and x.person_id = $2)
      order by t.left_at desc, t.id limit 1`,
    [of.personId, cohort.id, cohort.programmeId],
  );
  if (!left) return undefined;
  await tx.rows(
    `update trainee set cohort_id = $3, status = 'ENROLLED', mentor_id = coalesce($4, mentor_id), joined_on = $5, left_at = null, left_because = null, deferred_to_cohort_id = null, version = version + 1
      where practice_id = $1 and id = $2`,
    [left.id, cohort.id, of.mentorId, of.today],
  );
  await tx.rows(
    `insert into trainee (practice_id, id, cohort_id, person_id, mentor_id, status, joined_on, last_seen_at, left_at, left_because, deferred_to_cohort_id)
     values ($1, $2, $3, $4, $5, 'DEFERRED', $6, $7, $8, $9, $10)`,
    [newId(), left.cohortId, of.personId, left.mentorId, left.joinedOn, left.lastSeenAt, left.leftAt, left.because, cohort.id],
  );
  if (left.versionId !== cohort.programmeVersionId) await followSteps(tx, left.id, cohort.programmeVersionId);
  return { id: left.id };
}
