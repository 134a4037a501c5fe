import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StepStateEnum } from '../engagements/engagement.enums.js';

@ObjectType({ description: 'One step of a new engagement, computed from what is there.' })
export class FirstStep {
  @Field(() => String, { description: 'Stable name of the step.' })
  key: string;

  @Field(() => Int, { description: 'Its place in the order of the method, counted from 1.' })
  ordinal: number;

  @Field(() => String)
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => String, { description: 'What it makes possible.' })
  unlocks: string;

  @Field(() => StepStateEnum)
  state: 'DONE' | 'OPEN' | 'WAITING';

  @Field(() => String, { nullable: true, description: 'What is there, or what it waits for.' })
  says: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is done: a path of the portal.' })
  path: string | null;
}
