import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { QuizAttempt, QuizAttemptPayload, SendQuizAnswersArgs, TakeQuizArgs } from './quiz-attempt.types.js';
import { QuizQueries } from './quiz.queries.js';
import { SendQuizAnswers } from './send-quiz-answers.js';
import { TakeQuiz } from './take-quiz.js';

type Done = QuizAttemptPayload & { readonly attemptId?: string };
const done = (result: Result<{ attemptId: string }>): Done => (result.ok ? { attemptId: result.value.attemptId, errors: [] } : refused(result.error));

@Resolver(() => QuizAttemptPayload)
export class QuizAttemptResolver {
  constructor(
    @Inject(QuizQueries) private readonly quizzes: QuizQueries,
    @Inject(TakeQuiz) private readonly takeQuiz: TakeQuiz,
    @Inject(SendQuizAnswers) private readonly sendAnswers: SendQuizAnswers,
  ) {}

  @Query(() => QuizAttempt, { name: 'quizAttempt', description: 'One’s own.' })
  @Requires(signedIn)
  byId(@CurrentViewer() viewer: Viewer, @Args('attemptId', { type: () => UuidScalar }) attemptId: string): Promise<QuizAttempt> {
    return this.quizzes.attempt(viewer, attemptId);
  }

  @Mutation(() => QuizAttemptPayload, { name: 'takeQuiz', description: 'Begins an attempt, or goes on with the open one.' })
  @Requires(signedIn)
  async take(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeQuizArgs): Promise<Done> {
    return done(await this.takeQuiz.run(viewer, input));
  }

  @Mutation(() => QuizAttemptPayload, { name: 'sendQuizAnswers', description: 'Hands the attempt in, once.' })
  @Requires(signedIn)
  async send(@CurrentViewer() viewer: Viewer, @Args('input') input: SendQuizAnswersArgs): Promise<Done> {
    const answers = input.answers.map(({ question, chosen, truth, number, text }) => ({
      question,
      chosen,
      truth: truth ?? null,
      number: number ?? null,
      text: text ?? null,
    }));
    return done(await this.sendAnswers.run(viewer, { idempotencyKey: input.idempotencyKey, attemptId: input.attemptId, answers }));
  }

  @ResolveField(() => QuizAttempt, { nullable: true })
  async attempt(@Parent() { attemptId }: Done, @CurrentViewer() viewer: Viewer): Promise<QuizAttempt | null> {
    return attemptId === undefined ? null : this.quizzes.attempt(viewer, attemptId);
  }
}
