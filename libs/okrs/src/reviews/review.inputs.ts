import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { DraftStepEnum } from '../okrs-enums.js';
import { ReviewVerdictEnum } from './review-enums.js';
import type { ReviewVerdict } from './verdict.rules.js';

@InputType()
export class DraftVersionArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => Int, { description: 'Of the draft, as it was seen.' })
  version: number;
}

@InputType()
export class NoteReviewLookArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => Int, { description: 'The sending that was read.' })
  revision: number;
}

@InputType()
export class GiveReviewVerdictArgs extends NoteReviewLookArgs {
  @Field(() => ReviewVerdictEnum)
  verdict: ReviewVerdict;
  @Field(() => String, { defaultValue: '', description: 'Needed for "look again" where no remark is open.' })
  note: string;
}

@InputType()
export class WriteRemarkArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => String)
  body: string;
  @Field(() => Boolean, { defaultValue: false })
  question: boolean;
  @Field(() => UuidScalar, { nullable: true, description: 'At most one of objective, line and step; none: the draft as a whole.' })
  objectiveId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  lineId?: string | null;
  @Field(() => DraftStepEnum, { nullable: true })
  step?: DraftStep | null;
  @Field(() => UuidScalar, { nullable: true, description: 'A remark that this answers.' })
  replyToId?: string | null;
}

@InputType()
export class SettleRemarkArgs extends MutationInput {
  @Field(() => UuidScalar)
  remarkId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean, { defaultValue: true, description: 'False: it is open again.' })
  settled: boolean;
}
