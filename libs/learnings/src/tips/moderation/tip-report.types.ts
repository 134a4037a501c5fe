import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum } from '../../learning-enums.js';
import type { LearningPhase, LearningTheme } from '../../learning-kinds.js';
import { TipSubjectArgs } from '../follows/tip-desk.types.js';
import { TipVerdictEnum } from '../tip-enums.js';
import type { TipVerdict } from '../tip-kinds.js';

@ObjectType({ description: 'A reader says that something should not stand there.' })
export class TipReport {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Null: the post itself.' })
  tipCommentId: string | null;
  @Field(() => String, { description: 'Of the post.' })
  title: string;
  @Field(() => String, { description: 'The words it is about.' })
  words: string;
  @Field(() => String)
  authorName: string;
  @Field(() => String)
  reason: string;
  @Field(() => String)
  reporterName: string;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'How a post or a comment read at one time.' })
export class TipWording {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int, { description: '1 is the first.' })
  number: number;
  @Field(() => Boolean, { description: 'It reads like this now.' })
  isNow: boolean;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'Of a comment, all of it.' })
  intro: string;
  @Field(() => [String])
  tips: string[];
  @Field(() => LearningThemeEnum, { nullable: true })
  theme: LearningTheme | null;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase: LearningPhase | null;
  @Field(() => InstantScalar)
  writtenAt: Instant;
  @Field(() => String, { nullable: true, description: 'Who took its words away.' })
  clearedByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  clearedAt: Instant | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ArgsType()
export class TipWordingsArgs {
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => UuidScalar, { nullable: true })
  tipCommentId?: string | null;
}

@InputType()
export class ReasonedTipArgs extends TipSubjectArgs {
  @Field(() => String)
  reason: string;
}

@InputType()
export class ResolveTipReportArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipReportId: string;
  @Field(() => TipVerdictEnum)
  verdict: TipVerdict;
  @Field(() => String, { defaultValue: '', description: 'Needed to hide; its author reads it.' })
  reason: string;
}

@InputType()
export class ClearTipWordingArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipWordingId: string;
}

@ObjectType()
export class TipReportsPayload {
  @Field(() => [TipReport])
  reports?: TipReport[];
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class TipWordingsPayload {
  @Field(() => [TipWording], { nullable: true })
  wordings?: TipWording[] | null;
  @Field(() => [UserError])
  errors: UserError[];
}
