import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CohortFacts, CohortWithPeople } from './cohort.facts.js';
import { cohortJson, cohortWithPeopleJson, fromCohort } from './cohort.sql.js';

/** Cohorts inside one transaction. */
export const cohorts = (tx: Tx) => ({
  /** Those that this person facilitates, or all; the latest start first. */
  all: async (ofFacilitator: string | null): Promise<readonly CohortFacts[]> =>
    (
      await tx.rows<{ cohort: CohortFacts }>(
        `select ${cohortJson} as cohort ${fromCohort} where c.practice_id = $1 and ($2::uuid is null or $2 in (c.facilitator_id, c.second_facilitator_id))
         order by c.starts_on desc, c.id limit 300`,
        [ofFacilitator, tx.now()],
      )
    ).map(({ cohort }) => cohort),

  /** Throws NOT_FOUND. */
  withPeople: async (id: string): Promise<CohortWithPeople> => {
    const found = await tx.row<{ cohort: CohortWithPeople }>(`select ${cohortWithPeopleJson} as cohort ${fromCohort} where c.practice_id = $1 and c.id = $2`, [
      id,
      tx.now(),
    ]);
    if (!found) throw notFound();
    return found.cohort;
  },

  /** The cohort, held until the end of the transaction: of two that want the last place, one comes second. Throws NOT_FOUND. */
  hold: async (id: string): Promise<CohortFacts> => {
    await tx.rows(`select from cohort where practice_id = $1 and id = $2 for no key update`, [id]);
    const found = await tx.row<{ cohort: CohortFacts }>(`select ${cohortJson} as cohort ${fromCohort} where c.practice_id = $1 and c.id = $2`, [id, tx.now()]);
    if (!found) throw notFound();
    return found.cohort;
  },
});
