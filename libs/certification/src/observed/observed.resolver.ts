import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { assess, learnOneself } from '../certification.permissions.js';
import { CancelObservedSession } from './cancel-session.js';
import { MarkObservedSession } from './mark-session.js';
import { ObservedQueries } from './observed.queries.js';
import {
  CancelObservedArgs,
  MarkObservedArgs,
  ObservedItem,
  ObservedItemPayload,
  ObservedSession,
  ObservedSessionPayload,
  PlanObservedArgs,
} from './observed.types.js';
import { PlanObservedSession, type PlanObservedInput } from './plan-session.js';

const plannedOf = (input: PlanObservedArgs): PlanObservedInput => ({
  ...input,
  ...{ engagementId: input.engagementId ?? null, clientAgreed: input.clientAgreed ?? false, secondAssessorId: input.secondAssessorId ?? null },
});

type Done = ObservedItemPayload & { readonly itemId?: string };
type Marked = ObservedSessionPayload & { readonly sessionId?: string };

@Resolver(() => ObservedItemPayload)
export class ObservedItemResolver {
  constructor(
    @Inject(PlanObservedSession) private readonly planSession: PlanObservedSession,
    @Inject(ObservedQueries) private readonly observed: ObservedQueries,
  ) {}

  @Query(() => ObservedItem, { name: 'observedItem', description: 'One of one’s own path.' })
  @Requires(learnOneself)
  one(@CurrentViewer() viewer: Viewer, @Args('itemId', { type: () => UuidScalar }) itemId: string): Promise<ObservedItem> {
    return this.observed.mine(viewer, itemId);
  }

  @Mutation(() => ObservedItemPayload, {
    name: 'planObservedSession',
    description: 'Asks two assessors to watch a session, or enters one at which one was a guest.',
  })
  @Requires(learnOneself)
  async plan(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanObservedArgs): Promise<Done> {
    const planned = await this.planSession.run(viewer, plannedOf(input));
    return planned.ok ? { itemId: planned.value.itemId, errors: [] } : refused(planned.error);
  }

  @ResolveField(() => ObservedItem, { name: 'item', nullable: true })
  async ofPayload(@Parent() { itemId }: Done, @CurrentViewer() viewer: Viewer): Promise<ObservedItem | null> {
    return itemId === undefined ? null : this.observed.mine(viewer, itemId);
  }
}

@Resolver(() => ObservedSessionPayload)
export class ObservedSessionResolver {
  constructor(
    @Inject(CancelObservedSession) private readonly cancelSession: CancelObservedSession,
    @Inject(MarkObservedSession) private readonly markSession: MarkObservedSession,
    @Inject(ObservedQueries) private readonly observed: ObservedQueries,
  ) {}

  @Query(() => [ObservedSession], { name: 'sessionsToMark', description: 'What the reader watches and has not marked yet.' })
  @Requires(assess)
  toMark(@CurrentViewer() viewer: Viewer): Promise<ObservedSession[]> {
    return this.observed.toMark(viewer);
  }

  @Query(() => ObservedSession, { name: 'observedSession', description: 'For its assessors, and for whoever reads the trainee’s path.' })
  @Requires(signedIn)
  one(@CurrentViewer() viewer: Viewer, @Args('sessionId', { type: () => UuidScalar }) sessionId: string): Promise<ObservedSession> {
    return this.observed.byId(viewer, sessionId);
  }

  @Mutation(() => ObservedSessionPayload, {
    name: 'markObservedSession',
    description: 'Gives one’s marks, once; with the second assessor’s the session is done.',
  })
  @Requires(assess)
  async mark(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkObservedArgs): Promise<Marked> {
    const marked = await this.markSession.run(viewer, input);
    return marked.ok ? { sessionId: marked.value.sessionId, errors: [] } : refused(marked.error);
  }

  @Mutation(() => ObservedSessionPayload, { name: 'cancelObservedSession' })
  @Requires(signedIn)
  async cancel(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelObservedArgs): Promise<Marked> {
    const cancelled = await this.cancelSession.run(viewer, input);
    return cancelled.ok ? { sessionId: cancelled.value.sessionId, errors: [] } : refused(cancelled.error);
  }

  @ResolveField(() => ObservedSession, { name: 'session', nullable: true })
  async ofPayload(@Parent() { sessionId }: Marked, @CurrentViewer() viewer: Viewer): Promise<ObservedSession | null> {
    return sessionId === undefined ? null : this.observed.byId(viewer, sessionId);
  }
}
