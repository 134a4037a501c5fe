import { Inject } from '@nestjs/common';
import { Args, Float, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { CycleQueries } from '../cycles/cycle.queries.js';
import { Cycle } from '../cycles/cycle.types.js';
import { runCycles, writeOkrs } from '../okrs.permissions.js';
import type { ManyReasons } from '../reviews/many-reasons.js';
import { CloseCycle } from './close-cycle.js';
import { ClosingQueries } from './closing.queries.js';
import { CloseCycleArgs, ClosingKeyResult, ClosingPayload, CycleClosing, ScoreKeyResultArgs } from './closing.types.js';
import { ScoreKeyResult } from './score-key-result.js';

interface Done {
  readonly cycleId?: string;
  readonly lineId?: string;
  readonly errors: ClosingPayload['errors'];
  read?: Promise<CycleClosing>;
}

const errorsOf = (error: ManyReasons): ClosingPayload['errors'] => (error.reasons ?? [error]).flatMap((reason: Refusal) => refused(reason).errors);
const payload = (result: Result<{ cycleId: string; lineId?: string }, ManyReasons>, asked: { cycleId?: string } = {}): Done =>
  result.ok ? { ...result.value, errors: [] } : { ...asked, errors: errorsOf(result.error) };

@Resolver(() => ClosingPayload)
export class ClosingResolver {
  constructor(
    @Inject(ScoreKeyResult) private readonly scoreKeyResult: ScoreKeyResult,
    @Inject(CloseCycle) private readonly closeCycle: CloseCycle,
    @Inject(ClosingQueries) private readonly closings: ClosingQueries,
    @Inject(CycleQueries) private readonly cycles: CycleQueries,
  ) {}

  @Query(() => CycleClosing, {
    name: 'cycleClosing',
    description: 'What is left before a cycle is closed: scores, learnings, what becomes of each key result.',
  })
  @Requires(signedIn)
  one(@CurrentViewer() viewer: Viewer, @Args('cycleId', { type: () => UuidScalar }) cycleId: string): Promise<CycleClosing> {
    return this.closings.ofCycle(viewer, cycleId);
  }

  @Query(() => Float, {
    name: 'computedScore',
    nullable: true,
    description: 'The score of a key result if it ended at this figure, 0 to 1, before anything is saved; null where its levels say nothing.',
  })
  @Requires(signedIn)
  scoreAt(
    @CurrentViewer() viewer: Viewer,
    @Args('lineId', { type: () => UuidScalar }) lineId: string,
    @Args('finalValue', { type: () => Float }) finalValue: number,
  ): Promise<number | null> {
    return this.closings.scoreAt(viewer, lineId, finalValue);
  }

  @Mutation(() => ClosingPayload, { name: 'scoreKeyResult', description: 'Score and learning of a key result at the end; saves what is given.' })
  @Requires(writeOkrs)
  async score(@CurrentViewer() viewer: Viewer, @Args('input') input: ScoreKeyResultArgs): Promise<Done> {
    return payload(await this.scoreKeyResult.run(viewer, input));
  }

  @Mutation(() => ClosingPayload, { name: 'closeCycle', description: 'Closes a cycle with its scores; it counts as complete from then on.' })
  @Requires(runCycles)
  async close(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseCycleArgs): Promise<Done> {
    return payload(await this.closeCycle.run(viewer, input), { cycleId: input.cycleId });
  }

  @ResolveField(() => CycleClosing, { nullable: true })
  async closing(@Parent() parent: Done, @CurrentViewer() viewer: Viewer): Promise<CycleClosing | null> {
    return (await this.read(parent, viewer)) ?? null;
  }

  @ResolveField(() => ClosingKeyResult, { nullable: true })
  async keyResult(@Parent() parent: Done, @CurrentViewer() viewer: Viewer): Promise<ClosingKeyResult | null> {
    if (parent.lineId === undefined) return null;
    return (await this.read(parent, viewer))?.keyResults.find((one) => one.id === parent.lineId) ?? null;
  }

  @ResolveField(() => Cycle, { nullable: true })
  async cycle(@Parent() { cycleId }: Done, @CurrentViewer() viewer: Viewer): Promise<Cycle | null> {
    return cycleId === undefined ? null : this.cycles.byId(viewer, cycleId);
  }

  private read(parent: Done, viewer: Viewer): Promise<CycleClosing> | undefined {
    parent.read ??= parent.cycleId === undefined ? undefined : this.closings.ofCycle(viewer, parent.cycleId);
    return parent.read;
  }
}
