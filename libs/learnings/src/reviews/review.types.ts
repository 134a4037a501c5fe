import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum, ReachEnum, ReviewVerdictEnum } from '../learning-enums.js';
import type { LearningPhase, LearningTheme, Reach, ReviewVerdict } from '../learning-kinds.js';
import { LearningBandsView, LearningTextsView } from '../learnings/learning-parts.types.js';

@ObjectType({ description: 'A copy without names that waits for a second person. Whose it is, nobody sees here.' })
export class LearningToReview extends LearningTextsView {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  round: number;
  @Field(() => ReachEnum)
  reach: Reach;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase: LearningPhase | null;
  @Field(() => LearningThemeEnum, { nullable: true })
  theme: LearningTheme | null;
  @Field(() => String, { nullable: true })
  parameterKey: string | null;
  @Field(() => String, { nullable: true })
  parameterName: string | null;
  @Field(() => LearningBandsView)
  bands: LearningBandsView;
  @Field(() => DayScalar)
  waitingSince: Day;
  @Field(() => String, { nullable: true, description: 'What this reader asked for in the round before.' })
  askedBefore: string | null;
}

@ObjectType({ description: 'What waits for a second person.' })
export class LearningQueue {
  @Field(() => [LearningToReview], { description: 'The longest waiting first.' })
  waiting: LearningToReview[];
  @Field(() => Int, { description: 'Waiting for somebody else: written by this reader, or from a client that they coach.' })
  forOthers: number;
}

@InputType()
export class ReviewLearningArgs extends MutationInput {
  @Field(() => UuidScalar)
  sharedId: string;
  @Field(() => Int, { description: 'The round that was read.' })
  round: number;
  @Field(() => ReviewVerdictEnum)
  verdict: ReviewVerdict;
  @Field(() => String, { defaultValue: '', description: 'Needed to return it.' })
  remark: string;
}

@ObjectType()
export class ReviewLearningPayload {
  @Field(() => LearningQueue, { nullable: true })
  queue?: LearningQueue | null;
  @Field(() => [UserError])
  errors: UserError[];
}
