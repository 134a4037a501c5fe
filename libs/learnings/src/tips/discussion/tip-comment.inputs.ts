import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { TipCommentKindEnum } from '../tip-enums.js';
import type { TipCommentKind } from '../tip-kinds.js';

@InputType()
export class WriteTipCommentArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => TipCommentKindEnum, { defaultValue: 'COMMENT' })
  kind: TipCommentKind;
  @Field(() => String)
  text: string;
  @Field(() => [String], { defaultValue: [] })
  notNames: string[];
}

@InputType()
export class TipAnswerArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipCommentId: string;
}

@InputType()
export class OwnTipCommentArgs extends TipAnswerArgs {
  @Field(() => Int)
  version: number;
}

@InputType()
export class EditTipCommentArgs extends OwnTipCommentArgs {
  @Field(() => String)
  text: string;
  @Field(() => [String], { defaultValue: [] })
  notNames: string[];
}

@InputType()
export class TipQuestionArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipId: string;
}
