import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, refused, Requires, signedIn, type GraphqlContext } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { ChangeSessions } from './change-sessions.js';
import { SessionCookie } from './session-cookie.js';
import { RevokeSessionInput, Session, SessionsPayload, SignOutEverywhereInput, SwitchedPayload, SwitchPracticeInput } from './session.types.js';
import { SessionQueries } from './sessions.queries.js';

@Resolver(() => SessionsPayload)
export class SessionResolver {
  constructor(
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(ChangeSessions) private readonly change: ChangeSessions,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
  ) {}

  @Query(() => [Session], { name: 'sessions', description: 'Browsers that the viewer is signed in with, this one first.' })
  @Requires(signedIn)
  list(@CurrentViewer() viewer: Viewer): Promise<Session[]> {
    return this.queries.of(viewer);
  }

  @Mutation(() => SessionsPayload, { name: 'revokeSession', description: 'Signs one browser out.' })
  @Requires(signedIn)
  async revoke(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeSessionInput): Promise<SessionsPayload> {
    const revoked = await this.change.revoke(viewer, input);
    return revoked.ok ? { errors: [] } : refused(revoked.error);
  }

  @Mutation(() => SwitchedPayload, { name: 'signOutEverywhere', description: 'Signs all browsers out, this one too.' })
  @Requires(signedIn)
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SignOutEverywhereInput,
    @Context() { cookies }: GraphqlContext,
  ): Promise<SwitchedPayload> {
    const ended = await this.change.endAll(viewer, input);
    if (!ended.ok) return refused(ended.error);
    cookies.clear(this.cookie.name, this.cookie.options);
    return { errors: [] };
  }

  @Mutation(() => SwitchedPayload, { name: 'switchPractice', description: 'Shows another practice of the viewer in this browser.' })
  @Requires(signedIn)
  async switch(@CurrentViewer() viewer: Viewer, @Args('input') input: SwitchPracticeInput): Promise<SwitchedPayload> {
    const switched = await this.change.switchPractice(viewer, input);
    return switched.ok ? { errors: [] } : refused(switched.error);
  }

  @ResolveField(() => [Session])
  async sessions(@Parent() _: SessionsPayload, @CurrentViewer() viewer: Viewer): Promise<Session[]> {
    return this.queries.of(viewer);
  }
}
