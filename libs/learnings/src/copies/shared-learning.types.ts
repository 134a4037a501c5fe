import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum, ReachEnum } from '../learning-enums.js';
import type { LearningPhase, LearningTheme, Reach } from '../learning-kinds.js';
import { LearningBandsView, LearningTextsView } from '../learnings/learning-parts.types.js';

@ObjectType({ description: 'A published learning: nothing in it says whose it was.' })
export class SharedLearning extends LearningTextsView {
  @Field(() => UuidScalar)
  id: string;
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
  @Field(() => Boolean, { description: 'Its texts are gone; whatever cites it says so.' })
  isWithdrawn: boolean;
  @Field(() => DayScalar, { nullable: true })
  publishedOn: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'When somebody last found it still true.' })
  confirmedOn: Day | null;
  @Field(() => Int, { description: 'At how many clients it was seen.' })
  seenCount: number;
  @Field(() => UuidScalar, { nullable: true, description: 'The learning that it comes from, for those alone who may read that one.' })
  learningId: string | null;
}
