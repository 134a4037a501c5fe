import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { AcceptSessionMakeUp, HandInSessionMakeUp, RecordSessionAttendance } from './attend-session.js';
import { sessionDone } from './session.resolver.js';
import { ReturnSessionMakeUp } from './return-make-up.js';
import {
  AcceptSessionMakeUpArgs,
  CohortSessionsPayload,
  HandInSessionMakeUpArgs,
  RecordSessionAttendanceArgs,
  ReturnSessionMakeUpArgs,
  SessionMakeUpPayload,
} from './session.types.js';

@Resolver()
export class SessionAttendanceResolver {
  constructor(
    @Inject(RecordSessionAttendance) private readonly record: RecordSessionAttendance,
    @Inject(HandInSessionMakeUp) private readonly handIn: HandInSessionMakeUp,
    @Inject(AcceptSessionMakeUp) private readonly accept: AcceptSessionMakeUp,
    @Inject(ReturnSessionMakeUp) private readonly giveBack: ReturnSessionMakeUp,
  ) {}

  @Mutation(() => CohortSessionsPayload, { name: 'recordSessionAttendance', description: 'Everybody was there, but for the exceptions.' })
  @Requires(signedIn)
  async attended(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordSessionAttendanceArgs): Promise<CohortSessionsPayload> {
    return sessionDone(await this.record.run(viewer, input));
  }

  @Mutation(() => CohortSessionsPayload, { name: 'acceptSessionMakeUp', description: 'A missed session was made up.' })
  @Requires(signedIn)
  async madeUp(@CurrentViewer() viewer: Viewer, @Args('input') input: AcceptSessionMakeUpArgs): Promise<CohortSessionsPayload> {
    return sessionDone(await this.accept.run(viewer, input));
  }

  @Mutation(() => CohortSessionsPayload, {
    name: 'returnSessionMakeUp',
    description: 'What was handed in says too little; the trainee reads why, and hands in again.',
  })
  @Requires(signedIn)
  async returned(@CurrentViewer() viewer: Viewer, @Args('input') input: ReturnSessionMakeUpArgs): Promise<CohortSessionsPayload> {
    return sessionDone(await this.giveBack.run(viewer, input));
  }

  @Mutation(() => SessionMakeUpPayload, { name: 'handInSessionMakeUp', description: 'By a trainee who missed a session: what they take from its recording.' })
  @Requires(signedIn)
  async makeUp(@CurrentViewer() viewer: Viewer, @Args('input') input: HandInSessionMakeUpArgs): Promise<SessionMakeUpPayload> {
    const done = await this.handIn.run(viewer, input);
    return done.ok ? { sessionId: done.value.sessionId, errors: [] } : refused(done.error);
  }
}
