import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import { ProgrammeVersionPayload } from '../programmes/programme-version.types.js';
import { versionPayload, type VersionDone } from '../programmes/version-payload.js';
import { ChangeNeeds } from './change-needs.js';
import { NeedsQueries } from './needs.queries.js';
import { ChangePrerequisitesArgs, PrerequisiteChange, PrerequisiteChangeInput } from './needs.types.js';

const of = <A extends PrerequisiteChangeInput | ChangePrerequisitesArgs>(asked: A) => ({
  ...asked,
  moduleId: asked.moduleId ?? null,
  itemId: asked.itemId ?? null,
});

@Resolver()
export class NeedsResolver {
  constructor(
    @Inject(ChangeNeeds) private readonly changeNeeds: ChangeNeeds,
    @Inject(NeedsQueries) private readonly needs: NeedsQueries,
  ) {}

  @Query(() => PrerequisiteChange, { name: 'prerequisiteChange', description: 'Whom it would concern, by name; for those who direct.' })
  @Requires(directCertification)
  async asked(@CurrentViewer() viewer: Viewer, @Args('input') input: PrerequisiteChangeInput): Promise<PrerequisiteChange> {
    return this.needs.change(viewer, of(input));
  }

  @Mutation(() => ProgrammeVersionPayload, { name: 'changePrerequisites', description: 'What a module or an item waits for, also once cohorts learn from it.' })
  @Requires(directCertification)
  async change(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePrerequisitesArgs): Promise<VersionDone> {
    const { past, seen, reason } = input;
    return versionPayload(await this.changeNeeds.run(viewer, { ...of(input), past: past ?? null, seen: seen ?? '', reason: reason ?? '' }));
  }
}
