import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { type ConnectionOf, CurrentViewer, refused, Requires, selects, signedIn } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { AddWaypoint } from './add-waypoint.js';
import { AddWaypointInput, Waypoint, WaypointConnection, WaypointPayload, WaypointsArgs } from './waypoint.types.js';
import { Waypoints } from './waypoints.queries.js';

/** The payload before its waypoint is read, which happens only when it is selected. */
type Done = WaypointPayload & { readonly waypointId?: string };

@Resolver(() => WaypointPayload)
export class WaypointResolver {
  constructor(
    @Inject(Waypoints) private readonly waypoints: Waypoints,
    @Inject(AddWaypoint) private readonly addWaypoint: AddWaypoint,
  ) {}

  @Query(() => WaypointConnection, { name: 'waypoints', description: 'By name.' })
  @Requires(signedIn)
  list(@CurrentViewer() viewer: Viewer, @Args() args: WaypointsArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Waypoint>> {
    return this.waypoints.list(viewer, args, selects(info, 'totalCount'));
  }

  @Mutation(() => WaypointPayload, { name: 'addWaypoint' })
  @Requires(signedIn)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddWaypointInput): Promise<Done> {
    const added = await this.addWaypoint.run(viewer, input);
    return added.ok ? { waypointId: added.value.waypointId, errors: [] } : refused(added.error);
  }

  @ResolveField(() => Waypoint, { nullable: true })
  waypoint(@Parent() { waypointId }: Done, @CurrentViewer() viewer: Viewer): Promise<Waypoint | null> | null {
    return waypointId === undefined ? null : this.waypoints.byId(viewer, waypointId);
  }
}
