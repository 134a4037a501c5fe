import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, UuidScalar } from '@cairn/platform';
import { CohortMessage } from '../messages/message.types.js';
import { PathSession } from '../progress/path.types.js';

@ObjectType({ description: 'Feedback to colleagues that is this trainee’s to give.' })
export class WaitingFeedback {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  given: number;
  @Field(() => Int, { description: 'How many the programme asks for.' })
  asked: number;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
}

@ObjectType({ description: 'A trainee’s own cohort: when, with whom, and what was written to them.' })
export class OwnCohort {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => String, { nullable: true, description: 'Why nothing more happens here for this reader; else null.' })
  readOnlyBecause: string | null;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar, { description: 'The last day on which one may leave without consequences.' })
  dropOutUntil: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => [String])
  facilitators: string[];
  @Field(() => String, { nullable: true })
  mentorName: string | null;
  @Field(() => [String], { description: 'Those who learn here too, by name.' })
  colleagues: string[];
  @Field(() => [PathSession], { description: 'Live sessions to come, the first at the top.' })
  sessions: PathSession[];
  @Field(() => [WaitingFeedback])
  feedback: WaitingFeedback[];
  @Field(() => [CohortMessage], { description: 'What was written to this reader, the newest first.' })
  messages: CohortMessage[];
}
