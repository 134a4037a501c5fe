import { Field, Int, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { AnswerActEnum } from '../findings/finding-enums.js';
import { DraftFinding } from '../findings/finding.types.js';
import type { AnswerAct } from '../findings/answer.rules.js';

@ObjectType({ description: 'What the plan in force and good practice say about a draft. Nothing of it changes the text.' })
export class DraftCheck {
  @Field(() => UuidScalar, { description: 'Of the draft.' })
  id: string;
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => Int, { nullable: true, description: 'The plan that the draft is held against; null: none is in force, so nothing is a rule of it.' })
  planNumber: number | null;
  @Field(() => String, { description: 'How many rules, pieces of advice and questions are open, in words.' })
  headline: string;
  @Field(() => Int, { description: 'Rules that hold the draft up: not waived and not answered.' })
  openRules: number;
  @Field(() => Int)
  openAdvice: number;
  @Field(() => Int)
  openQuestions: number;
  @Field(() => [DraftFinding], { description: 'Rules first, then advice, then questions.' })
  findings: DraftFinding[];
}

@InputType()
export class AnswerFindingArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => String)
  findingKey: string;
  @Field(() => AnswerActEnum)
  act: AnswerAct;
  @Field(() => String, { defaultValue: '', description: 'Why the same words are right here; needed for ANSWER.' })
  words: string;
  @Field(() => Int, { description: '`answerVersion` of the finding as it was seen.' })
  version: number;
}

@ObjectType()
export class DraftCheckPayload {
  @Field(() => DraftCheck, { nullable: true })
  check?: DraftCheck | null;
  @Field(() => [UserError])
  errors: UserError[];
}
