import type { Provider } from '@nestjs/common';
import { CaptureLearning } from './capture/capture-learning.js';
import { CaptureQueries } from './capture/capture.queries.js';
import { CaptureResolver } from './capture/capture.resolver.js';
import { BinLearning, RestoreLearning } from './learnings/bin-learning.js';
import { EditLearning } from './learnings/edit-learning.js';
import { EmptyBin } from './learnings/empty-bin.job.js';
import { LearningQueries } from './learnings/learning.queries.js';
import { LearningResolver } from './learnings/learning.resolver.js';
import { ShareWithCoaches } from './learnings/share-with-coaches.js';
import { WritingResolver } from './learnings/writing.resolver.js';
import { GiveVerdict } from './reviews/give-verdict.js';
import { ReviewQueries } from './reviews/review.queries.js';
import { ReviewResolver } from './reviews/review.resolver.js';
import { KeepFinding } from './sanitising/keep-finding.js';
import { SharedLearningQueries } from './copies/shared-learning.queries.js';
import { SharedLearningResolver } from './copies/shared-learning.resolver.js';
import { CountLearning } from './sharing/count-learning.job.js';
import { HandInLearning } from './sharing/hand-in-learning.js';
import { MailAuthor } from './sharing/mail-author.job.js';
import { SharingResolver } from './sharing/sharing.resolver.js';
import { WatchConsent } from './sharing/watch-consent.job.js';
import { WithdrawLearning } from './sharing/withdraw-learning.js';
import { LiftWalls } from './wall/lift-walls.job.js';

const useCases = [CaptureLearning, EditLearning, ShareWithCoaches, BinLearning, RestoreLearning, KeepFinding, HandInLearning, WithdrawLearning, GiveVerdict];
const queries = [CaptureQueries, LearningQueries, SharedLearningQueries, ReviewQueries];
const resolvers = [CaptureResolver, LearningResolver, WritingResolver, SharingResolver, SharedLearningResolver, ReviewResolver];
const jobs = [EmptyBin, WatchConsent, MailAuthor, CountLearning, LiftWalls];

/** Writing down, sharing and reviewing: what Nest has to make for them. */
export const writingProviders: readonly Provider[] = [...useCases, ...queries, ...resolvers, ...jobs];
