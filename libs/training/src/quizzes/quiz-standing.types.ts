import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'How far the reader is with the quiz of a workshop.' })
export class QuizStanding {
  @Field(() => Boolean)
  passed: boolean;
  @Field(() => Int, { description: 'Handed in so far.' })
  attempts: number;
  @Field(() => Int, { nullable: true })
  bestPercent: number | null;
  @Field(() => UuidScalar, { nullable: true, description: 'An attempt that is not handed in yet.' })
  openAttemptId: string | null;
}
