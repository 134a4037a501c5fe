import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { WorkshopType } from '../workshops/workshop.kinds.js';
import { WorkshopTypeEnum } from '../workshops/workshop.types.js';
import type { QuestionKind } from './quiz.rules.js';

export const QuestionKindEnum = {
  SINGLE: 'SINGLE',
  MULTIPLE: 'MULTIPLE',
  TRUE_FALSE: 'TRUE_FALSE',
  ORDER: 'ORDER',
  NUMBER: 'NUMBER',
  SHORT_TEXT: 'SHORT_TEXT',
} as const;
registerEnumType(QuestionKindEnum, { name: 'QuestionKind' });

@ObjectType()
@InputType('QuizOptionInput')
export class QuizOption {
  @Field(() => String)
  text: string;
  @Field(() => Boolean, { description: 'Of single and multiple choice; an order is right as it stands.' })
  right: boolean;
}

@ObjectType({ description: 'With its right answer, for those who write it.' })
@InputType('QuizQuestionInput')
export class QuizQuestion {
  @Field(() => String, { description: 'Stays with the question.' })
  key: string;
  @Field(() => QuestionKindEnum)
  kind: QuestionKind;
  @Field(() => String)
  text: string;
  @Field(() => String, { description: 'Shown after handing in.' })
  explanation: string;
  @Field(() => [QuizOption])
  options: QuizOption[];
  @Field(() => Boolean, { nullable: true })
  truth: boolean | null;
  @Field(() => Float, { nullable: true })
  number: number | null;
  @Field(() => Float, { description: 'How far off a number may be.' })
  tolerance: number;
  @Field(() => [String], { description: 'Words that count as right.' })
  accepted: string[];
}

@ObjectType({ description: 'A quiz of the practice.' })
export class Quiz {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => WorkshopTypeEnum, { nullable: true, description: 'Whose usual quiz it began as.' })
  kit: WorkshopType | null;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  passPercent: number;
  @Field(() => [QuizQuestion])
  questions: QuizQuestion[];
  @Field(() => InstantScalar)
  updatedAt: Instant;
  @Field(() => Int)
  version: number;
}

@InputType()
export class AddQuizArgs extends MutationInput {
  @Field(() => String)
  title: string;
  @Field(() => Int, { defaultValue: 70 })
  passPercent: number;
  @Field(() => [QuizQuestion])
  questions: QuizQuestion[];
}

@InputType()
export class EditQuizArgs extends AddQuizArgs {
  @Field(() => UuidScalar)
  quizId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class ArchiveQuizArgs extends MutationInput {
  @Field(() => UuidScalar)
  quizId: string;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class QuizPayload {
  @Field(() => Quiz, { nullable: true, description: 'Null once it was put away.' })
  quiz?: Quiz | null;
  @Field(() => [UserError])
  errors: UserError[];
}
