import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { SourceKindEnum } from '../learning-enums.js';
import type { SourceKind } from '../learning-kinds.js';
import { captureLearnings } from '../learnings.permissions.js';
import { CaptureQueries } from './capture.queries.js';
import { LearningCapture } from './capture.types.js';

@Resolver()
export class CaptureResolver {
  constructor(@Inject(CaptureQueries) private readonly captures: CaptureQueries) {}

  @Query(() => LearningCapture, { name: 'learningCapture', description: 'What a learning that begins here would hold; writes nothing.' })
  @Requires(captureLearnings)
  before(
    @CurrentViewer() viewer: Viewer,
    @Args('sourceKind', { type: () => SourceKindEnum }) kind: SourceKind,
    @Args('sourceId', { type: () => UuidScalar, nullable: true }) id: string | null,
    @Args('engagementId', { type: () => UuidScalar, nullable: true }) engagementId: string | null,
    @Args('client', {
      type: () => String,
      nullable: true,
      description: 'Whose page it was opened from; counts where the reader coaches there and names no engagement.',
    })
    client: string | null,
  ): Promise<LearningCapture> {
    return this.captures.before(viewer, { kind, id: id ?? null, engagementId: engagementId ?? null }, client ?? null);
  }
}
