import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { QuestionKind } from './quiz.rules.js';
import { QuestionKindEnum } from './quiz.types.js';

@ObjectType()
export class AttemptOption {
  @Field(() => String)
  key: string;
  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'Without any hint of its answer.' })
export class AttemptQuestion {
  @Field(() => String)
  key: string;
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;
  @Field(() => String)
  text: string;
  @Field(() => [AttemptOption])
  options: AttemptOption[];
}

@ObjectType({ description: 'Told after handing in.' })
export class QuestionResult {
  @Field(() => String)
  question: string;
  @Field(() => Float, { description: '0 to 1; 1 is right.' })
  share: number;
  @Field(() => String)
  given: string;
  @Field(() => String)
  rightAnswer: string;
  @Field(() => String)
  explanation: string;
}

@ObjectType({ description: 'One’s own go at a quiz.' })
export class QuizAttempt {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: '1 is the first.' })
  number: number;
  @Field(() => Int)
  passPercent: number;
  @Field(() => [AttemptQuestion])
  questions: AttemptQuestion[];
  @Field(() => InstantScalar)
  startedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  handedInAt: Instant | null;
  @Field(() => Int, { nullable: true })
  scorePercent: number | null;
  @Field(() => Boolean, { nullable: true })
  passed: boolean | null;
  @Field(() => [QuestionResult], { description: 'Empty until it is handed in.' })
  results: QuestionResult[];
}

@InputType()
export class TakeQuizArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
}

@InputType()
export class QuizAnswerInput {
  @Field(() => String, { description: 'Key of the question.' })
  question: string;
  @Field(() => [String], { defaultValue: [], description: 'Keys of the chosen options; of an order, all of them as arranged.' })
  chosen: string[];
  @Field(() => Boolean, { nullable: true })
  truth?: boolean | null;
  @Field(() => Float, { nullable: true })
  number?: number | null;
  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType()
export class SendQuizAnswersArgs extends MutationInput {
  @Field(() => UuidScalar)
  attemptId: string;
  @Field(() => [QuizAnswerInput])
  answers: QuizAnswerInput[];
}

@ObjectType()
export class QuizAttemptPayload {
  @Field(() => QuizAttempt, { nullable: true })
  attempt?: QuizAttempt | null;
  @Field(() => [UserError])
  errors: UserError[];
}
