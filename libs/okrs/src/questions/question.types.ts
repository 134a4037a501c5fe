import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AvailableAction, MutationInput, UserError } from '@cairn/platform';
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
  @Field(() => [CoachingQuestion])
  questions: CoachingQuestion[];
  @Field(() => Boolean, { description: 'The practice has questions of its own here.' })
  isEdited: boolean;
  @Field(() => Int, { description: '0 while the usual ones are asked.' })
  version: number;
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
