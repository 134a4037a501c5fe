import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { useLearnings } from '../learnings.permissions.js';
import { OffersQueries } from './offers.queries.js';
import { OfferedLearning, OffersArgs, SayItHelpedArgs, SayItHelpedPayload } from './offers.types.js';
import { SayItHelped } from './say-it-helped.js';

@Resolver()
export class OffersResolver {
  constructor(
    @Inject(OffersQueries) private readonly offers: OffersQueries,
    @Inject(SayItHelped) private readonly sayItHelped: SayItHelped,
  ) {}

  @Query(() => [OfferedLearning], {
    name: 'offeredLearnings',
    description: 'At most three learnings from similar situations, for a coach at a step of an engagement.',
  })
  @Requires(useLearnings)
  offered(@CurrentViewer() viewer: Viewer, @Args() args: OffersArgs): Promise<OfferedLearning[]> {
    return this.offers.of(viewer, args);
  }

  @Mutation(() => SayItHelpedPayload, { name: 'sayItHelped', description: 'Whether an offered learning helped at this step; the last word counts.' })
  @Requires(useLearnings)
  async say(@CurrentViewer() viewer: Viewer, @Args('input') input: SayItHelpedArgs): Promise<SayItHelpedPayload> {
    const result = await this.sayItHelped.run(viewer, input);
    return result.ok ? { helped: result.value.helped, errors: [] } : refused(result.error);
  }
}
