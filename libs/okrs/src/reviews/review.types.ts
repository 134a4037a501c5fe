import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { DraftCheck } from '../checks/check.types.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { DraftStep } from '../drafts/draft-steps.js';
import { OkrDraft } from '../drafts/okr-draft.types.js';
import { DraftStatusEnum, DraftStepEnum } from '../okrs-enums.js';
import { Publication, PublishedChange } from '../publications/publication.types.js';
import type { ChangedSubject, ChangeKind } from './changes.rules.js';
import type { RemarkKind, RemarkSubject } from './remark.rules.js';
import { ChangedSubjectEnum, RemarkKindEnum, RemarkSubjectEnum, ReviewVerdictEnum, SeenChangeKindEnum } from './review-enums.js';
import type { ReviewVerdict } from './verdict.rules.js';

@ObjectType({ description: 'An answer to a remark.' })
export class RemarkReply {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  body: string;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean)
  byCoach: boolean;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'What a reviewer says or asks about a draft or a part of it.' })
export class ReviewRemark {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => RemarkSubjectEnum)
  subjectType: RemarkSubject;
  @Field(() => UuidScalar, { nullable: true, description: 'Of the objective or line.' })
  subjectId: string | null;
  @Field(() => DraftStepEnum, { nullable: true })
  step: DraftStep | null;
  @Field(() => RemarkKindEnum)
  kind: RemarkKind;
  @Field(() => String)
  body: string;
  @Field(() => String)
  authorName: string;
  @Field(() => Boolean)
  byCoach: boolean;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => Int, { description: 'The sending that it was said about; 0: before the first.' })
  revision: number;
  @Field(() => InstantScalar, { nullable: true })
  settledAt: Instant | null;
  @Field(() => String, { nullable: true })
  settledByName: string | null;
  @Field(() => Boolean, { description: 'What it was about was removed since.' })
  subjectGone: boolean;
  @Field(() => Int)
  version: number;
  @Field(() => [RemarkReply], { description: 'The oldest first.' })
  replies: RemarkReply[];
  @Field(() => [AvailableAction], { description: 'replyToRemark (by `writeRemark`), settleRemark.' })
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'One thing that is not as this reviewer saw it last.' })
export class SeenChange {
  @Field(() => ChangedSubjectEnum)
  subjectType: ChangedSubject;
  @Field(() => UuidScalar, { nullable: true, description: 'Of the dependency, objective or line.' })
  subjectId: string | null;
  @Field(() => SeenChangeKindEnum)
  kind: ChangeKind;
  @Field(() => String, { nullable: true, description: 'Name of the field; null: the whole came or went.' })
  field: string | null;
  @Field(() => String, { description: 'The field in words.' })
  label: string;
  @Field(() => String, { nullable: true })
  before: string | null;
  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType({ description: 'A draft went to the coach.' })
export class DraftSending {
  @Field(() => Int)
  revision: number;
  @Field(() => Int)
  rulesOpen: number;
  @Field(() => String)
  sentByName: string;
  @Field(() => InstantScalar)
  sentAt: Instant;
}

@ObjectType()
export class VerdictOnDraft {
  @Field(() => Int)
  revision: number;
  @Field(() => ReviewVerdictEnum)
  verdict: ReviewVerdict;
  @Field(() => String)
  note: string;
  @Field(() => String)
  byName: string;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'The talk about a draft, and what became of it. Beside `okrDraft`, which holds the text.' })
export class DraftReview {
  @Field(() => UuidScalar, { description: 'Of the draft.' })
  id: string;
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => Int)
  cycleNumber: number;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => String, { description: 'How it stands, in a sentence.' })
  standing: string;
  @Field(() => Int, { description: 'How often it was sent.' })
  revision: number;
  @Field(() => Int)
  version: number;
  @Field(() => [DraftSending], { description: 'The newest first.' })
  sendings: DraftSending[];
  @Field(() => [VerdictOnDraft], { description: 'The newest first; empty for readers outside the talk.' })
  verdicts: VerdictOnDraft[];
  @Field(() => [ReviewRemark], { description: 'The oldest first; empty for readers outside the talk.' })
  remarks: ReviewRemark[];
  @Field(() => Int)
  openRemarks: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When this reviewer looked last; null: never, all is new.' })
  lookedAt: Instant | null;
  @Field(() => [SeenChange], { description: 'Since this reviewer looked last; for reviewers who did.' })
  changes: SeenChange[];
  @Field(() => String, { nullable: true, description: '"3 things changed since you looked."' })
  changesWords: string | null;
  @Field(() => [Publication], { description: 'Frozen copies, the newest first.' })
  publications: Publication[];
  @Field(() => [PublishedChange], { description: 'What changed after publishing, the newest first.' })
  history: PublishedChange[];
  @Field(() => [AvailableAction], {
    description:
      'sendDraft, takeBackDraft, writeRemark, noteReviewLook, giveReadyVerdict and giveLookAgainVerdict (by `giveReviewVerdict`), publishDraft, changePublished.',
  })
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'What became of an act on a draft. Select what the screen shows; the rest is not read.' })
export class ReviewPayload {
  @Field(() => DraftReview, { nullable: true })
  review?: DraftReview | null;
  @Field(() => OkrDraft, { nullable: true })
  draft?: OkrDraft | null;
  @Field(() => DraftCheck, { nullable: true, description: 'What the checks say now; also where they were the reason of a refusal.' })
  check?: DraftCheck | null;
  @Field(() => [UserError], { description: 'Each reason on its own.' })
  errors: UserError[];
}
