import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { seeProgramme } from '../cockpit.permissions.js';
import { ProgrammeQueries } from './programme.queries.js';
import { Programme } from './programme.types.js';

@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(@Inject(ProgrammeQueries) private readonly queries: ProgrammeQueries) {}

  @Query(() => Programme, { name: 'programme' })
  @Requires(seeProgramme)
  programme(@CurrentViewer() viewer: Viewer, @Args('clientSlug', { type: () => String }) clientSlug: string): Promise<Programme> {
    return this.queries.programme(viewer, clientSlug);
  }
}
