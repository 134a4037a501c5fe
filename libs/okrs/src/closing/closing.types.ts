import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { AvailableAction, DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import { Cycle } from '../cycles/cycle.types.js';
import type { KrTypeOfLine } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';
import { CycleStatusEnum, KrTypeEnum } from '../okrs-enums.js';

export const IntentionEnum = { KEEP: 'KEEP', MODIFY: 'MODIFY', REMOVE: 'REMOVE' } as const;
registerEnumType(IntentionEnum, { name: 'Intention', description: 'What becomes of a key result in the next cycle.' });

@ObjectType({ description: 'A key result at the end of its cycle.' })
export class ClosingKeyResult {
  @Field(() => UuidScalar, { description: 'Of the line.' })
  id: string;
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => String, { nullable: true })
  objectiveText: string | null;
  @Field(() => String)
  text: string;
  @Field(() => KrTypeEnum)
  krType: KrTypeOfLine;
  @Field(() => String)
  unit: string;
  @Field(() => Float, { nullable: true })
  baseline: number | null;
  @Field(() => Float, { nullable: true })
  commitValue: number | null;
  @Field(() => Float, { nullable: true })
  targetValue: number | null;
  @Field(() => Float, { nullable: true })
  stretchValue: number | null;
  @Field(() => String)
  championName: string;
  @Field(() => Float, { nullable: true, description: 'Where it ended.' })
  finalValue: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, by where it ended between its levels; null where that cannot be told.' })
  computedScore: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, as it was stated.' })
  score: number | null;
  @Field(() => Float, { nullable: true, description: 'Stated less computed.' })
  gap: number | null;
  @Field(() => String, { nullable: true })
  notScoredBecause: string | null;
  @Field(() => String, { nullable: true })
  learning: string | null;
  @Field(() => IntentionEnum, { nullable: true })
  intention: Intention | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction], { description: 'scoreKeyResult' })
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'What is left to do before a cycle is closed.' })
export class CycleClosing {
  @Field(() => UuidScalar, { description: 'Of the cycle.' })
  id: string;
  @Field(() => UuidScalar)
  cycleId: string;
  @Field(() => Int)
  number: number;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => CycleStatusEnum)
  status: CycleStatus;
  @Field(() => String)
  scoringSystem: string;
  @Field(() => Int, { description: 'With a score or a reason why there is none.' })
  scored: number;
  @Field(() => Int)
  withLearning: number;
  @Field(() => Int)
  total: number;
  @Field(() => String)
  words: string;
  @Field(() => [String], { description: 'Teams whose drafts were never published; nothing of theirs is scored.' })
  unpublishedTeams: string[];
  @Field(() => [ClosingKeyResult], { description: 'Published ones, by team, in their order.' })
  keyResults: ClosingKeyResult[];
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction], { description: 'closeCycle' })
  availableActions: AvailableAction[];
}

@InputType({ isAbstract: true })
abstract class ScoreFields extends MutationInput {
  @Field(() => UuidScalar)
  lineId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Float, { nullable: true })
  finalValue?: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  score?: number | null;
  @Field(() => String, { nullable: true, description: 'Instead of a score.' })
  notScoredBecause?: string | null;
  @Field(() => String, { nullable: true })
  learning?: string | null;
  @Field(() => IntentionEnum, { nullable: true })
  intention?: Intention | null;
}

@InputType({ description: 'Saves what is given; the rest stays as it is.' })
export class ScoreKeyResultArgs extends ScoreFields {}

@InputType()
export class CloseCycleArgs extends MutationInput {
  @Field(() => UuidScalar)
  cycleId: string;
  @Field(() => Int, { description: 'Of the cycle.' })
  version: number;
}

@ObjectType()
export class ClosingPayload {
  @Field(() => CycleClosing, { nullable: true })
  closing?: CycleClosing | null;
  @Field(() => ClosingKeyResult, { nullable: true })
  keyResult?: ClosingKeyResult | null;
  @Field(() => Cycle, { nullable: true })
  cycle?: Cycle | null;
  @Field(() => [UserError], { description: 'Each reason on its own; `field` names the line.' })
  errors: UserError[];
}
