import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'How often an answer was given; of an order, how often it was put in its place.' })
export class QuestionChoice {
  @Field(() => String)
  text: string;
  @Field(() => Boolean)
  right: boolean;
  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'How a question went with those who met it for the first time. Figures begin with five people.' })
export class QuestionFigures {
  @Field(() => UuidScalar)
  questionId: string;
  @Field(() => Int, { description: 'People.' })
  asked: number;
  @Field(() => Int, { nullable: true, description: 'Percent of them who had it wholly right.' })
  rightPercent: number | null;
  @Field(() => Int, { nullable: true, description: 'People who gave no answer.' })
  leftOut: number | null;
  @Field(() => Float, { nullable: true, description: '-1 to 1: whether those who know the other questions know this one. Null where nobody differs.' })
  apart: number | null;
  @Field(() => [QuestionChoice])
  choices: QuestionChoice[];
  @Field(() => String, { nullable: true, description: 'What its writer should look at.' })
  finding: string | null;
}
