import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { TeamChecksQueries } from './team-checks.queries.js';
import { TeamCheck } from './team-checks.types.js';

@Resolver()
export class TeamChecksResolver {
  constructor(@Inject(TeamChecksQueries) private readonly checks: TeamChecksQueries) {}

  @Query(() => [TeamCheck], { name: 'teamChecks', description: 'Of the teams that write and whose draft this reader may open.' })
  @Requires(signedIn)
  teamChecks(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
  ): Promise<TeamCheck[]> {
    return this.checks.ofCycle(viewer, client, cycle ?? null);
  }
}
