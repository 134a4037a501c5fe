import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { ItemKindEnum, QuestionKindEnum } from '../certification-enums.js';
import type { ItemKind, QuestionKind } from '../certification-kinds.js';

export const HandedInByEnum = { TRAINEE: 'TRAINEE', TIME: 'TIME' } as const;
registerEnumType(HandedInByEnum, { name: 'AttemptHandedInBy', description: 'TIME: its time was over, and what was saved counts.' });

@ObjectType()
export class TestOption {
  @Field(() => String)
  key: string;
  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'Without any hint of its answer.' })
export class TestQuestion {
  @Field(() => String)
  key: string;
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;
  @Field(() => String)
  text: string;
  @Field(() => [TestOption])
  options: TestOption[];
}

@ObjectType()
@InputType('TestAnswerInput')
export class TestAnswer {
  @Field(() => String, { description: 'Key of the question.' })
  question: string;
  @Field(() => [String], { description: 'Keys of the chosen options; of an order, all of them as arranged.' })
  chosen: string[];
  @Field(() => Boolean, { nullable: true })
  truth: boolean | null;
  @Field(() => String, { nullable: true, description: 'A number or words, as they were typed.' })
  text: string | null;
}

@ObjectType({ description: 'Something to read or to watch.' })
export class TopicMaterial {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => ItemKindEnum)
  kind: ItemKind;
  @Field(() => String)
  title: string;
}

@ObjectType({ description: 'How a topic went.' })
export class TopicScore {
  @Field(() => String)
  topic: string;
  @Field(() => Int)
  questions: number;
  @Field(() => Int)
  percent: number;
  @Field(() => [TopicMaterial], { description: 'What explains the questions of it that were missed.' })
  readAgain: TopicMaterial[];
}

@ObjectType({ description: 'One choice, or one place of an order.' })
export class TestAnswerPart {
  @Field(() => String)
  text: string;
  @Field(() => Boolean)
  right: boolean;
}

@ObjectType({ description: 'Told after handing in; of an exam, once it cannot be taken again.' })
export class TestResult {
  @Field(() => String)
  question: string;
  @Field(() => Float, { description: '0 to 1; 1 is right.' })
  share: number;
  @Field(() => String)
  given: string;
  @Field(() => [TestAnswerPart], { description: 'What was given, each marked by itself; empty without an answer.' })
  parts: TestAnswerPart[];
  @Field(() => String)
  rightAnswer: string;
  @Field(() => [String], { description: 'The same in its parts: every right choice, or an order from its first.' })
  rightParts: string[];
  @Field(() => String)
  explanation: string;
}

@ObjectType({ description: 'One’s own go at a quiz or an exam.' })
export class LearningAttempt {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => ItemKindEnum)
  kind: ItemKind;
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: '1 is the first.' })
  number: number;
  @Field(() => Int)
  passPercent: number;
  @Field(() => [TestQuestion])
  questions: TestQuestion[];
  @Field(() => [TestAnswer], { description: 'As they were saved last.' })
  answers: TestAnswer[];
  @Field(() => InstantScalar)
  startedAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'Null without a time.' })
  endsAt: Instant | null;
  @Field(() => InstantScalar, { description: 'What the server’s clock shows, which decides.' })
  now: Instant;
  @Field(() => InstantScalar, { nullable: true })
  handedInAt: Instant | null;
  @Field(() => HandedInByEnum, { nullable: true })
  handedInBy: keyof typeof HandedInByEnum | null;
  @Field(() => Int, { nullable: true })
  score: number | null;
  @Field(() => Boolean, { nullable: true })
  passed: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Null is without limit.' })
  attemptsLeft: number | null;
  @Field(() => [TopicScore], { description: 'Empty until it is handed in.' })
  topics: TopicScore[];
  @Field(() => [TestResult])
  results: TestResult[];
  @Field(() => Int)
  version: number;
}

@InputType()
export class StartAttemptArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
}

@InputType()
export class AnswerAttemptArgs extends MutationInput {
  @Field(() => UuidScalar)
  attemptId: string;
  @Field(() => Int)
  version: number;
  @Field(() => [TestAnswer])
  answers: TestAnswer[];
}

@ObjectType()
export class AttemptPayload {
  @Field(() => LearningAttempt, { nullable: true })
  attempt?: LearningAttempt | null;
  @Field(() => [UserError])
  errors: UserError[];
}
