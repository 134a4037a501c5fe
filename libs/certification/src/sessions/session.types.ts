import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar, ZonedDateTimeScalar } from '@cairn/platform';

@ObjectType({ description: 'A trainee in a live session.' })
export class SessionAttendance {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  name: string;
  @Field(() => Int, { nullable: true, description: 'Null until it is recorded.' })
  minutes: number | null;
  @Field(() => String, { nullable: true, description: 'What the trainee takes from the recording.' })
  makeUpText: string | null;
  @Field(() => InstantScalar, { nullable: true })
  makeUpAskedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  returnedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'What a returned make-up still needs.' })
  remark: string | null;
  @Field(() => InstantScalar, { nullable: true })
  madeUpAt: Instant | null;
  @Field(() => Boolean, { description: 'Was there long enough, or made it up.' })
  counts: boolean;
}

@ObjectType()
export class CohortSession {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => InstantScalar)
  startsAt: Instant;
  @Field(() => ZonedDateTimeScalar)
  meeting: string;
  @Field(() => DayScalar)
  on: Day;
  @Field(() => String)
  time: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
  @Field(() => String, { nullable: true })
  recordingUrl: string | null;
  @Field(() => String, { description: 'PLANNED, HELD or CANCELLED.' })
  status: string;
  @Field(() => Int)
  version: number;
  @Field(() => [SessionAttendance])
  attendance: SessionAttendance[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'A live session of the programme with its dates for this cohort.' })
export class LiveItem {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  moduleNumber: number;
  @Field(() => Int, { description: 'How long it is meant to take.' })
  minutes: number;
  @Field(() => [CohortSession])
  sessions: CohortSession[];
}

@ObjectType()
export class CohortSessions {
  @Field(() => UuidScalar, { description: 'Of the cohort.' })
  id: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => String)
  timeZone: string;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => [LiveItem])
  items: LiveItem[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class PlanSessionArgs extends MutationInput {
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => DayScalar)
  on: Day;
  @Field(() => String, { description: 'On the wall clock of the cohort, such as 17:00.' })
  time: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
}

@InputType()
export class EditSessionArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => Int)
  version: number;
  @Field(() => DayScalar)
  on: Day;
  @Field(() => String)
  time: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
  @Field(() => String, { description: 'Empty where there is none.' })
  recordingUrl: string;
}

@InputType()
export class CancelSessionArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class SessionException {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => Int, { description: '0: was not there.' })
  minutes: number;
}

@InputType()
export class RecordSessionAttendanceArgs extends CancelSessionArgs {
  @Field(() => [SessionException], { description: 'All others were there from beginning to end.' })
  exceptions: SessionException[];
}

@InputType()
export class HandInSessionMakeUpArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => String)
  text: string;
}

@InputType()
export class AcceptSessionMakeUpArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => UuidScalar)
  traineeId: string;
}

@InputType()
export class ReturnSessionMakeUpArgs extends AcceptSessionMakeUpArgs {
  @Field(() => String)
  remark: string;
}

@ObjectType()
export class CohortSessionsPayload {
  @Field(() => CohortSessions, { nullable: true })
  sessions?: CohortSessions | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class SessionMakeUpPayload {
  @Field(() => UuidScalar, { nullable: true })
  sessionId?: string | null;
  @Field(() => [UserError])
  errors: UserError[];
}
