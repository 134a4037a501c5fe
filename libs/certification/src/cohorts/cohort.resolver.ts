import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { directCertification, workOnCertification } from '../certification.permissions.js';
import { ChangeTrainee } from '../trainees/change-trainee.js';
import { EnrolTrainee } from '../trainees/enrol-trainee.js';
import { DeferTraineeArgs, EnrolTraineeArgs, SetMentorArgs, WithdrawTraineeArgs } from '../trainees/trainee.inputs.js';
import { CancelCohort } from './cancel-cohort.js';
import { CohortQueries } from './cohort.queries.js';
import { CancelCohortArgs, CertificationColleague, Cohort, CohortPage, CohortPayload, EditCohortArgs, PlanCohortArgs } from './cohort.types.js';
import { PlanCohort } from './plan-cohort.js';

type Done = CohortPayload & { readonly cohortId?: string };
const payload = (result: Result<{ cohortId: string; waits?: boolean }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));

@Resolver(() => CohortPayload)
export class CohortResolver {
  constructor(
    @Inject(CohortQueries) private readonly cohorts: CohortQueries,
    @Inject(PlanCohort) private readonly plan: PlanCohort,
    @Inject(CancelCohort) private readonly cancelCohort: CancelCohort,
    @Inject(EnrolTrainee) private readonly enrol: EnrolTrainee,
    @Inject(ChangeTrainee) private readonly change: ChangeTrainee,
  ) {}

  @Query(() => [Cohort], { name: 'cohorts', description: 'The latest start first; coaches see those that they facilitate.' })
  @Requires(workOnCertification)
  async all(@CurrentViewer() viewer: Viewer): Promise<Cohort[]> {
    return this.cohorts.all(viewer);
  }

  @Query(() => CohortPage, { name: 'cohort' })
  @Requires(workOnCertification)
  async one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<CohortPage> {
    return this.cohorts.page(viewer, id);
  }

  @Query(() => [CertificationColleague], { name: 'certificationColleagues', description: 'Who may facilitate or mentor.' })
  @Requires(workOnCertification)
  async colleagues(@CurrentViewer() viewer: Viewer): Promise<CertificationColleague[]> {
    return this.cohorts.colleagues(viewer);
  }

  @Mutation(() => CohortPayload, { name: 'planCohort' })
  @Requires(directCertification)
  async planOne(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanCohortArgs): Promise<Done> {
    return payload(await this.plan.run(viewer, input));
  }

  @Mutation(() => CohortPayload, { name: 'editCohort' })
  @Requires(directCertification)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditCohortArgs): Promise<Done> {
    return payload(await this.plan.edit(viewer, input));
  }

  @Mutation(() => CohortPayload, {
    name: 'cancelCohort',
    description: 'It does not take place; whoever is in it leaves or moves to a later one, and hears why.',
  })
  @Requires(directCertification)
  async cancel(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelCohortArgs): Promise<Done> {
    return payload(await this.cancelCohort.run(viewer, { ...input, moveToCohortId: input.moveToCohortId ?? null }));
  }

  @Mutation(() => CohortPayload, { name: 'enrolTrainee', description: 'A place without an application; in a full cohort the person waits for one.' })
  @Requires(workOnCertification)
  async enrolOne(@CurrentViewer() viewer: Viewer, @Args('input') input: EnrolTraineeArgs): Promise<Done> {
    return payload(await this.enrol.run(viewer, input));
  }

  @Mutation(() => CohortPayload, { name: 'withdrawTrainee', description: 'Their place goes to whoever waits longest.' })
  @Requires(workOnCertification)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawTraineeArgs): Promise<Done> {
    return payload(await this.change.withdraw(viewer, input));
  }

  @Mutation(() => CohortPayload, { name: 'deferTrainee', description: 'To a later cohort of the same programme.' })
  @Requires(workOnCertification)
  async defer(@CurrentViewer() viewer: Viewer, @Args('input') input: DeferTraineeArgs): Promise<Done> {
    return payload(await this.change.defer(viewer, input));
  }

  @Mutation(() => CohortPayload, { name: 'setMentor' })
  @Requires(workOnCertification)
  async setMentor(@CurrentViewer() viewer: Viewer, @Args('input') input: SetMentorArgs): Promise<Done> {
    return payload(await this.change.mentor(viewer, input));
  }

  @ResolveField(() => CohortPage, { nullable: true })
  async cohort(@Parent() { cohortId }: Done, @CurrentViewer() viewer: Viewer): Promise<CohortPage | null> {
    return cohortId === undefined ? null : this.cohorts.page(viewer, cohortId);
  }
}
