import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { keepQuizzes } from '../workshops.permissions.js';
import { AddQuiz, ArchiveQuiz, EditQuiz } from './keep-quizzes.js';
import { QuizQueries } from './quiz.queries.js';
import { AddQuizArgs, ArchiveQuizArgs, EditQuizArgs, Quiz, QuizPayload } from './quiz.types.js';

type Done = QuizPayload & { readonly quizId?: string };
const done = (result: Result<{ quizId: string }>): Done => (result.ok ? { quizId: result.value.quizId, errors: [] } : refused(result.error));

@Resolver(() => QuizPayload)
export class QuizResolver {
  constructor(
    @Inject(QuizQueries) private readonly quizzes: QuizQueries,
    @Inject(AddQuiz) private readonly addQuiz: AddQuiz,
    @Inject(EditQuiz) private readonly editQuiz: EditQuiz,
    @Inject(ArchiveQuiz) private readonly archiveQuiz: ArchiveQuiz,
  ) {}

  @Query(() => [Quiz], { name: 'quizzes', description: 'The practice’s quizzes with their right answers.' })
  @Requires(keepQuizzes)
  all(@CurrentViewer() viewer: Viewer): Promise<Quiz[]> {
    return this.quizzes.all(viewer);
  }

  @Mutation(() => QuizPayload, { name: 'addQuiz' })
  @Requires(keepQuizzes)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddQuizArgs): Promise<Done> {
    return done(await this.addQuiz.run(viewer, input));
  }

  @Mutation(() => QuizPayload, { name: 'editQuiz', description: 'Attempts that have begun keep their questions.' })
  @Requires(keepQuizzes)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditQuizArgs): Promise<Done> {
    return done(await this.editQuiz.run(viewer, input));
  }

  @Mutation(() => QuizPayload, { name: 'archiveQuiz', description: 'Workshops that have it keep it.' })
  @Requires(keepQuizzes)
  async archive(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveQuizArgs): Promise<Done> {
    return done(await this.archiveQuiz.run(viewer, input));
  }

  @ResolveField(() => Quiz, { nullable: true })
  async quiz(@Parent() { quizId }: Done, @CurrentViewer() viewer: Viewer): Promise<Quiz | null> {
    return quizId === undefined ? null : this.quizzes.byId(viewer, quizId);
  }
}
