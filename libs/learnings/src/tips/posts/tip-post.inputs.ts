import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum, ReachEnum } from '../../learning-enums.js';
import type { LearningPhase, LearningTheme, Reach } from '../../learning-kinds.js';
import { TipKindEnum } from '../tip-enums.js';
import type { TipKind } from '../tip-kinds.js';

@InputType({ isAbstract: true })
abstract class TipWordsInput extends MutationInput {
  @Field(() => String)
  title: string;
  @Field(() => String, { defaultValue: '' })
  intro: string;
  @Field(() => [String], { defaultValue: [], description: 'One to twelve for a list of tips, each of at most 280 characters.' })
  tips: string[];
  @Field(() => LearningThemeEnum)
  theme: LearningTheme;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase?: LearningPhase | null;
  @Field(() => [String], { defaultValue: [], description: 'Words that were found and tell nobody who it was, as their author says.' })
  notNames: string[];
}

@InputType()
export class PublishTipArgs extends TipWordsInput {
  @Field(() => TipKindEnum)
  kind: TipKind;
  @Field(() => ReachEnum)
  reach: Reach;
}

@InputType()
export class OwnTipArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class EditTipArgs extends TipWordsInput {
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => Int)
  version: number;
}
