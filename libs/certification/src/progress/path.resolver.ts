import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { MarkItem } from './mark-item.js';
import { PathQueries } from './path.queries.js';
import { LearningPath, LearningPathPayload, MarkItemArgs, OpenProgramme } from './path.types.js';

type Done = LearningPathPayload & { readonly traineeId?: string };

@Resolver(() => LearningPathPayload)
export class PathResolver {
  constructor(
    @Inject(PathQueries) private readonly paths: PathQueries,
    @Inject(MarkItem) private readonly markItem: MarkItem,
  ) {}

  @Query(() => LearningPath, { name: 'myPath', nullable: true, description: 'The reader’s own path; null for whoever is in no cohort.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer): Promise<LearningPath | null> {
    return this.paths.mine(viewer);
  }

  @Query(() => LearningPath, { name: 'traineePath', description: 'For the trainee, their mentor and those who run the cohort.' })
  @Requires(signedIn)
  ofTrainee(@CurrentViewer() viewer: Viewer, @Args('traineeId', { type: () => UuidScalar }) traineeId: string): Promise<LearningPath> {
    return this.paths.ofTrainee(viewer, traineeId);
  }

  @Query(() => [OpenProgramme], { name: 'openProgrammes', description: 'Programmes of the practice that people can apply for.' })
  @Requires(signedIn)
  open(@CurrentViewer() viewer: Viewer): Promise<OpenProgramme[]> {
    return this.paths.open(viewer);
  }

  @Mutation(() => LearningPathPayload, { name: 'markItem', description: 'What was read or watched is done when its reader says so.' })
  @Requires(signedIn)
  async mark(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkItemArgs): Promise<Done> {
    const marked = await this.markItem.run(viewer, input);
    return marked.ok ? { traineeId: marked.value.traineeId, errors: [] } : refused(marked.error);
  }

  @ResolveField(() => LearningPath, { nullable: true })
  async path(@Parent() { traineeId }: Done, @CurrentViewer() viewer: Viewer): Promise<LearningPath | null> {
    return traineeId === undefined ? null : this.paths.ofTrainee(viewer, traineeId);
  }
}
