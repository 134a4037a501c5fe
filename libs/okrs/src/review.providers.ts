import { CloseCycle } from './closing/close-cycle.js';
import { ClosingQueries } from './closing/closing.queries.js';
import { ClosingResolver } from './closing/closing.resolver.js';
import { ScoreKeyResult } from './closing/score-key-result.js';
import { DraftImpactQueries } from './impact/draft-impact.queries.js';
import { DraftImpactResolver } from './impact/draft-impact.resolver.js';
import { KeyResultQueries } from './key-results/key-result.queries.js';
import { KeyResultResolver } from './key-results/key-result.resolver.js';
import { MapQueries } from './map/map.queries.js';
import { MapResolver } from './map/map.resolver.js';
import { ChangePublished } from './publications/change-published.js';
import { MailPublished } from './publications/mail-published.job.js';
import { PublicationResolver } from './publications/publication.resolver.js';
import { PublishDraft } from './publications/publish-draft.js';
import { DeskQueries } from './reviews/desk.queries.js';
import { DeskResolver } from './reviews/desk.resolver.js';
import { GiveReviewVerdict } from './reviews/give-verdict.js';
import { MailReview } from './reviews/mail-review.job.js';
import { NoteReviewLook } from './reviews/note-look.js';
import { RemarkResolver } from './reviews/remark.resolver.js';
import { ReviewPayloadResolver } from './reviews/review-payload.resolver.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { ReviewResolver } from './reviews/review.resolver.js';
import { SendDraft } from './reviews/send-draft.js';
import { SettleRemark } from './reviews/settle-remark.js';
import { TakeBackDraft } from './reviews/take-back-draft.js';
import { WriteRemark } from './reviews/write-remark.js';

/** From the coach's desk to what is published, read and closed. */
export const reviewUseCases = [
  ...[SendDraft, TakeBackDraft, WriteRemark, SettleRemark, NoteReviewLook, GiveReviewVerdict],
  ...[PublishDraft, ChangePublished, ScoreKeyResult, CloseCycle],
];
export const reviewQueries = [ReviewQueries, DeskQueries, MapQueries, KeyResultQueries, ClosingQueries, DraftImpactQueries];
export const reviewParts = [
  ...[ReviewResolver, RemarkResolver, ReviewPayloadResolver, DeskResolver, PublicationResolver, MapResolver, KeyResultResolver, ClosingResolver],
  ...[DraftImpactResolver, MailReview, MailPublished],
];
