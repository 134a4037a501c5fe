import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import type { DraftStep } from '../drafts/draft-steps.js';
import { DraftStepEnum } from '../okrs-enums.js';
import { wordQuestions } from '../okrs.permissions.js';
import { EditCoachingQuestions } from './edit-coaching-questions.js';
import { QuestionQueries } from './question.queries.js';
import { EditCoachingQuestionsArgs, StepQuestions, StepQuestionsPayload } from './question.types.js';

type Done = Omit<StepQuestionsPayload, 'step'> & { readonly edited?: DraftStep };

@Resolver(() => StepQuestionsPayload)
export class QuestionResolver {
  constructor(
    @Inject(QuestionQueries) private readonly questions: QuestionQueries,
    @Inject(EditCoachingQuestions) private readonly editQuestions: EditCoachingQuestions,
  ) {}

  @Query(() => [StepQuestions], { name: 'coachingQuestions', description: 'What coaches of this practice ask at each step of drafting, or at one.' })
  @Requires(signedIn)
  read(@CurrentViewer() viewer: Viewer, @Args('step', { type: () => DraftStepEnum, nullable: true }) step?: DraftStep | null): Promise<StepQuestions[]> {
    return this.questions.ofSteps(viewer, step);
  }

  @Mutation(() => StepQuestionsPayload, { name: 'editCoachingQuestions', description: 'Words the questions of one step anew, or restores the usual ones.' })
  @Requires(wordQuestions)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditCoachingQuestionsArgs): Promise<Done> {
    const questions = input.questions.map(({ key, text }) => ({ key: key ?? null, text }));
    const edited = await this.editQuestions.run(viewer, { ...input, questions });
    return edited.ok ? { edited: edited.value.step, errors: [] } : refused(edited.error);
  }

  @ResolveField(() => StepQuestions, { name: 'step', nullable: true })
  async step(@Parent() { edited }: Done, @CurrentViewer() viewer: Viewer): Promise<StepQuestions | null> {
    return edited === undefined ? null : ((await this.questions.ofSteps(viewer, edited))[0] ?? null);
  }
}
