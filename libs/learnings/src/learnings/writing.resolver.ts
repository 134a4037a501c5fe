import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { CaptureLearning } from '../capture/capture-learning.js';
import { captureLearnings } from '../learnings.permissions.js';
import { BinLearning, RestoreLearning } from './bin-learning.js';
import { EditLearning } from './edit-learning.js';
import { CaptureLearningArgs, EditLearningArgs, OwnLearningArgs } from './learning.inputs.js';
import { LearningQueries } from './learning.queries.js';
import { LearningPage, LearningPayload } from './learning.types.js';

export type DoneWith = LearningPayload & { readonly learningId?: string };
export const doneWith = (result: Result<{ learningId: string }>): DoneWith =>
  result.ok ? { learningId: result.value.learningId, errors: [] } : refused(result.error);

@Resolver(() => LearningPayload)
export class WritingResolver {
  constructor(
    @Inject(CaptureLearning) private readonly captureLearning: CaptureLearning,
    @Inject(EditLearning) private readonly editLearning: EditLearning,
    @Inject(BinLearning) private readonly binLearning: BinLearning,
    @Inject(RestoreLearning) private readonly restoreLearning: RestoreLearning,
    @Inject(LearningQueries) private readonly learnings: LearningQueries,
  ) {}

  @Mutation(() => LearningPayload, { name: 'captureLearning', description: 'Writes down what was learned, as a private draft; only the sentence is needed.' })
  @Requires(captureLearnings)
  async capture(@CurrentViewer() viewer: Viewer, @Args('input') input: CaptureLearningArgs): Promise<DoneWith> {
    return doneWith(await this.captureLearning.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'editLearning' })
  @Requires(captureLearnings)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditLearningArgs): Promise<DoneWith> {
    return doneWith(await this.editLearning.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'binLearning', description: 'Into the bin, for thirty days.' })
  @Requires(captureLearnings)
  async bin(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnLearningArgs): Promise<DoneWith> {
    return doneWith(await this.binLearning.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'restoreLearning', description: 'Out of the bin.' })
  @Requires(captureLearnings)
  async restore(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnLearningArgs): Promise<DoneWith> {
    return doneWith(await this.restoreLearning.run(viewer, input));
  }

  @ResolveField(() => LearningPage, { nullable: true })
  async page(@Parent() { learningId }: DoneWith, @CurrentViewer() viewer: Viewer): Promise<LearningPage | null> {
    return learningId === undefined ? null : this.learnings.page(viewer, learningId);
  }
}
