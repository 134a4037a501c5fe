import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ModeEnum, TeamKindEnum, type Mode, type TeamKind } from '@cairn/engagements';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UuidScalar } from '@cairn/platform';
import { Dependency } from '../alignment/dependency.types.js';
import { Cycle } from '../cycles/cycle.types.js';
import { OkrLine } from '../lines/line.types.js';
import { Objective } from '../objectives/objective.types.js';
import { DraftStatusEnum, DraftStepEnum } from '../okrs-enums.js';
import { DraftLimits, HigherOkrs, PlanRule } from './draft-panel.types.js';
import type { DraftStatus } from './draft-status.js';
import type { DraftStep } from './draft-steps.js';

export const stepStateNames = { DONE: 'DONE', NOW: 'NOW', AHEAD: 'AHEAD' } as const;
registerEnumType(stepStateNames, { name: 'StepState' });

@ObjectType({ description: 'One of the seven steps, and how far the team is in it.' })
export class DraftStepState {
  @Field(() => DraftStepEnum)
  key: DraftStep;
  @Field(() => String)
  title: string;
  @Field(() => String)
  question: string;
  @Field(() => String, { description: 'How a team usually goes about it.' })
  how: string;
  @Field(() => stepStateNames)
  state: keyof typeof stepStateNames;
  @Field(() => Boolean, { description: 'Plan and training have to come first.' })
  behindGates: boolean;
}

@ObjectType({ description: 'Why a team exists, as it was written once.' })
export class TeamMission {
  @Field(() => Int, { description: '1 for the first wording; what an edit names as the version it saw.' })
  number: number;
  @Field(() => String)
  body: string;
  @Field(() => String)
  writtenByName: string;
  @Field(() => Boolean)
  byCoach: boolean;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'Everybody writes alone until a moment; new lines are their author’s only.' })
export class SilentWriting {
  @Field(() => InstantScalar)
  from: Instant;
  @Field(() => InstantScalar)
  until: Instant;
  @Field(() => String)
  startedByName: string;
}

@ObjectType({ description: 'Somebody who has the draft open right now.' })
export class Presence {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => String, { description: 'As they said it, such as "objective:<id>".' })
  section: string;
  @Field(() => InstantScalar)
  seenAt: Instant;
}

@ObjectType({ description: 'A person or a team to choose from.' })
export class Choice {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'The OKRs of one team in one cycle, and all that the team needs beside them.' })
export class OkrDraft {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: the team has no draft in this cycle; its mission can be written anyhow.' })
  id: string | null;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => ModeEnum)
  mode: Mode;
  @Field(() => String, { nullable: true })
  coachName: string | null;
  @Field(() => Cycle, { nullable: true })
  cycle: Cycle | null;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => TeamKindEnum)
  teamKind: TeamKind;
  @Field(() => String, { nullable: true, description: 'Why the team does not draft; null: it does, or will.' })
  notInCycle: string | null;
  @Field(() => DraftStatusEnum, { nullable: true })
  status: DraftStatus | null;
  @Field(() => Int, { description: 'How often it was sent.' })
  revision: number;
  @Field(() => Int, { nullable: true })
  version: number | null;
  @Field(() => InstantScalar, { nullable: true })
  sentAt: Instant | null;
  @Field(() => String, { nullable: true })
  sentByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true, description: 'When anything in it was last changed.' })
  editedAt: Instant | null;
  @Field(() => [DraftStepState])
  steps: DraftStepState[];
  @Field(() => TeamMission, { nullable: true })
  mission: TeamMission | null;
  @Field(() => [TeamMission], { description: 'Earlier wordings, the newest first.' })
  earlierMissions: TeamMission[];
  @Field(() => Boolean, { description: 'The alignment check is done.' })
  aligned: boolean;
  @Field(() => Boolean, { description: 'Its answer was "nobody".' })
  dependsOnNobody: boolean;
  @Field(() => [Dependency])
  dependencies: Dependency[];
  @Field(() => [Dependency], { description: 'What other teams of the cycle named about this one.' })
  askedOfUs: Dependency[];
  @Field(() => [Objective], { description: 'In their order.' })
  objectives: Objective[];
  @Field(() => [OkrLine], { description: 'Lines under no objective.' })
  looseLines: OkrLine[];
  @Field(() => Int, { description: 'Lines that others write in silence just now.' })
  hiddenLines: number;
  @Field(() => SilentWriting, { nullable: true })
  silent: SilentWriting | null;
  @Field(() => [Presence], { description: 'Others who have it open.' })
  present: Presence[];
  @Field(() => [Choice], {
    description:
      'Who may be champion: people of the team, and KR champions of the programme. Where several on the roster share a name, the team stands behind it.',
  })
  people: Choice[];
  @Field(() => [Choice])
  otherTeams: Choice[];
  @Field(() => [HigherOkrs], { description: 'What the levels above have sent or published in this cycle.' })
  higher: HigherOkrs[];
  @Field(() => Int, { nullable: true, description: 'Of the deployment plan in force.' })
  planNumber: number | null;
  @Field(() => [PlanRule], { description: 'What the deployment plan says to whoever drafts.' })
  rules: PlanRule[];
  @Field(() => DraftLimits)
  limits: DraftLimits;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
