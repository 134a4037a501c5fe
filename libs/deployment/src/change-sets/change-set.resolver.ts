import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { propose } from '../deployment.permissions.js';
import { PlanQueries } from '../plans/plan.queries.js';
import { DeploymentPlan } from '../plans/plan.types.js';
import { ChangeSetPayload } from './change-set.inputs.js';
import { ChangeSetQueries } from './change-set.queries.js';
import { ChangeSet } from './change-set.types.js';
import type { Done } from './draft.resolver.js';
import { ChangeSetImpact } from './impact.types.js';

/** Reads of change sets, and what payloads show of them. */
@Resolver(() => ChangeSetPayload)
export class ChangeSetResolver {
  constructor(
    @Inject(ChangeSetQueries) private readonly sets: ChangeSetQueries,
    @Inject(PlanQueries) private readonly plans: PlanQueries,
  ) {}

  @Query(() => ChangeSet, { name: 'changeSet', description: 'One change set, also when it is over.' })
  @Requires(signedIn)
  one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<ChangeSet> {
    return this.sets.one(viewer, id);
  }

  @Query(() => ChangeSetImpact, { name: 'changeSetImpact', description: 'What sending the open set would mean.' })
  @Requires(propose)
  impact(@CurrentViewer() viewer: Viewer, @Args('changeSetId', { type: () => UuidScalar }) id: string): Promise<ChangeSetImpact> {
    return this.sets.impact(viewer, id);
  }

  @ResolveField(() => ChangeSet, { nullable: true })
  async changeSet(@Parent() { changeSetId }: Done, @CurrentViewer() viewer: Viewer): Promise<ChangeSet | null> {
    return changeSetId === undefined ? null : this.sets.one(viewer, changeSetId);
  }

  @ResolveField(() => DeploymentPlan, { nullable: true })
  async plan(@Parent() { changeSetId }: Done, @CurrentViewer() viewer: Viewer): Promise<DeploymentPlan | null> {
    return changeSetId === undefined ? null : this.plans.ofChangeSet(viewer, changeSetId);
  }
}
