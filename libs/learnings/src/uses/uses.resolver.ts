import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { useLearnings } from '../learnings.permissions.js';
import { SearchQueries } from '../search/search.queries.js';
import { FoundLearning } from '../search/search.types.js';
import { ConfirmLearning } from './confirm-learning.js';
import { OpposeLearnings, ReconcileLearnings } from './oppose-learnings.js';
import { SeeToo, UnseeToo } from './see-too.js';
import { OpposeLearningsArgs, SeeLearningTooArgs, UseLearningArgs, UseLearningPayload } from './uses.types.js';

type Done = UseLearningPayload & { readonly sharedId?: string };
const done = (result: Result<{ sharedId: string }>): Done => (result.ok ? { sharedId: result.value.sharedId, errors: [] } : refused(result.error));

@Resolver()
export class SightingResolver {
  constructor(
    @Inject(SeeToo) private readonly seeToo: SeeToo,
    @Inject(UnseeToo) private readonly unseeToo: UnseeToo,
  ) {}

  @Mutation(() => UseLearningPayload, { name: 'seeLearningToo', description: 'Counts one of the reader’s clients for a learning, each once.' })
  @Requires(useLearnings)
  async see(@CurrentViewer() viewer: Viewer, @Args('input') input: SeeLearningTooArgs): Promise<Done> {
    return done(await this.seeToo.run(viewer, input));
  }

  @Mutation(() => UseLearningPayload, { name: 'unseeLearningToo', description: 'Takes that back.' })
  @Requires(useLearnings)
  async unsee(@CurrentViewer() viewer: Viewer, @Args('input') input: SeeLearningTooArgs): Promise<Done> {
    return done(await this.unseeToo.run(viewer, input));
  }
}

@Resolver(() => UseLearningPayload)
export class UsesResolver {
  constructor(
    @Inject(ConfirmLearning) private readonly confirmLearning: ConfirmLearning,
    @Inject(OpposeLearnings) private readonly opposeLearnings: OpposeLearnings,
    @Inject(ReconcileLearnings) private readonly reconcileLearnings: ReconcileLearnings,
    @Inject(SearchQueries) private readonly search: SearchQueries,
  ) {}

  @Mutation(() => UseLearningPayload, { name: 'confirmLearning', description: 'Says that a learning nobody has confirmed for a year is still true.' })
  @Requires(useLearnings)
  async confirm(@CurrentViewer() viewer: Viewer, @Args('input') input: UseLearningArgs): Promise<Done> {
    return done(await this.confirmLearning.run(viewer, input));
  }

  @Mutation(() => UseLearningPayload, { name: 'opposeLearnings', description: 'Links two learnings that say the opposite; both show it.' })
  @Requires(useLearnings)
  async oppose(@CurrentViewer() viewer: Viewer, @Args('input') input: OpposeLearningsArgs): Promise<Done> {
    return done(await this.opposeLearnings.run(viewer, input));
  }

  @Mutation(() => UseLearningPayload, { name: 'reconcileLearnings', description: 'Takes that link away.' })
  @Requires(useLearnings)
  async reconcile(@CurrentViewer() viewer: Viewer, @Args('input') input: OpposeLearningsArgs): Promise<Done> {
    return done(await this.reconcileLearnings.run(viewer, input));
  }

  @ResolveField(() => FoundLearning, { nullable: true })
  async found(@Parent() { sharedId }: Done, @CurrentViewer() viewer: Viewer): Promise<FoundLearning | null> {
    return sharedId === undefined ? null : this.search.one(viewer, sharedId);
  }
}
