import type { Provider, Type } from '@nestjs/common';
import { ConsentLinks, MailLinks } from '@cairn/deployment';
import { AskForCaseStudy } from './case-studies/asking/ask-for-case-study.js';
import { TakeBackCaseStudyRequest } from './case-studies/asking/take-back-case-study-request.js';
import { CaseStudyQueries } from './case-studies/case-study.queries.js';
import { CaseStudyResolver } from './case-studies/case-study.resolver.js';
import { PublicStudyController } from './case-studies/pages/public-study.controller.js';
import { StudyPreviewController } from './case-studies/pages/study-preview.controller.js';
import { LinkPreviewController } from './case-studies/pages/link-preview.controller.js';
import { CountCaseStudy } from './case-studies/publishing/count-case-study.job.js';
import { FollowClient } from './case-studies/publishing/follow-client.job.js';
import { PublishCaseStudy } from './case-studies/publishing/publish-case-study.js';
import { PublishedQueries } from './case-studies/publishing/published.queries.js';
import { PublishingResolver } from './case-studies/publishing/publishing.resolver.js';
import { WithdrawCaseStudy } from './case-studies/publishing/withdraw-case-study.js';
import { AssembleAgain } from './case-studies/writing/assemble-again.js';
import { EditCaseStudy } from './case-studies/writing/edit-case-study.js';
import { StartCaseStudy } from './case-studies/writing/start-case-study.js';

const useCases = [StartCaseStudy, EditCaseStudy, AssembleAgain, AskForCaseStudy, TakeBackCaseStudyRequest, PublishCaseStudy, WithdrawCaseStudy];

/** Case studies and their public pages: what Nest has to make for them. */
export const caseStudiesProviders: readonly Provider[] = [
  ...useCases,
  CaseStudyQueries,
  PublishedQueries,
  CaseStudyResolver,
  PublishingResolver,
  FollowClient,
  CountCaseStudy,
  MailLinks,
  ConsentLinks,
];
export const caseStudiesControllers: readonly Type[] = [PublicStudyController, StudyPreviewController, LinkPreviewController];
