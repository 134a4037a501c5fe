import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { TeamKindEnum, type TeamKind } from '@cairn/engagements';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';
import { IntentionEnum } from '../closing/closing.types.js';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { DependencyDirection, Headline, KrTypeOfLine, LineDirection, LineKind } from '../drafts/draft.facts.js';
import type { Intention } from '../lines/okr-line.entity.js';
import { CycleStatusEnum, DependencyDirectionEnum, DraftStatusEnum, HeadlineEnum, KrTypeEnum, LineDirectionEnum, LineKindEnum } from '../okrs-enums.js';
import { PublishedChange } from '../publications/publication.types.js';

@ObjectType({ description: 'One of the results that a key result is scored by.' })
export class KeyResultLevel {
  @Field(() => String, { description: 'baseline, commit, target, stretch; or target alone where the plan knows no levels.' })
  name: string;
  @Field(() => Float)
  score: number;
  @Field(() => Float, { nullable: true })
  value: number | null;
  @Field(() => String, { description: 'Of a milestone, in words.' })
  text: string;
}

@ObjectType({ description: 'An objective that a key result serves, or that depends on it.' })
export class LinkedObjective {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
}

@ObjectType()
export class KeyResultDependency {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => DependencyDirectionEnum)
  direction: DependencyDirection;
  @Field(() => UuidScalar, { nullable: true })
  otherTeamId: string | null;
  @Field(() => String)
  otherName: string;
  @Field(() => String)
  what: string;
  @Field(() => Boolean)
  critical: boolean;
  @Field(() => Boolean)
  agreed: boolean;
}

@ObjectType({ description: 'The page of a key result or health metric.' })
export class KeyResult {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => TeamKindEnum)
  teamKind: TeamKind;
  @Field(() => UuidScalar)
  cycleId: string;
  @Field(() => Int)
  cycleNumber: number;
  @Field(() => CycleStatusEnum)
  cycleStatus: CycleStatus;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => LineKindEnum)
  kind: LineKind;
  @Field(() => String)
  text: string;
  @Field(() => KrTypeEnum)
  krType: KrTypeOfLine;
  @Field(() => LineDirectionEnum, { nullable: true })
  direction: LineDirection | null;
  @Field(() => String)
  unit: string;
  @Field(() => Float, { nullable: true })
  baseline: number | null;
  @Field(() => HeadlineEnum, { nullable: true })
  headline: Headline | null;
  @Field(() => [KeyResultLevel], { description: 'From the lowest.' })
  levels: KeyResultLevel[];
  @Field(() => UuidScalar, { nullable: true })
  championId: string | null;
  @Field(() => String)
  championName: string;
  @Field(() => Boolean, { description: 'The reader is its champion.' })
  mine: boolean;
  @Field(() => String)
  dataSource: string;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
  @Field(() => Float, { nullable: true })
  healthyLow: number | null;
  @Field(() => Float, { nullable: true })
  healthyHigh: number | null;
  @Field(() => Float, { nullable: true })
  currentValue: number | null;
  @Field(() => DayScalar, { nullable: true })
  checkedOn: Day | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, as stated at the end.' })
  finalScore: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, by the current value between the levels.' })
  computedScore: number | null;
  @Field(() => String, { nullable: true })
  notScoredBecause: string | null;
  @Field(() => String, { nullable: true })
  learning: string | null;
  @Field(() => IntentionEnum, { nullable: true })
  intention: Intention | null;
  @Field(() => Boolean)
  byCoach: boolean;
  @Field(() => Int)
  version: number;
  @Field(() => LinkedObjective, { nullable: true, description: 'Its own objective.' })
  objective: LinkedObjective | null;
  @Field(() => String, { nullable: true, description: 'Why its objective matters now.' })
  whyNow: string | null;
  @Field(() => [LinkedObjective], { description: 'What its objective serves, upwards; as far as this reader may see it.' })
  supports: LinkedObjective[];
  @Field(() => [LinkedObjective], { description: 'Objectives of other teams that serve its objective.' })
  supportedBy: LinkedObjective[];
  @Field(() => [KeyResultDependency], { description: 'Of its team.' })
  dependencies: KeyResultDependency[];
  @Field(() => [PublishedChange], { description: 'The newest first.' })
  history: PublishedChange[];
  @Field(() => [AvailableAction], { description: 'changePublished, scoreKeyResult.' })
  availableActions: AvailableAction[];
}
