import { registerEnumType } from '@nestjs/graphql';
import { learningFields, learningPhases, learningStages, learningThemes, reaches, reviewVerdicts, sourceKinds, withdrawalCauses } from './learning-kinds.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const LearningThemeEnum = byName(learningThemes);
registerEnumType(LearningThemeEnum, { name: 'LearningTheme', description: 'What a learning is about.' });

export const LearningPhaseEnum = byName(learningPhases);
registerEnumType(LearningPhaseEnum, { name: 'LearningPhase', description: 'When in an engagement it counts.' });

export const SourceKindEnum = byName(sourceKinds);
registerEnumType(SourceKindEnum, { name: 'LearningSourceKind', description: 'What a learning began with.' });

export const ReachEnum = byName(reaches);
registerEnumType(ReachEnum, { name: 'LearningReach', description: 'How far the copy without names goes.' });

export const LearningStageEnum = byName(learningStages);
registerEnumType(LearningStageEnum, { name: 'LearningStage', description: 'Where a learning stands, from a private draft to the network.' });

export const ReviewVerdictEnum = byName(reviewVerdicts);
registerEnumType(ReviewVerdictEnum, { name: 'LearningVerdict' });

export const WithdrawalCauseEnum = byName(withdrawalCauses);
registerEnumType(WithdrawalCauseEnum, { name: 'LearningWithdrawalCause' });

export const LearningFieldEnum = byName(learningFields);
registerEnumType(LearningFieldEnum, { name: 'LearningField', description: 'One of the texts of a learning.' });
