import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { ToWhom } from './message.rules.js';

export const toWhomEnum = { ALL: 'ALL', SILENT: 'SILENT', BEHIND: 'BEHIND', CHOSEN: 'CHOSEN' } as const;
registerEnumType(toWhomEnum, { name: 'CohortMessageReaders', description: 'Everybody, the silent ones, those with a step overdue, or those who are named.' });

@ObjectType({ description: 'Words that went to a cohort or some of it.' })
export class CohortMessage {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  subject: string;
  @Field(() => String)
  body: string;
  @Field(() => String)
  byName: string;
  @Field(() => InstantScalar)
  writtenAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'Null while it can still be taken back.' })
  sentAt: Instant | null;
  @Field(() => String, { description: 'To whom it went: "to the whole cohort, 6 people".' })
  readers: string;
  @Field(() => [String], { description: 'Names, as they were then.' })
  names: string[];
}

@ObjectType({ description: 'Somebody whom a message can go to.' })
export class ReachableTrainee {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  name: string;
  @Field(() => Int, { nullable: true, description: 'Days without a sign of life, where the programme calls that silent.' })
  silentDays: number | null;
  @Field(() => Int, { description: 'Steps whose day is over.' })
  overdue: number;
}

@ObjectType({ description: 'The messages to a cohort, the newest first, and whom the next can go to.' })
export class CohortMessages {
  @Field(() => UuidScalar, { description: 'Of the cohort.' })
  id: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => String, { description: 'Whom mails of this reader come from.' })
  fromName: string;
  @Field(() => [CohortMessage])
  messages: CohortMessage[];
  @Field(() => [ReachableTrainee])
  trainees: ReachableTrainee[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class WriteToCohortArgs extends MutationInput {
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => toWhomEnum)
  toWhom: ToWhom;
  @Field(() => [UuidScalar], { description: 'Those who are named; else empty.' })
  traineeIds: string[];
  @Field(() => String)
  subject: string;
  @Field(() => String, { description: 'Plain text; an empty line parts paragraphs.' })
  body: string;
}

@InputType()
export class TakeBackCohortMessageArgs extends MutationInput {
  @Field(() => UuidScalar)
  messageId: string;
}

@ObjectType()
export class CohortMessagePayload {
  @Field(() => UuidScalar, { nullable: true, description: 'For taking it back in its first ten seconds.' })
  messageId?: string | null;
  @Field(() => CohortMessages, { nullable: true, description: 'As they are after the change.' })
  messages?: CohortMessages | null;
  @Field(() => [UserError])
  errors: UserError[];
}
