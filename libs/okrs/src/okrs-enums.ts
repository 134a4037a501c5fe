import { registerEnumType } from '@nestjs/graphql';
import { cycleStatuses, type CycleStatus } from './cycles/cycle.facts.js';
import { draftStatuses, type DraftStatus } from './drafts/draft-status.js';
import { draftSteps, type DraftStep } from './drafts/draft-steps.js';

const named = <K extends string>(keys: readonly K[]): Readonly<Record<K, K>> => Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;

export const CycleStatusEnum: Readonly<Record<CycleStatus, CycleStatus>> = named(cycleStatuses);
registerEnumType(CycleStatusEnum, { name: 'CycleStatus' });
export const DraftStatusEnum: Readonly<Record<DraftStatus, DraftStatus>> = named(draftStatuses);
registerEnumType(DraftStatusEnum, { name: 'DraftStatus' });
export const DraftStepEnum: Readonly<Record<DraftStep, DraftStep>> = named(draftSteps);
registerEnumType(DraftStepEnum, { name: 'DraftStepKey' });
export const LineKindEnum = named(['KEY_RESULT', 'HEALTH_METRIC', 'TASK'] as const);
registerEnumType(LineKindEnum, { name: 'LineKind' });
export const KrTypeEnum = named(['METRIC', 'BASELINE', 'MILESTONE'] as const);
registerEnumType(KrTypeEnum, { name: 'KrType' });
export const LineDirectionEnum = named(['INCREASE', 'DECREASE'] as const);
registerEnumType(LineDirectionEnum, { name: 'LineDirection' });
export const HeadlineEnum = named(['STRETCH', 'TARGET', 'COMMIT'] as const);
registerEnumType(HeadlineEnum, { name: 'Headline', description: 'Which of the three results the text of a key result states.' });
export const DependencyDirectionEnum = named(['WE_NEED', 'THEY_NEED', 'TOGETHER'] as const);
registerEnumType(DependencyDirectionEnum, { name: 'DependencyDirection' });
export const DecimalSignEnum = named(['POINT', 'COMMA'] as const);
registerEnumType(DecimalSignEnum, { name: 'DecimalSign' });
export const ObjectiveKindEnum = named(['INTERNAL', 'EXTERNAL'] as const);
registerEnumType(ObjectiveKindEnum, { name: 'ObjectiveKind' });
