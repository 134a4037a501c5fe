import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { programmes } from '../programmes/programmes.repository.js';
import { demandStaff } from '../trainees/enrol-trainee.js';
import { moveUp } from '../trainees/seat-person.js';
import { CohortRow } from './cohort.entity.js';
import { checkCohort, type CohortText } from './cohort.rules.js';
import { cohorts } from './cohorts.repository.js';

export interface PlanCohortInput extends CohortText {
  readonly idempotencyKey: string;
  readonly programmeId: string;
}
export interface EditCohortInput extends CohortText {
  readonly idempotencyKey: string;
  readonly cohortId: string;
  readonly version: number;
}
type Done = Promise<Result<{ cohortId: string }>>;
const staffOf = ({ facilitatorId, secondFacilitatorId }: CohortText): string[] => [
  facilitatorId,
  ...(secondFacilitatorId == null ? [] : [secondFacilitatorId]),
];

/** A cohort learns from the programme's newest published version, and keeps it. Throws CONFLICT. */
@Injectable()
export class PlanCohort {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PlanCohortInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.plan-cohort', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      authorize(canDirect(viewer));
      await demandStaff(tx, ...staffOf(input));
      const newest = programme.versions.find(({ status }) => status === 'PUBLISHED');
      if (!newest) return refusal('PROGRAMME_UNPUBLISHED', 'Publish the programme first; a cohort learns from what stands.', 'programmeId');
      const checked = checkCohort(textOf(input), { placesTaken: 0, placesOffered: 0 });
      if (!checked.ok) return checked;
      const cohortId = newId();
      await tx.table(CohortRow).add({
        id: cohortId,
        programmeId: programme.id,
        programmeVersionId: newest.id,
        placesTaken: 0,
        status: 'PLANNED',
        cancelledAt: null,
        cancelledBecause: null,
        ...checked.value,
      });
      await tx.record({
        kind: 'certification.cohort-planned',
        body: { cohortId, programmeId: programme.id, versionId: newest.id, ...checked.value, by: viewer.personId },
      });
      return ok({ cohortId });
    });
  }

  /** More places are taken at once by whoever waits. */
  edit(viewer: Viewer, input: EditCohortInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-cohort', input }, async (tx) => {
      const cohort = await cohorts(tx).hold(input.cohortId);
      authorize(canDirect(viewer));
      await demandStaff(tx, ...staffOf(input));
      const checked = checkCohort(textOf(input), cohort);
      if (!checked.ok) return checked;
      await tx.table(CohortRow).change(cohort.id, input.version, checked.value);
      await moveUp(tx, cohort.id);
      return ok({ cohortId: cohort.id });
    });
  }
}

const textOf = (input: CohortText): CohortText => {
  const { name, capacity, applyUntil, startsOn, dropOutUntil, endsOn, timeZone, facilitatorId, secondFacilitatorId } = input;
  return { name, capacity, applyUntil, startsOn, dropOutUntil, endsOn, timeZone, facilitatorId, secondFacilitatorId: secondFacilitatorId ?? null };
};
