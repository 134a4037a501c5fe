import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { handedInAlready, HandInAttempt, SaveAnswers, type AnswerAttemptInput } from './answer-attempt.js';
import { AttemptQueries } from './attempt.queries.js';
import { AnswerAttemptArgs, AttemptPayload, LearningAttempt, StartAttemptArgs } from './attempt.types.js';
import { StartAttempt } from './start-attempt.js';

type Done = AttemptPayload & { readonly attemptId?: string };
const done = (result: Result<{ attemptId: string }>): Done => (result.ok ? { attemptId: result.value.attemptId, errors: [] } : refused(result.error));

/** What was handed in already is shown with its refusal, as it stays. */
const kept = (result: Result<{ attemptId: string }>, attemptId: string): Done =>
  !result.ok && result.error.code === handedInAlready.error.code ? { ...refused(result.error), attemptId } : done(result);

const plain = ({ idempotencyKey, attemptId, version, answers }: AnswerAttemptArgs): AnswerAttemptInput => ({
  ...{ idempotencyKey, attemptId, version },
  answers: answers.map(({ question, chosen, truth, text }) => ({ question, chosen, truth: truth ?? null, text: text ?? null })),
});

@Resolver(() => AttemptPayload)
export class AttemptResolver {
  constructor(
    @Inject(AttemptQueries) private readonly attempts: AttemptQueries,
    @Inject(StartAttempt) private readonly startAttempt: StartAttempt,
    @Inject(SaveAnswers) private readonly saveAnswers: SaveAnswers,
    @Inject(HandInAttempt) private readonly handInAttempt: HandInAttempt,
  ) {}

  @Query(() => LearningAttempt, { name: 'learningAttempt', description: 'One’s own.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer, @Args('attemptId', { type: () => UuidScalar }) attemptId: string): Promise<LearningAttempt> {
    return this.attempts.mine(viewer, attemptId);
  }

  @Mutation(() => AttemptPayload, { name: 'startAttempt', description: 'Begins a quiz or an exam, or goes on with the open attempt.' })
  @Requires(signedIn)
  async start(@CurrentViewer() viewer: Viewer, @Args('input') input: StartAttemptArgs): Promise<Done> {
    return done(await this.startAttempt.run(viewer, input));
  }

  @Mutation(() => AttemptPayload, {
    name: 'saveAnswers',
    description: 'Keeps answers while they are given. Once the time is over, what was kept before is handed in.',
  })
  @Requires(signedIn)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerAttemptArgs): Promise<Done> {
    return kept(await this.saveAnswers.run(viewer, plain(input)), input.attemptId);
  }

  @Mutation(() => AttemptPayload, { name: 'handInAttempt', description: 'Once; a second time is refused and shows the result as it stays.' })
  @Requires(signedIn)
  async handIn(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerAttemptArgs): Promise<Done> {
    return kept(await this.handInAttempt.run(viewer, plain(input)), input.attemptId);
  }

  @ResolveField(() => LearningAttempt, { nullable: true })
  async attempt(@Parent() { attemptId }: Done, @CurrentViewer() viewer: Viewer): Promise<LearningAttempt | null> {
    return attemptId === undefined ? null : this.attempts.mine(viewer, attemptId);
  }
}
