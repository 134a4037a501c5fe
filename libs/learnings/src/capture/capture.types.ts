import { Field, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum } from '../learning-enums.js';
import type { LearningPhase, LearningTheme } from '../learning-kinds.js';
import { LearningBandsView } from '../learnings/learning-parts.types.js';
import { LearningConsent } from '../learnings/learning.types.js';

@ObjectType({ description: 'A client where the reader coaches.' })
export class LearningPlace {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
}

@ObjectType({ description: 'What a learning would begin with: words from the record, and bands that nobody types.' })
export class LearningCapture {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: no client.' })
  engagementId: string | null;
  @Field(() => String, { nullable: true, description: 'Where it was learned, as its coaches call it.' })
  placeName: string | null;
  @Field(() => String, { description: 'Filled only where somebody has written it already.' })
  sentence: string;
  @Field(() => String)
  expected: string;
  @Field(() => String)
  happened: string;
  @Field(() => String)
  why: string;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase: LearningPhase | null;
  @Field(() => LearningThemeEnum, { nullable: true, description: 'Suggested.' })
  theme: LearningTheme | null;
  @Field(() => String, { nullable: true })
  parameterKey: string | null;
  @Field(() => String, { nullable: true })
  parameterName: string | null;
  @Field(() => LearningBandsView)
  bands: LearningBandsView;
  @Field(() => LearningConsent, { nullable: true, description: 'Null: it comes from no client.' })
  consent: LearningConsent | null;
  @Field(() => [LearningPlace], { description: 'Where the reader may write one down.' })
  places: LearningPlace[];
}
