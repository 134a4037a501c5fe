import { registerEnumType } from '@nestjs/graphql';
import { findingCodes } from './finding-codes.js';

const named = <K extends string>(keys: readonly K[]): Readonly<Record<K, K>> => Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;

export const FindingCodeEnum = named(findingCodes);
registerEnumType(FindingCodeEnum, { name: 'FindingCode' });
export const FindingKindEnum = named(['RULE', 'ADVICE', 'QUESTION'] as const);
registerEnumType(FindingKindEnum, {
  name: 'FindingKind',
  description: 'A rule holds the draft up until it is mended, waived or answered; advice and questions never do.',
});
export const FindingSubjectEnum = named(['DRAFT', 'OBJECTIVE', 'LINE', 'MISSION', 'ALIGNMENT'] as const);
registerEnumType(FindingSubjectEnum, { name: 'FindingSubjectType' });
export const OfferActEnum = named([
  'FIX',
  'ASK_WAIVER',
  'ANSWER',
  'QUESTION',
  'MAKE_METRIC',
  'MAKE_TASK',
  'MOVE_TO_HEALTH_METRIC',
  'MAKE_KEY_RESULT',
  'ADD_HEALTH_METRIC',
  'NAME_DEPENDENCY',
  'SHARE_OBJECTIVE',
  'SEE_TRAINING',
] as const);
registerEnumType(OfferActEnum, { name: 'FindingOfferAct' });
export const AnswerKindEnum = named(['ANSWERED', 'PUT_ASIDE'] as const);
registerEnumType(AnswerKindEnum, { name: 'FindingAnswerKind' });
export const AnswerActEnum = named(['ANSWER', 'PUT_ASIDE', 'UNDO'] as const);
registerEnumType(AnswerActEnum, { name: 'FindingAnswerAct' });
export const CopiedKindEnum = named(['OBJECTIVE', 'KEY_RESULT'] as const);
registerEnumType(CopiedKindEnum, { name: 'CopiedFromKind' });
