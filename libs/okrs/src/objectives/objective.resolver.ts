import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { draftPayload, type DraftPayloadParent } from '../drafts/draft-payload.resolver.js';
import { DraftPayload } from '../drafts/draft-payload.types.js';
import { writeOkrs } from '../okrs.permissions.js';
import { AddObjective } from './add-objective.js';
import { EditObjective } from './edit-objective.js';
import { MoveObjective } from './move-objective.js';
import { AddObjectiveArgs, EditObjectiveArgs, MoveObjectiveArgs, Objective, RemoveObjectiveArgs, RestoreObjectiveArgs } from './objective.types.js';
import { RemoveObjective, RestoreObjective } from './remove-objective.js';

@Resolver(() => Objective)
export class ObjectiveResolver {
  constructor(
    @Inject(AddObjective) private readonly addObjective: AddObjective,
    @Inject(EditObjective) private readonly editObjective: EditObjective,
    @Inject(MoveObjective) private readonly moveObjective: MoveObjective,
    @Inject(RemoveObjective) private readonly removeObjective: RemoveObjective,
    @Inject(RestoreObjective) private readonly restoreObjective: RestoreObjective,
  ) {}

  @Mutation(() => DraftPayload, { name: 'addObjective' })
  @Requires(writeOkrs)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddObjectiveArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.addObjective.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'editObjective', description: 'Saves some fields; the others stay as they are.' })
  @Requires(writeOkrs)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditObjectiveArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.editObjective.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'moveObjective', description: 'Puts it elsewhere in the order.' })
  @Requires(writeOkrs)
  async move(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveObjectiveArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.moveObjective.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'removeObjective', description: 'Puts it with its lines into the bin.' })
  @Requires(writeOkrs)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveObjectiveArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.removeObjective.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'restoreObjective', description: 'Takes it back out of the bin, with the lines that went with it.' })
  @Requires(writeOkrs)
  async restore(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreObjectiveArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.restoreObjective.run(viewer, input));
  }
}
