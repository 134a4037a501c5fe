import type { Provider } from '@nestjs/common';
import { OffersQueries } from './offers/offers.queries.js';
import { OffersResolver } from './offers/offers.resolver.js';
import { SayItHelped } from './offers/say-it-helped.js';
import { SearchQueries } from './search/search.queries.js';
import { SearchResolver } from './search/search.resolver.js';
import { ConfirmLearning } from './uses/confirm-learning.js';
import { OpposeLearnings, ReconcileLearnings } from './uses/oppose-learnings.js';
import { SeeToo, UnseeToo } from './uses/see-too.js';
import { SightingResolver, UsesResolver } from './uses/uses.resolver.js';
import { WatchCounted } from './uses/watch-counted.job.js';
import { DropSearch, KeepSearch } from './wishes/keep-search.js';
import { EndWish, WishForLearning } from './wishes/wish-for-learning.js';
import { WishesQueries } from './wishes/wishes.queries.js';
import { WishesResolver } from './wishes/wishes.resolver.js';

const useCases = [SeeToo, UnseeToo, ConfirmLearning, OpposeLearnings, ReconcileLearnings, KeepSearch, DropSearch, WishForLearning, EndWish, SayItHelped];
const queries = [SearchQueries, WishesQueries, OffersQueries];
const resolvers = [SearchResolver, SightingResolver, UsesResolver, WishesResolver, OffersResolver];
const jobs = [WatchCounted];

/** Finding, offering and using learnings: what Nest has to make for them. */
export const findingProviders: readonly Provider[] = [...useCases, ...queries, ...resolvers, ...jobs];
