import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { keepRosters, letUnitsLeave } from '../permissions.js';
import { AddTeam } from './add-team.js';
import { ArchiveTeam } from './archive-team.js';
import { EditTeam } from './edit-team.js';
import { OptOutTeam } from './opt-out-team.js';
import { TakeTeamBack } from './take-team-back.js';
import type { TeamPayloadParent } from './team-payload.resolver.js';
import { AddTeamInput, ArchiveTeamInput, EditTeamInput, OptOutTeamInput, TakeTeamBackInput, TeamPayload } from './team.types.js';

@Resolver()
export class TeamResolver {
  constructor(
    @Inject(AddTeam) private readonly addTeam: AddTeam,
    @Inject(EditTeam) private readonly editTeam: EditTeam,
    @Inject(ArchiveTeam) private readonly archiveTeam: ArchiveTeam,
    @Inject(OptOutTeam) private readonly optOutTeam: OptOutTeam,
    @Inject(TakeTeamBack) private readonly takeTeamBack: TakeTeamBack,
  ) {}

  @Mutation(() => TeamPayload, { name: 'addTeam' })
  @Requires(keepRosters)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddTeamInput): Promise<TeamPayloadParent> {
    const added = await this.addTeam.run(viewer, input);
    return added.ok ? { teamId: added.value.teamId, errors: [] } : refused(added.error);
  }

  @Mutation(() => TeamPayload, { name: 'editTeam' })
  @Requires(keepRosters)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditTeamInput): Promise<TeamPayloadParent> {
    const edited = await this.editTeam.run(viewer, input);
    return edited.ok ? { teamId: edited.value.teamId, errors: [] } : refused(edited.error);
  }

  @Mutation(() => TeamPayload, { name: 'archiveTeam' })
  @Requires(keepRosters)
  async archive(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveTeamInput): Promise<TeamPayloadParent> {
    const archived = await this.archiveTeam.run(viewer, input);
    return archived.ok ? { teamId: archived.value.teamId, errors: [] } : refused(archived.error);
  }

  @Mutation(() => TeamPayload, { name: 'optOutTeam' })
  @Requires(letUnitsLeave)
  async optOut(@CurrentViewer() viewer: Viewer, @Args('input') input: OptOutTeamInput): Promise<TeamPayloadParent> {
    const left = await this.optOutTeam.run(viewer, input);
    return left.ok ? { teamId: left.value.teamId, errors: [] } : refused(left.error);
  }

  @Mutation(() => TeamPayload, { name: 'takeTeamBack' })
  @Requires(letUnitsLeave)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeTeamBackInput): Promise<TeamPayloadParent> {
    const back = await this.takeTeamBack.run(viewer, input);
    return back.ok ? { teamId: back.value.teamId, errors: [] } : refused(back.error);
  }
}
