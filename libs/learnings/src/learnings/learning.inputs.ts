import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { LearningFieldEnum, LearningPhaseEnum, LearningThemeEnum, ReachEnum, SourceKindEnum } from '../learning-enums.js';
import type { LearningField, LearningPhase, LearningTheme, Reach, SourceKind } from '../learning-kinds.js';

@InputType()
export class CaptureLearningArgs extends MutationInput {
  @Field(() => SourceKindEnum)
  sourceKind: SourceKind;
  @Field(() => UuidScalar, { nullable: true, description: 'The waiver, opening, team, change set, workshop, draft, cohort or cycle.' })
  sourceId?: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'Where it was learned, when nothing there started it.' })
  engagementId?: string | null;
  @Field(() => String)
  sentence: string;
  @Field(() => String, { nullable: true, description: 'What is left out is taken from the source.' })
  expected?: string;
  @Field(() => String, { nullable: true })
  happened?: string;
  @Field(() => String, { nullable: true })
  why?: string;
  @Field(() => String, { nullable: true })
  advice?: string;
  @Field(() => String, { nullable: true })
  holdsWhen?: string;
  @Field(() => String, { nullable: true })
  failsWhen?: string;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase?: LearningPhase | null;
  @Field(() => LearningThemeEnum, { nullable: true })
  theme?: LearningTheme | null;
  @Field(() => String, { nullable: true })
  parameterKey?: string | null;
}

@InputType()
export class OwnLearningArgs extends MutationInput {
  @Field(() => UuidScalar)
  learningId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class EditLearningArgs extends OwnLearningArgs {
  @Field(() => String)
  sentence: string;
  @Field(() => String, { defaultValue: '' })
  expected: string;
  @Field(() => String, { defaultValue: '' })
  happened: string;
  @Field(() => String, { defaultValue: '' })
  why: string;
  @Field(() => String, { defaultValue: '' })
  advice: string;
  @Field(() => String, { defaultValue: '' })
  holdsWhen: string;
  @Field(() => String, { defaultValue: '' })
  failsWhen: string;
  @Field(() => LearningPhaseEnum, { nullable: true })
  phase?: LearningPhase | null;
  @Field(() => LearningThemeEnum, { nullable: true })
  theme?: LearningTheme | null;
  @Field(() => String, { nullable: true })
  parameterKey?: string | null;
}

@InputType()
export class KeepFindingArgs extends OwnLearningArgs {
  @Field(() => LearningFieldEnum)
  field: LearningField;
  @Field(() => String)
  kind: string;
  @Field(() => String)
  text: string;
  @Field(() => String, { description: 'Why these words tell nobody who it was.' })
  reason: string;
}

@InputType()
export class HandInLearningArgs extends OwnLearningArgs {
  @Field(() => ReachEnum)
  reach: Reach;
}
