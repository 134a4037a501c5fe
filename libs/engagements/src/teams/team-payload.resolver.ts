import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer } from '@cairn/platform';
import { TeamQueries } from './team.queries.js';
import { Team, TeamPayload } from './team.types.js';

/** What a use case left for the payload; the team itself is read when it is selected. */
export interface TeamPayloadParent extends Pick<TeamPayload, 'errors'> {
  readonly teamId?: string;
}

@Resolver(() => TeamPayload)
export class TeamPayloadResolver {
  constructor(@Inject(TeamQueries) private readonly queries: TeamQueries) {}

  @ResolveField(() => Team, { nullable: true })
  team(@Parent() { teamId }: TeamPayloadParent, @CurrentViewer() viewer: Viewer): Promise<Team> | null {
    return teamId === undefined ? null : this.queries.byId(viewer, teamId);
  }
}
