import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import {
  AddItemArgs,
  AddModuleArgs,
  EditItemArgs,
  EditModuleArgs,
  MoveItemArgs,
  MoveModuleArgs,
  RemoveItemArgs,
  RemoveModuleArgs,
} from './programme-content.inputs.js';
import { ProgrammeVersionPayload } from './programme-version.types.js';
import { versionPayload, type VersionDone } from './version-payload.js';
import { WriteItem } from './write-item.js';
import { WriteModule } from './write-module.js';

/** What is learned in a version, while it is being written. */
@Resolver(() => ProgrammeVersionPayload)
export class ProgrammeContentResolver {
  constructor(
    @Inject(WriteModule) private readonly modules: WriteModule,
    @Inject(WriteItem) private readonly items: WriteItem,
  ) {}

  @Mutation(() => ProgrammeVersionPayload, { name: 'addProgrammeModule' })
  @Requires(directCertification)
  async addModule(@CurrentViewer() viewer: Viewer, @Args('input') input: AddModuleArgs): Promise<VersionDone> {
    return versionPayload(await this.modules.add(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'editProgrammeModule' })
  @Requires(directCertification)
  async editModule(@CurrentViewer() viewer: Viewer, @Args('input') input: EditModuleArgs): Promise<VersionDone> {
    return versionPayload(await this.modules.edit(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'moveProgrammeModule' })
  @Requires(directCertification)
  async moveModule(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveModuleArgs): Promise<VersionDone> {
    return versionPayload(await this.modules.move(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'removeProgrammeModule', description: 'With its items; whatever waited for them no longer does.' })
  @Requires(directCertification)
  async removeModule(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveModuleArgs): Promise<VersionDone> {
    return versionPayload(await this.modules.remove(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'addProgrammeItem' })
  @Requires(directCertification)
  async addItem(@CurrentViewer() viewer: Viewer, @Args('input') input: AddItemArgs): Promise<VersionDone> {
    return versionPayload(await this.items.add(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'editProgrammeItem' })
  @Requires(directCertification)
  async editItem(@CurrentViewer() viewer: Viewer, @Args('input') input: EditItemArgs): Promise<VersionDone> {
    return versionPayload(await this.items.edit(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'moveProgrammeItem' })
  @Requires(directCertification)
  async moveItem(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveItemArgs): Promise<VersionDone> {
    return versionPayload(await this.items.move(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'removeProgrammeItem' })
  @Requires(directCertification)
  async removeItem(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveItemArgs): Promise<VersionDone> {
    return versionPayload(await this.items.remove(viewer, input));
  }
}
