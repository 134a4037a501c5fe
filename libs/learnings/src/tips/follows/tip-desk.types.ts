import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { LearningThemeEnum, ReachEnum } from '../../learning-enums.js';
import type { LearningTheme, Reach } from '../../learning-kinds.js';

@ObjectType({ description: 'What a reader of tips has to do with them as a whole.' })
export class TipDesk {
  @Field(() => [ReachEnum], { description: 'Who can be written to, the nearest first.' })
  reaches: Reach[];
  @Field(() => [LearningThemeEnum])
  followedThemes: LearningTheme[];
  @Field(() => Boolean, { description: 'A mail on Monday morning with what is new, when something is.' })
  wantsDigest: boolean;
  @Field(() => Boolean)
  moderates: boolean;
  @Field(() => Int, { description: 'Reported and not answered; 0 for those who do not moderate.' })
  reportsWaiting: number;
}

@InputType({ description: 'A post, or a theme.' })
export class FollowTipArgs extends MutationInput {
  @Field(() => UuidScalar, { nullable: true })
  tipId?: string | null;
  @Field(() => LearningThemeEnum, { nullable: true })
  theme?: LearningTheme | null;
}

@InputType({ description: 'A post, or one comment below it.' })
export class TipSubjectArgs extends MutationInput {
  @Field(() => UuidScalar)
  tipId: string;
  @Field(() => UuidScalar, { nullable: true })
  tipCommentId?: string | null;
}

@InputType()
export class TipDigestArgs extends MutationInput {
  @Field(() => Boolean)
  wanted: boolean;
}

@ObjectType()
export class TipDigestPayload {
  @Field(() => TipDesk, { nullable: true })
  desk?: TipDesk | null;
  @Field(() => [UserError])
  errors: UserError[];
}
