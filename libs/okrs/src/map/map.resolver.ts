import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { MapQueries } from './map.queries.js';
import { OkrList, OkrListFilter } from './okr-list.types.js';
import { OkrMap } from './okr-map.types.js';

@Resolver(() => OkrMap)
export class MapResolver {
  constructor(@Inject(MapQueries) private readonly maps: MapQueries) {}

  @Query(() => OkrList, { name: 'okrList', description: 'Teams, objectives and key results of a cycle; without a number of the one that matters now.' })
  @Requires(signedIn)
  list(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
    @Args('filter', { type: () => OkrListFilter, nullable: true }) filter: OkrListFilter | null,
  ): Promise<OkrList> {
    return this.maps.list(viewer, { client, cycle: cycle ?? null }, filter ?? {});
  }

  @Query(() => OkrMap, { name: 'okrMap', description: 'Who contributes to what in a cycle; without a number in the one that matters now.' })
  @Requires(signedIn)
  map(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
  ): Promise<OkrMap> {
    return this.maps.map(viewer, { client, cycle: cycle ?? null });
  }
}
