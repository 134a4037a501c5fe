import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, UuidScalar } from '@cairn/platform';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import { CycleStatusEnum, DraftStatusEnum } from '../okrs-enums.js';

@ObjectType({ description: 'First drafts that came without an open rule.' })
export class FirstDrafts {
  @Field(() => Int, { description: 'Drafts that were sent at least once.' })
  sent: number;
  @Field(() => Int, { description: 'Of these, without an open rule at the first sending.' })
  passed: number;
  @Field(() => Int, { nullable: true, description: '0 to 100; null while none was sent.' })
  percent: number | null;
  @Field(() => String)
  words: string;
}

@ObjectType({ description: 'How far an engagement is with the drafts of the cycle that matters now.' })
export class DraftingCounts {
  @Field(() => Int, { nullable: true, description: 'Null: no cycle is planned yet.' })
  cycleNumber: number | null;
  @Field(() => CycleStatusEnum, { nullable: true })
  cycleStatus: CycleStatus | null;
  @Field(() => Int, { description: 'Teams with a draft.' })
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
  @Field(() => Int, { nullable: true, description: 'Drafts of all open cycles that wait for a look; null: the reader has no desk for reviews here.' })
  toReview?: number | null;
  @Field(() => String, { description: '"3 of 5 teams have published, 1 draft is with the coach."' })
  words: string;
  @Field(() => FirstDrafts, { description: 'Over all cycles of the engagement.' })
  firstDrafts: FirstDrafts;
}

@ObjectType({ description: 'A draft on the desk of its reviewers.' })
export class ReviewDeskRow {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Int)
  cycleNumber: number;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => Int)
  revision: number;
  @Field(() => InstantScalar, { nullable: true })
  sentAt: Instant | null;
  @Field(() => String, { nullable: true })
  sentByName: string | null;
  @Field(() => String, { description: '"3 working days", "since Thu 26 Nov"; empty while it is not with the coach.' })
  waiting: string;
  @Field(() => Int, { nullable: true, description: 'Rules that were open when it was sent last.' })
  rulesOpen: number | null;
  @Field(() => Int)
  objectives: number;
  @Field(() => Int)
  keyResults: number;
  @Field(() => Int)
  openRemarks: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When this reviewer looked last.' })
  lookedAt: Instant | null;
  @Field(() => Int, { nullable: true, description: 'Objectives and lines that are new, changed or gone since; null: never looked.' })
  changedSince: number | null;
  @Field(() => String)
  path: string;
}

@ObjectType({ description: 'Drafts to review, the longest waiting first.' })
export class ReviewDesk {
  @Field(() => [ReviewDeskRow], { description: 'With the coach now.' })
  waiting: ReviewDeskRow[];
  @Field(() => [ReviewDeskRow], { description: 'Given back, found ready, or still being written.' })
  others: ReviewDeskRow[];
  @Field(() => FirstDrafts)
  firstDrafts: FirstDrafts;
}
