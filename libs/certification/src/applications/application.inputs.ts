import { Field, InputType, Int } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UuidScalar } from '@cairn/platform';
import type { AnswerAct, ReaderVerdict } from './application.rules.js';
import { AnswerActEnum, ReaderVerdictEnum } from './application.types.js';

@InputType()
export class CriterionLevelInput {
  @Field(() => String)
  key: string;
  @Field(() => Int)
  level: number;
}

@InputType()
export class MarkApplicationArgs extends MutationInput {
  @Field(() => UuidScalar)
  applicationId: string;
  @Field(() => [CriterionLevelInput])
  levels: CriterionLevelInput[];
  @Field(() => ReaderVerdictEnum)
  verdict: ReaderVerdict;
  @Field(() => String)
  note: string;
  @Field(() => Int, { nullable: true, description: 'Of the reader’s own mark, where there is one.' })
  version?: number | null;
}

@InputType()
export class AnswerLineInput {
  @Field(() => UuidScalar)
  applicationId: string;
  @Field(() => AnswerActEnum)
  act: AnswerAct;
  @Field(() => String, { description: 'Beside the answer; may be empty.' })
  words: string;
}

@InputType()
export class SendAnswersArgs extends MutationInput {
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Of offers and the waiting list.' })
  cohortId?: string | null;
  @Field(() => [AnswerLineInput])
  lines: AnswerLineInput[];
}

@InputType({ description: 'One answer as it would go out.' })
export class AnswerPreviewArgs extends AnswerLineInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Of offers and the waiting list.' })
  cohortId?: string | null;
}

@InputType()
export class TakeBackAnswersArgs extends MutationInput {
  @Field(() => UuidScalar)
  batchId: string;
}

@InputType()
export class AddInterviewSlotsArgs extends MutationInput {
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => DayScalar)
  on: Day;
  @Field(() => [String], { description: 'Times of day in the viewer’s zone, such as 09:30.' })
  times: string[];
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
}

@InputType()
export class RemoveInterviewSlotArgs extends MutationInput {
  @Field(() => UuidScalar)
  slotId: string;
  @Field(() => Int)
  version: number;
}
