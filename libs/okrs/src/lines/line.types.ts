import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { DayScalar, InstantScalar, MutationInput, UuidScalar } from '@cairn/platform';
import type { Headline, KrTypeOfLine, LineDirection, LineKind } from '../drafts/draft.facts.js';
import { HeadlineEnum, KrTypeEnum, LineDirectionEnum, LineKindEnum } from '../okrs-enums.js';

@ObjectType({ description: 'Commit and target on the way from baseline to stretch.' })
export class LevelSuggestion {
  @Field(() => Float)
  commitValue: number;
  @Field(() => Float)
  targetValue: number;
}

@ObjectType({ description: 'Two levels that do not stand in their order.' })
export class LevelFaultNote {
  @Field(() => String, { description: 'Name of the field of the line.' })
  field: string;
  @Field(() => String)
  words: string;
}

@ObjectType({ description: 'A key result, a health metric or a task. What belongs to another kind stays when it is turned.' })
export class OkrLine {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar, { nullable: true })
  objectiveId: string | null;
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
  @Field(() => Float, { nullable: true, description: 'Scores 0.3.' })
  commitValue: number | null;
  @Field(() => Float, { nullable: true, description: 'Scores 0.7; the one goal where the plan knows no levels.' })
  targetValue: number | null;
  @Field(() => Float, { nullable: true, description: 'Scores 1.0.' })
  stretchValue: number | null;
  @Field(() => String, { description: 'Of a milestone, in words.' })
  commitText: string;
  @Field(() => String)
  targetText: string;
  @Field(() => String)
  stretchText: string;
  @Field(() => HeadlineEnum, { nullable: true })
  headline: Headline | null;
  @Field(() => UuidScalar, { nullable: true, description: 'One person of the programme.' })
  championId: string | null;
  @Field(() => String, { description: 'As it was written; a name without an id is nobody of the programme.' })
  championName: string;
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
  @Field(() => UuidScalar, { nullable: true, description: 'Watches over a health metric.' })
  ownerId: string | null;
  @Field(() => String, { nullable: true })
  ownerName: string | null;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean, { description: 'A coach wrote it.' })
  byCoach: boolean;
  @Field(() => Boolean, { description: 'Others see it only when silent writing ends.' })
  onlyMine: boolean;
  @Field(() => LevelSuggestion, { nullable: true, description: 'Where baseline and stretch are known and the plan scores by levels.' })
  suggestion: LevelSuggestion | null;
  @Field(() => LevelFaultNote, { nullable: true })
  levelFault: LevelFaultNote | null;
  @Field(() => InstantScalar)
  editedAt: Instant;
  @Field(() => String, { nullable: true })
  editedByName: string | null;
  @Field(() => Int)
  version: number;
}

/** What can be written into a line, one by one; absent: as it is, null: emptied. */
@InputType({ isAbstract: true })
export abstract class LineFields extends MutationInput {
  @Field(() => String, { nullable: true })
  text?: string | null;
  @Field(() => KrTypeEnum, { nullable: true })
  krType?: KrTypeOfLine | null;
  @Field(() => LineDirectionEnum, { nullable: true })
  direction?: LineDirection | null;
  @Field(() => String, { nullable: true })
  unit?: string | null;
  @Field(() => Float, { nullable: true })
  baseline?: number | null;
  @Field(() => Float, { nullable: true })
  commitValue?: number | null;
  @Field(() => Float, { nullable: true })
  targetValue?: number | null;
  @Field(() => Float, { nullable: true })
  stretchValue?: number | null;
  @Field(() => String, { nullable: true })
  commitText?: string | null;
  @Field(() => String, { nullable: true })
  targetText?: string | null;
  @Field(() => String, { nullable: true })
  stretchText?: string | null;
  @Field(() => HeadlineEnum, { nullable: true })
  headline?: Headline | null;
  @Field(() => UuidScalar, { nullable: true })
  championId?: string | null;
  @Field(() => String, { nullable: true, description: 'The name of one person of the programme becomes that person.' })
  championName?: string | null;
  @Field(() => String, { nullable: true })
  dataSource?: string | null;
  @Field(() => DayScalar, { nullable: true })
  dueOn?: Day | null;
  @Field(() => Float, { nullable: true })
  healthyLow?: number | null;
  @Field(() => Float, { nullable: true })
  healthyHigh?: number | null;
  @Field(() => Float, { nullable: true })
  currentValue?: number | null;
  @Field(() => DayScalar, { nullable: true })
  checkedOn?: Day | null;
  @Field(() => UuidScalar, { nullable: true })
  ownerId?: string | null;
}
