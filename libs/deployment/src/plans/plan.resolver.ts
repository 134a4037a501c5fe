import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { PlanQueries } from './plan.queries.js';
import { DeploymentPlan } from './plan.types.js';
import { VersionQueries } from './version.queries.js';
import { PlanVersion } from './version.types.js';

@Resolver(() => DeploymentPlan)
export class PlanResolver {
  constructor(
    @Inject(PlanQueries) private readonly plans: PlanQueries,
    @Inject(VersionQueries) private readonly versions: VersionQueries,
  ) {}

  @Query(() => DeploymentPlan, {
    name: 'deploymentPlan',
    description: 'The deployment plan of a client by the name in its address; open to all people of the client and to its coaches.',
  })
  @Requires(signedIn)
  plan(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<DeploymentPlan> {
    return this.plans.ofClient(viewer, client);
  }

  @Query(() => PlanVersion, { name: 'planVersion', description: 'A version of a plan, with what differs from another one, else from the one before it.' })
  @Requires(signedIn)
  version(
    @CurrentViewer() viewer: Viewer,
    @Args('engagementId', { type: () => UuidScalar }) engagementId: string,
    @Args('number', { type: () => Int }) number: number,
    @Args('comparedTo', { type: () => Int, nullable: true }) comparedTo?: number | null,
  ): Promise<PlanVersion> {
    return this.versions.version(viewer, { engagementId, number, comparedTo });
  }
}
