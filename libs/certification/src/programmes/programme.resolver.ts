import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { directCertification, workOnCertification } from '../certification.permissions.js';
import { CreateProgramme } from './create-programme.js';
import { EditProgramme } from './edit-programme.js';
import { CreateProgrammeArgs, EditApplicationFormArgs, EditProgrammeArgs } from './programme.inputs.js';
import { ProgrammeQueries } from './programme.queries.js';
import { Programme, ProgrammePayload } from './programme.types.js';

type Done = ProgrammePayload & { readonly programmeId?: string };
const payload = (result: Result<{ programmeId: string }>): Done => (result.ok ? { programmeId: result.value.programmeId, errors: [] } : refused(result.error));

@Resolver(() => ProgrammePayload)
export class ProgrammeResolver {
  constructor(
    @Inject(ProgrammeQueries) private readonly programmes: ProgrammeQueries,
    @Inject(CreateProgramme) private readonly createProgramme: CreateProgramme,
    @Inject(EditProgramme) private readonly editProgramme: EditProgramme,
  ) {}

  @Query(() => [Programme], { name: 'certificationProgrammes', description: 'All courses of certification of the practice.' })
  @Requires(workOnCertification)
  async all(@CurrentViewer() viewer: Viewer): Promise<Programme[]> {
    return this.programmes.all(viewer);
  }

  @Query(() => Programme, { name: 'certificationProgramme' })
  @Requires(workOnCertification)
  async one(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => UuidScalar }) id: string): Promise<Programme> {
    return this.programmes.byId(viewer, id);
  }

  @Mutation(() => ProgrammePayload, { name: 'createProgramme', description: 'Writes the usual programme out under a new title, as a draft.' })
  @Requires(directCertification)
  async create(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateProgrammeArgs): Promise<Done> {
    return payload(await this.createProgramme.run(viewer, input));
  }

  @Mutation(() => ProgrammePayload, { name: 'editProgramme', description: 'Its title, whether people may apply, and a word to them.' })
  @Requires(directCertification)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditProgrammeArgs): Promise<Done> {
    return payload(await this.editProgramme.run(viewer, input));
  }

  @Mutation(() => ProgrammePayload, { name: 'editApplicationForm', description: 'What applicants are asked, and what readers look for.' })
  @Requires(directCertification)
  async editForm(@CurrentViewer() viewer: Viewer, @Args('input') input: EditApplicationFormArgs): Promise<Done> {
    return payload(await this.editProgramme.form(viewer, input));
  }

  @ResolveField(() => Programme, { nullable: true })
  async programme(@Parent() { programmeId }: Done, @CurrentViewer() viewer: Viewer): Promise<Programme | null> {
    return programmeId === undefined ? null : this.programmes.byId(viewer, programmeId);
  }
}
