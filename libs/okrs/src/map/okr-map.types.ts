import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TeamKindEnum, type TeamKind } from '@cairn/engagements';
import { UuidScalar } from '@cairn/platform';
import { DependencyDirectionEnum, DraftStatusEnum, ObjectiveKindEnum } from '../okrs-enums.js';
import { Cycle } from '../cycles/cycle.types.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { DependencyDirection, ObjectiveKind } from '../drafts/draft.facts.js';
import type { MapFindingCode } from './map-findings.rules.js';

export const MapFindingCodeEnum = { TOP_WITHOUT_TEAM: 'TOP_WITHOUT_TEAM', TEAM_NOT_LINKED: 'TEAM_NOT_LINKED' } as const;
registerEnumType(MapFindingCodeEnum, { name: 'MapFindingCode' });

@ObjectType({ description: 'An objective on the map.' })
export class MapNode {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => ObjectiveKindEnum, { nullable: true })
  kind: ObjectiveKind | null;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => Int)
  keyResults: number;
  @Field(() => UuidScalar, { nullable: true, description: 'The objective that it serves, where this reader may see it.' })
  supportsId: string | null;
  @Field(() => UuidScalar, { nullable: true })
  sharedWithTeamId: string | null;
}

@ObjectType({ description: 'A level of the organisation, read from left to right.' })
export class MapColumn {
  @Field(() => TeamKindEnum)
  level: TeamKind;
  @Field(() => String)
  title: string;
  @Field(() => [MapNode], { description: 'From top to bottom, each near what it serves.' })
  nodes: MapNode[];
}

@ObjectType({ description: 'Two teams that depend on each other.' })
export class MapDependency {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar, { description: 'The team that named it.' })
  teamId: string;
  @Field(() => UuidScalar)
  otherTeamId: string;
  @Field(() => String)
  otherTeamName: string;
  @Field(() => DependencyDirectionEnum)
  direction: DependencyDirection;
  @Field(() => String)
  what: string;
  @Field(() => Boolean)
  critical: boolean;
  @Field(() => Boolean)
  agreed: boolean;
  @Field(() => UuidScalar, { nullable: true })
  sharedObjectiveId: string | null;
}

@ObjectType({ description: 'Something that the map shows, in words. A fact, not a fault.' })
export class MapFinding {
  @Field(() => MapFindingCodeEnum)
  code: MapFindingCode;
  @Field(() => String)
  words: string;
  @Field(() => [UuidScalar])
  objectiveIds: string[];
  @Field(() => [UuidScalar])
  teamIds: string[];
}

@ObjectType({ description: 'Who contributes to what in a cycle.' })
export class OkrMap {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => [Cycle], { description: 'By number.' })
  cycles: Cycle[];
  @Field(() => Cycle, { nullable: true })
  cycle: Cycle | null;
  @Field(() => [MapColumn], { description: 'Only levels that have objectives.' })
  columns: MapColumn[];
  @Field(() => [MapDependency])
  dependencies: MapDependency[];
  @Field(() => [MapFinding])
  findings: MapFinding[];
  @Field(() => [UuidScalar], { description: 'Objectives that neither serve one nor are served.' })
  notLinkedIds: string[];
  @Field(() => Int, { description: 'Teams that are left out because their OKRs are not open to this reader yet.' })
  hiddenTeams: number;
}
