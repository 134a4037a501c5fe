import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CoachingPart, ClientRole } from '@cairn/identity';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { FirstStep } from '../setup/first-step.types.js';
import { Phase } from '../phases/phase.types.js';
import { ActKindEnum, ClientRoleEnum, CoachingPartEnum, EngagementStatusEnum, ModeEnum } from './engagement.enums.js';
import type { ActKind, EngagementStatus, Mode } from './engagement.rules.js';

@ObjectType({ description: 'A coach with a part on one engagement.' })
export class EngagementCoach {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String)
  name: string;

  @Field(() => CoachingPartEnum)
  part: CoachingPart;

  @Field(() => InstantScalar)
  since: Instant;
}

@ObjectType({ description: 'Somebody of the client who runs or signs for the programme.' })
export class RoleHolder {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String)
  name: string;

  @Field(() => ClientRoleEnum)
  role: ClientRole;
}

@ObjectType({ description: 'Counted from the roster. Teams that left the programme are counted apart.' })
export class RosterCounts {
  @Field(() => Int)
  people: number;

  @Field(() => Int)
  okrAuthors: number;

  @Field(() => Int)
  teams: number;

  @Field(() => Int)
  teamsOptedOut: number;

  @Field(() => Int)
  pilotTeams: number;

  @Field(() => Int)
  headcount: number;
}

@ObjectType({ description: 'Work with one client, from the deployment talks to the hand-over.' })
export class Engagement {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => String)
  name: string;

  @Field(() => ModeEnum)
  mode: Mode;

  @Field(() => EngagementStatusEnum)
  status: EngagementStatus;

  @Field(() => String, { description: 'Where it stands, in words: "Cycle 2, week 6 of 13".' })
  moment: string;

  @Field(() => String, { nullable: true, description: 'What the client wants, in one sentence of its own.' })
  outcome: string | null;

  @Field(() => DayScalar, { description: 'Today where the client is.' })
  today: Day;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => DayScalar, { nullable: true })
  pausedOn: Day | null;

  @Field(() => String, { nullable: true })
  pausedReason: string | null;

  @Field(() => DayScalar, { nullable: true })
  closedOn: Day | null;

  @Field(() => String, { nullable: true })
  closedReason: string | null;

  @Field(() => Int, { description: 'Cycles that were scored and reset.' })
  completeCycles: number;

  @Field(() => Int)
  version: number;

  @Field(() => [Phase])
  phases: Phase[];

  @Field(() => [EngagementCoach], { description: 'The lead first.' })
  coaches: EngagementCoach[];

  @Field(() => [RoleHolder], { description: 'Client lead, sponsor, HR lead, coordinator and internal coaches.' })
  holders: RoleHolder[];

  @Field(() => RosterCounts)
  counts: RosterCounts;

  @Field(() => Int, { nullable: true, description: 'Answered questions of the discovery record; null for who may not read it.' })
  discoveryAnswered: number | null;

  @Field(() => Int)
  discoveryQuestions: number;

  @Field(() => [FirstStep], { description: 'The steps of a new engagement that the spine knows; other contexts add theirs, `ordinal` tells the order.' })
  firstSteps: FirstStep[];

  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'Something that was done to the agreement with the client; each stands in the record too.' })
export class EngagementAct {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => ActKindEnum)
  kind: ActKind;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String)
  byName: string;

  @Field(() => InstantScalar)
  at: Instant;

  @Field(() => Int, { description: 'Its number in the practice’s chain of records.' })
  recordSeq: number;
}

@ObjectType()
export class EngagementPayload {
  @Field(() => Engagement, { nullable: true })
  engagement?: Engagement | null;

  @Field(() => [UserError])
  errors: UserError[];
}
