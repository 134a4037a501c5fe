import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TeamKindEnum, type TeamKind } from '@cairn/engagements';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, Gated, InstantScalar, UuidScalar } from '@cairn/platform';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { DraftStep } from '../drafts/draft-steps.js';
import { DraftStatusEnum, DraftStepEnum } from '../okrs-enums.js';
import { Cycle, CycleProposal } from './cycle.types.js';

@ObjectType({ description: 'A team of the roster in one cycle.' })
export class OkrsTeam {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  name: string;
  @Field(() => TeamKindEnum)
  kind: TeamKind;
  @Field(() => UuidScalar, { nullable: true })
  parentId: string | null;
  @Field(() => [String], { description: 'Names of those who lead it.' })
  leads: string[];
  @Field(() => Boolean, { description: 'The reader is of this team.' })
  mine: boolean;
  @Field(() => String, { nullable: true, description: 'Why it does not draft in this cycle; null: it does.' })
  notInCycle: string | null;
  @Field(() => String, { nullable: true, description: 'What its drafting waits for, in words; null: nothing.' })
  lockedBecause: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it drafts before it is trained; null: it was not let in early.' })
  letInUntil: Day | null;
  @Field(() => UuidScalar, { nullable: true })
  draftId: string | null;
  @Field(() => DraftStatusEnum, { nullable: true, description: 'Null: it has no draft.' })
  status: DraftStatus | null;
  @Field(() => Boolean, { description: 'Something is written already.' })
  started: boolean;
  @Field(() => DraftStepEnum, {
    nullable: true,
    description: 'The first that is not written; null: none, or not for this reader. What is done and holds to the plan is told by `teamChecks`.',
  })
  step: DraftStep | null;
  @Field(() => Boolean, { description: 'The reader may open the draft.' })
  readable: boolean;
  @Field(() => Int, { nullable: true, description: 'Null where the draft is not for this reader yet.' })
  objectives: number | null;
  @Field(() => Int, { nullable: true })
  keyResults: number | null;
  @Field(() => Int, { nullable: true })
  healthMetrics: number | null;
  @Field(() => InstantScalar, { nullable: true })
  editedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  sentAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
}

@ObjectType({ description: 'Drafts of the cycle by where they stand.' })
export class OkrsCounts {
  @Field(() => Int, { description: 'Teams that take part.' })
  teams: number;
  @Field(() => Int)
  notStarted: number;
  @Field(() => Int, { description: 'Being written, for the first time or again.' })
  drafting: number;
  @Field(() => Int, { description: 'With the coach.' })
  sent: number;
  @Field(() => Int)
  ready: number;
  @Field(() => Int)
  published: number;
}

@ObjectType({ description: 'The cycles of a client, and one of them with all its teams.' })
export class OkrsPage {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Int, { nullable: true, description: 'Of the plan in force; null: none is.' })
  planNumber: number | null;
  @Field(() => Cycle, { nullable: true })
  cycle: Cycle | null;
  @Field(() => [Cycle], { description: 'By number.' })
  cycles: Cycle[];
  @Field(() => CycleProposal, { nullable: true, description: 'For those who plan, when a plan is in force.' })
  proposal: CycleProposal | null;
  @Field(() => [OkrsTeam], { description: 'By name; the organisation first, then units.' })
  teams: OkrsTeam[];
  @Field(() => OkrsCounts)
  counts: OkrsCounts;
  @Field(() => Int, { nullable: true, description: 'Drafts of all open cycles that wait for a look; null: the reader has no desk for reviews here.' })
  toReview: number | null;
  @Field(() => Gated, {
    nullable: true,
    description: 'What drafting waits for: for those who run the programme all of it, for others their own part. Null: it is open.',
  })
  gate: Gated | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
