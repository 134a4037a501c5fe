import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import { FiguresQueries } from './figures.queries.js';
import { QuestionFigures } from './figures.types.js';

@Resolver(() => QuestionFigures)
export class FiguresResolver {
  constructor(@Inject(FiguresQueries) private readonly figures: FiguresQueries) {}

  @Query(() => [QuestionFigures], { name: 'questionFigures', description: 'Of every question in a bank; for those who direct.' })
  @Requires(directCertification)
  ofBank(@CurrentViewer() viewer: Viewer, @Args('bankId', { type: () => UuidScalar }) bankId: string): Promise<QuestionFigures[]> {
    return this.figures.ofBank(viewer, bankId);
  }
}
