import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { TrainingPageQueries } from './training-page.queries.js';
import { MyTraining, TrainingPage } from './training-page.types.js';

@Resolver(() => TrainingPage)
export class TrainingPageResolver {
  constructor(@Inject(TrainingPageQueries) private readonly pages: TrainingPageQueries) {}

  @Query(() => TrainingPage, {
    name: 'trainingPage',
    description:
      'Training at a client, by the name in its address: who is invited, booked and trained, the workshops and the gate. For those who run the programme.',
  })
  @Requires(signedIn)
  page(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<TrainingPage> {
    return this.pages.page(viewer, client);
  }

  @Query(() => MyTraining, {
    name: 'myTraining',
    description: 'The reader’s own training at a client: where they stand, what comes next, and what they wait for.',
  })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<MyTraining> {
    return this.pages.mine(viewer, client);
  }
}
