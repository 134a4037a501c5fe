import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UuidScalar, ZonedDateTimeScalar } from '@cairn/platform';
import { PathItem } from '../progress/path.types.js';

@ObjectType({ description: 'A date of a live session, with what the trainee has to do with it.' })
export class ItemSession {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => InstantScalar)
  startsAt: Instant;
  @Field(() => ZonedDateTimeScalar, { description: 'On the wall clock of the cohort.' })
  meeting: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
  @Field(() => String, { description: 'PLANNED, HELD or CANCELLED.' })
  status: string;
  @Field(() => String, { nullable: true })
  recordingUrl: string | null;
  @Field(() => String, { nullable: true, description: 'What a returned make-up still needs.' })
  makeUpRemark: string | null;
  @Field(() => Int, { nullable: true, description: 'How long the trainee was there; null until it is recorded.' })
  minutesAttended: number | null;
}

@ObjectType({ description: 'One go that was begun.' })
export class ItemAttempt {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => InstantScalar)
  startedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  handedInAt: Instant | null;
  @Field(() => Int, { nullable: true })
  score: number | null;
  @Field(() => Boolean, { nullable: true })
  passed: boolean | null;
}

@ObjectType({ description: 'How a quiz or exam is taken, and how far its trainee is.' })
export class ItemTest {
  @Field(() => Int, { description: 'Questions of one attempt.' })
  take: number;
  @Field(() => Int)
  passPercent: number;
  @Field(() => Int, { nullable: true, description: 'Null is without a time.' })
  minutes: number | null;
  @Field(() => Int)
  graceMinutes: number;
  @Field(() => Int, { nullable: true, description: 'How often it may be taken; null is without limit.' })
  given: number | null;
  @Field(() => [ItemAttempt])
  attempts: ItemAttempt[];
}

@ObjectType({ description: 'One item with what is learned in it. What is locked shows its name and what it waits for.' })
export class LearningItem {
  @Field(() => UuidScalar, { description: 'Of the item.' })
  id: string;
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => PathItem)
  item: PathItem;
  @Field(() => Int)
  moduleNumber: number;
  @Field(() => String)
  moduleTitle: string;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => String, { description: 'The text, in a small markdown; empty while it is locked.' })
  body: string;
  @Field(() => String, { nullable: true, description: 'Address of a recording to watch.' })
  url: string | null;
  @Field(() => String, { nullable: true })
  transcript: string | null;
  @Field(() => [String])
  agenda: string[];
  @Field(() => [ItemSession])
  sessions: ItemSession[];
  @Field(() => ItemTest, { nullable: true, description: 'Of a quiz or an exam.' })
  test: ItemTest | null;
  @Field(() => PathItem, { nullable: true, description: 'What comes after this one.' })
  next: PathItem | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
