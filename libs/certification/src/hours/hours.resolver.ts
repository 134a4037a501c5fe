import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { keepHours } from '../certification.permissions.js';
import { HoursQueries } from './hours.queries.js';
import { EditHoursArgs, HoursLog, HoursPayload, LogHoursArgs, RemoveHoursArgs } from './hours.types.js';
import { LogHours } from './log-hours.js';

type Done = HoursPayload & { readonly hoursId?: string };
const payload = (result: Result<{ hoursId: string }>): Done => (result.ok ? { hoursId: result.value.hoursId, errors: [] } : refused(result.error));

/** The log of one's own coaching. */
@Resolver(() => HoursPayload)
export class HoursResolver {
  constructor(
    @Inject(LogHours) private readonly keeps: LogHours,
    @Inject(HoursQueries) private readonly hours: HoursQueries,
  ) {}

  @Query(() => HoursLog, { name: 'hoursLog', description: 'One’s own log of coaching, with totals and what is left to the thresholds of the field.' })
  @Requires(keepHours)
  mine(@CurrentViewer() viewer: Viewer): Promise<HoursLog> {
    return this.hours.mine(viewer);
  }

  @Mutation(() => HoursPayload, { name: 'logHours' })
  @Requires(keepHours)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: LogHoursArgs): Promise<Done> {
    return payload(await this.keeps.log(viewer, input));
  }

  @Mutation(() => HoursPayload, { name: 'editHours' })
  @Requires(keepHours)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditHoursArgs): Promise<Done> {
    return payload(await this.keeps.edit(viewer, input));
  }

  @Mutation(() => HoursPayload, { name: 'removeHours', description: 'Into the bin, or out of it again.' })
  @Requires(keepHours)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveHoursArgs): Promise<Done> {
    return payload(await this.keeps.remove(viewer, input));
  }

  @ResolveField(() => HoursLog, { nullable: true })
  async log(@Parent() { hoursId }: Done, @CurrentViewer() viewer: Viewer): Promise<HoursLog | null> {
    return hoursId === undefined ? null : this.hours.mine(viewer);
  }
}
