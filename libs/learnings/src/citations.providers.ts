import type { Provider } from '@nestjs/common';
import './citations/answer-citations.js';
import {
  LearningUsesResolver,
  OpeningCitationsResolver,
  PlanCitationsResolver,
  RemarkCitationsResolver,
  WorkshopCitationsResolver,
} from './citations/citation-edges.resolver.js';
import { CitationQueries } from './citations/citation.queries.js';
import { CitationsResolver } from './citations/citations.resolver.js';
import { CiteLearning } from './citations/cite-learning.js';
import { MailCiters } from './citations/mail-citers.job.js';
import { TakeBackCitation } from './citations/take-back-citation.js';
import { UsablePlacesQueries } from './citations/usable-places.queries.js';
import { ModerationResolver } from './moderation/moderation.resolver.js';
import { WithdrawForPractice } from './moderation/withdraw-for-practice.js';

const useCases = [CiteLearning, TakeBackCitation, WithdrawForPractice];
const places = [PlanCitationsResolver, WorkshopCitationsResolver, RemarkCitationsResolver, OpeningCitationsResolver];
const resolvers = [CitationsResolver, ...places, LearningUsesResolver, ModerationResolver];

/** Using learnings in plans, workshops, answers and beside open gates, and taking them back for the practice: what Nest has to make for it. */
export const citationsProviders: readonly Provider[] = [...useCases, CitationQueries, UsablePlacesQueries, ...resolvers, MailCiters];
