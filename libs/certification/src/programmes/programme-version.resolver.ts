import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { directCertification, workOnCertification } from '../certification.permissions.js';
import { EditProgrammeVersionArgs, OfProgrammeArgs, PublishProgrammeVersionArgs } from './programme.inputs.js';
import { ProgrammeQueries } from './programme.queries.js';
import { ProgrammeVersion, ProgrammeVersionPayload } from './programme-version.types.js';
import { versionPayload, type VersionDone } from './version-payload.js';
import { WriteVersion } from './write-version.js';

@Resolver(() => ProgrammeVersionPayload)
export class ProgrammeVersionResolver {
  constructor(
    @Inject(ProgrammeQueries) private readonly programmes: ProgrammeQueries,
    @Inject(WriteVersion) private readonly write: WriteVersion,
  ) {}

  @Query(() => ProgrammeVersion, { name: 'programmeVersion' })
  @Requires(workOnCertification)
  async one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<ProgrammeVersion> {
    return this.programmes.version(viewer, id);
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'startProgrammeVersion', description: 'A copy of the last version, to be changed for the next cohort.' })
  @Requires(directCertification)
  async start(@CurrentViewer() viewer: Viewer, @Args('input') input: OfProgrammeArgs): Promise<VersionDone> {
    return versionPayload(await this.write.startNext(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'editProgrammeVersion' })
  @Requires(directCertification)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditProgrammeVersionArgs): Promise<VersionDone> {
    return versionPayload(await this.write.edit(viewer, input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'publishProgrammeVersion', description: 'From then on cohorts may learn from it, and it stays as it is.' })
  @Requires(directCertification)
  async publish(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishProgrammeVersionArgs): Promise<VersionDone> {
    return versionPayload(await this.write.publish(viewer, input));
  }

  @ResolveField(() => ProgrammeVersion, { nullable: true })
  async version(@Parent() { versionId }: VersionDone, @CurrentViewer() viewer: Viewer): Promise<ProgrammeVersion | null> {
    return versionId === undefined ? null : this.programmes.version(viewer, versionId);
  }
}
