import { Inject } from '@nestjs/common';
import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, selects, signedIn } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { runCycles } from '../okrs.permissions.js';
import { CycleQueries } from './cycle.queries.js';
import { Cycle, CyclePayload, MoveCycleOnArgs, PlanCycleArgs } from './cycle.types.js';
import { MoveCycleOn } from './move-cycle-on.js';
import { OkrsPage } from './okrs-page.types.js';
import { PlanCycle } from './plan-cycle.js';

type Done = CyclePayload & { readonly cycleId?: string };
const payload = (result: Result<{ cycleId: string }>): Done => (result.ok ? { cycleId: result.value.cycleId, errors: [] } : refused(result.error));

@Resolver(() => CyclePayload)
export class CycleResolver {
  constructor(
    @Inject(PlanCycle) private readonly planCycle: PlanCycle,
    @Inject(MoveCycleOn) private readonly moveCycleOn: MoveCycleOn,
    @Inject(CycleQueries) private readonly cycles: CycleQueries,
  ) {}

  @Query(() => OkrsPage, { name: 'okrsPage', description: 'The cycles of a client; without a number the one that matters now, with all its teams.' })
  @Requires(signedIn)
  page(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OkrsPage> {
    return this.cycles.page(viewer, client, cycle ?? null, selects(info, 'gate') || selects(info, 'teams', 'lockedBecause'));
  }

  @Mutation(() => CyclePayload, { name: 'planCycle', description: 'Gives the next cycle its days, or other days to one that has not begun.' })
  @Requires(runCycles)
  async plan(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanCycleArgs): Promise<Done> {
    return payload(await this.planCycle.run(viewer, input));
  }

  @Mutation(() => CyclePayload, { name: 'startDrafting', description: 'From now on teams may write; each that takes part gets its draft.' })
  @Requires(runCycles)
  async draft(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveCycleOnArgs): Promise<Done> {
    return payload(await this.moveCycleOn.run(viewer, 'startDrafting', input));
  }

  @Mutation(() => CyclePayload, { name: 'startCycle' })
  @Requires(runCycles)
  async start(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveCycleOnArgs): Promise<Done> {
    return payload(await this.moveCycleOn.run(viewer, 'startCycle', input));
  }

  @Mutation(() => CyclePayload, { name: 'startClosing', description: 'From now on scores and learnings are gathered, and nothing new is written.' })
  @Requires(runCycles)
  async close(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveCycleOnArgs): Promise<Done> {
    return payload(await this.moveCycleOn.run(viewer, 'startClosing', input));
  }

  @ResolveField(() => Cycle, { nullable: true })
  async cycle(@Parent() { cycleId }: Done, @CurrentViewer() viewer: Viewer): Promise<Cycle | null> {
    return cycleId === undefined ? null : this.cycles.byId(viewer, cycleId);
  }
}
