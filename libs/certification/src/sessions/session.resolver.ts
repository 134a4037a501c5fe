import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { CancelSession, EditSession, PlanSession } from './plan-session.js';
import { SessionQueries } from './session.queries.js';
import { CancelSessionArgs, CohortSessions, CohortSessionsPayload, EditSessionArgs, PlanSessionArgs } from './session.types.js';

type Done = CohortSessionsPayload & { readonly cohortId?: string };
export const sessionDone = (result: Result<{ cohortId: string }>): Done =>
  result.ok ? { cohortId: result.value.cohortId, errors: [] } : refused(result.error);

@Resolver(() => CohortSessionsPayload)
export class SessionResolver {
  constructor(
    @Inject(SessionQueries) private readonly sessions: SessionQueries,
    @Inject(PlanSession) private readonly planSession: PlanSession,
    @Inject(EditSession) private readonly editSession: EditSession,
    @Inject(CancelSession) private readonly cancelSession: CancelSession,
  ) {}

  @Query(() => CohortSessions, { name: 'cohortSessions', description: 'The live sessions of a cohort, with their dates and who was there.' })
  @Requires(signedIn)
  ofCohort(@CurrentViewer() viewer: Viewer, @Args('cohortId', { type: () => UuidScalar }) cohortId: string): Promise<CohortSessions> {
    return this.sessions.ofCohort(viewer, cohortId);
  }

  @Mutation(() => CohortSessionsPayload, { name: 'planSession', description: 'Sets a date for a live session; trainees get it for their calendars.' })
  @Requires(signedIn)
  async plan(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanSessionArgs): Promise<Done> {
    return sessionDone(await this.planSession.run(viewer, input));
  }

  @Mutation(() => CohortSessionsPayload, { name: 'editSession', description: 'Moves a session, or says where its recording lies.' })
  @Requires(signedIn)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditSessionArgs): Promise<Done> {
    return sessionDone(await this.editSession.run(viewer, input));
  }

  @Mutation(() => CohortSessionsPayload, { name: 'cancelSession' })
  @Requires(signedIn)
  async cancel(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelSessionArgs): Promise<Done> {
    return sessionDone(await this.cancelSession.run(viewer, input));
  }

  @ResolveField(() => CohortSessions, { nullable: true, name: 'sessions' })
  async after(@Parent() { cohortId }: Done, @CurrentViewer() viewer: Viewer): Promise<CohortSessions | null> {
    return cohortId === undefined ? null : this.sessions.ofCohort(viewer, cohortId);
  }
}
