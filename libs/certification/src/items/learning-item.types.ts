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
  @Field(() => Int, { nullable: true, description: 'How long the trainee was there; null until it is recorded.' })
  minutesAttended: number | null;
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
  @Field(() => PathItem, { nullable: true, description: 'What comes after this one.' })
  next: PathItem | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
