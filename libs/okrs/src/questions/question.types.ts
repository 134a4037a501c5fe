import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { DraftStepEnum } from '../okrs-enums.js';

@ObjectType()
export class CoachingQuestion {
  @Field(() => String, { description: 'Unique within its step; stays when its words are edited.' })
  key: string;
  @Field(() => String)
  text: string;
  @Field(() => String, { nullable: true, description: 'How it is usually asked, where the practice changed its words; null for unchanged and added ones.' })
  usualText: string | null;
}

@ObjectType({ description: 'What coaches of this practice ask at one step of drafting.' })
export class StepQuestions {
  @Field(() => ID, { description: 'The step.' })
  id: string;
  @Field(() => DraftStepEnum)
  step: DraftStep;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'What the step itself asks of a team.' })
  asks: string;
  @Field(() => [CoachingQuestion])
  questions: CoachingQuestion[];
  @Field(() => [CoachingQuestion], { description: 'What is asked where the practice has no questions of its own.' })
  usual: CoachingQuestion[];
  @Field(() => Boolean, { description: 'The practice has questions of its own here.' })
  isEdited: boolean;
  @Field(() => Int, { description: '0 while the usual ones are asked.' })
  version: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When the practice last worded them; null while the usual ones are asked.' })
  changedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'Who did; told to the practice’s own people only.' })
  changedBy: string | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class CoachingQuestionInput {
  @Field(() => String, { nullable: true, description: 'Null for a new one.' })
  key?: string | null;
  @Field(() => String)
  text: string;
}

@InputType()
export class EditCoachingQuestionsArgs extends MutationInput {
  @Field(() => DraftStepEnum)
  step: DraftStep;
  @Field(() => Int)
  version: number;
  @Field(() => [CoachingQuestionInput], { defaultValue: [], description: 'All questions of the step in their order.' })
  questions: CoachingQuestionInput[];
  @Field(() => Boolean, { defaultValue: false, description: 'Asks the usual ones again.' })
  restore: boolean;
}

@ObjectType()
export class StepQuestionsPayload {
  @Field(() => StepQuestions, { nullable: true })
  step?: StepQuestions | null;
  @Field(() => [UserError])
  errors: UserError[];
}
