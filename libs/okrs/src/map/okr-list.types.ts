import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TeamKindEnum, type TeamKind } from '@cairn/engagements';
import type { Day, Instant } from '@cairn/kernel';
import { DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';
import { Cycle } from '../cycles/cycle.types.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { Headline, KrTypeOfLine, LineDirection, LineKind, ObjectiveKind } from '../drafts/draft.facts.js';
import { DraftStatusEnum, HeadlineEnum, KrTypeEnum, LineDirectionEnum, LineKindEnum, ObjectiveKindEnum } from '../okrs-enums.js';

@ObjectType({ description: 'A key result or health metric in a list.' })
export class ListedLine {
  @Field(() => UuidScalar)
  id: string;
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
  @Field(() => Float, { nullable: true })
  commitValue: number | null;
  @Field(() => Float, { nullable: true })
  targetValue: number | null;
  @Field(() => Float, { nullable: true })
  stretchValue: number | null;
  @Field(() => HeadlineEnum, { nullable: true })
  headline: Headline | null;
  @Field(() => UuidScalar, { nullable: true })
  championId: string | null;
  @Field(() => String)
  championName: string;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
  @Field(() => Float, { nullable: true })
  healthyLow: number | null;
  @Field(() => Float, { nullable: true })
  healthyHigh: number | null;
  @Field(() => Float, { nullable: true })
  currentValue: number | null;
  @Field(() => Float, { nullable: true, description: '0 to 1, at the end of the cycle.' })
  finalScore: number | null;
}

@ObjectType()
export class ListedObjective {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => String)
  whyNow: string;
  @Field(() => ObjectiveKindEnum, { nullable: true })
  kind: ObjectiveKind | null;
  @Field(() => UuidScalar, { nullable: true })
  supportsObjectiveId: string | null;
  @Field(() => String, { nullable: true, description: 'Null also where this reader may not see it yet.' })
  supportsText: string | null;
  @Field(() => String, { nullable: true })
  sharedWithTeamName: string | null;
  @Field(() => [ListedLine], { description: 'Key results, then health metrics; in their order.' })
  lines: ListedLine[];
}

@ObjectType({ description: 'The OKRs of a team, as far as this reader may see them.' })
export class ListedTeam {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  name: string;
  @Field(() => TeamKindEnum)
  kind: TeamKind;
  @Field(() => UuidScalar, { nullable: true })
  parentId: string | null;
  @Field(() => Boolean)
  mine: boolean;
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => Boolean, { description: 'False: it is written, and not open to this reader yet.' })
  readable: boolean;
  @Field(() => [ListedObjective])
  objectives: ListedObjective[];
  @Field(() => [ListedLine], { description: 'Under no objective.' })
  looseLines: ListedLine[];
}

@ObjectType({ description: 'The OKRs of a client in a cycle: teams, objectives, key results.' })
export class OkrList {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Cycle, { nullable: true })
  cycle: Cycle | null;
  @Field(() => [Cycle], { description: 'By number.' })
  cycles: Cycle[];
  @Field(() => [ListedTeam], { description: 'The organisation first, then units, then teams by name.' })
  teams: ListedTeam[];
  @Field(() => Int)
  objectives: number;
  @Field(() => Int)
  keyResults: number;
  @Field(() => Int, { description: 'Teams with published OKRs.' })
  published: number;
  @Field(() => Int, { description: 'Teams that are left out because their OKRs are not open to this reader yet.' })
  hiddenTeams: number;
}

@InputType({ description: 'What is given narrows the list.' })
export class OkrListFilter {
  @Field(() => UuidScalar, { nullable: true })
  teamId?: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'Key results of this champion.' })
  championId?: string | null;
  @Field(() => ObjectiveKindEnum, { nullable: true })
  kind?: ObjectiveKind | null;
  @Field(() => Boolean, { nullable: true })
  publishedOnly?: boolean | null;
  @Field(() => String, { nullable: true, description: 'In objectives, key results and names of teams.' })
  text?: string | null;
}
