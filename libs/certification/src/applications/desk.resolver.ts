import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { directCertification, workOnCertification } from '../certification.permissions.js';
import { AnswerPreviewQueries } from './answer-preview.queries.js';
import {
  AddInterviewSlotsArgs,
  AnswerPreviewArgs,
  MarkApplicationArgs,
  RemoveInterviewSlotArgs,
  SendAnswersArgs,
  TakeBackAnswersArgs,
} from './application.inputs.js';
import { AnswerPreview, ApplicationDesk, ApplicationDeskPayload } from './application.types.js';
import { DeskQueries } from './desk.queries.js';
import { KeepSlots } from './keep-slots.js';
import { MarkApplication } from './mark-application.js';
import { SendAnswers } from './send-answers.js';

type Done = ApplicationDeskPayload & { readonly programmeId?: string };
const payload = (result: Result<{ programmeId: string; batchId?: string }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));

@Resolver(() => ApplicationDeskPayload)
export class DeskResolver {
  constructor(
    @Inject(DeskQueries) private readonly desks: DeskQueries,
    @Inject(MarkApplication) private readonly mark: MarkApplication,
    @Inject(SendAnswers) private readonly answers: SendAnswers,
    @Inject(KeepSlots) private readonly slots: KeepSlots,
    @Inject(AnswerPreviewQueries) private readonly previews: AnswerPreviewQueries,
  ) {}

  @Query(() => ApplicationDesk, { name: 'applicationDesk', description: 'The applications of a programme, for its readers.' })
  @Requires(workOnCertification)
  async one(@CurrentViewer() viewer: Viewer, @Args('programmeId', { type: () => UuidScalar }) programmeId: string): Promise<ApplicationDesk> {
    return this.desks.of(viewer, programmeId);
  }

  @Query(() => AnswerPreview, { name: 'answerPreview', description: 'The mail of an answer, before it goes out; for those who decide.' })
  @Requires(directCertification)
  async preview(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerPreviewArgs): Promise<AnswerPreview> {
    return this.previews.of(viewer, { ...input, cohortId: input.cohortId ?? null });
  }

  @Mutation(() => ApplicationDeskPayload, { name: 'markApplication', description: 'What this reader thinks; marks of others show afterwards.' })
  @Requires(workOnCertification)
  async markOne(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkApplicationArgs): Promise<Done> {
    return payload(await this.mark.run(viewer, input));
  }

  @Mutation(() => ApplicationDeskPayload, { name: 'sendAnswers', description: 'They go out in ten seconds.' })
  @Requires(directCertification)
  async send(@CurrentViewer() viewer: Viewer, @Args('input') input: SendAnswersArgs): Promise<Done> {
    return payload(await this.answers.run(viewer, input));
  }

  @Mutation(() => ApplicationDeskPayload, { name: 'takeBackAnswers', description: 'Within ten seconds.' })
  @Requires(directCertification)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackAnswersArgs): Promise<Done> {
    return payload(await this.answers.takeBack(viewer, input));
  }

  @Mutation(() => ApplicationDeskPayload, { name: 'addInterviewSlots', description: 'Times at which the viewer can talk to applicants.' })
  @Requires(workOnCertification)
  async addSlots(@CurrentViewer() viewer: Viewer, @Args('input') input: AddInterviewSlotsArgs): Promise<Done> {
    return payload(await this.slots.add(viewer, input));
  }

  @Mutation(() => ApplicationDeskPayload, { name: 'removeInterviewSlot' })
  @Requires(workOnCertification)
  async removeSlot(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveInterviewSlotArgs): Promise<Done> {
    return payload(await this.slots.remove(viewer, input));
  }

  @ResolveField(() => ApplicationDesk, { nullable: true })
  async desk(@Parent() { programmeId }: Done, @CurrentViewer() viewer: Viewer): Promise<ApplicationDesk | null> {
    return programmeId === undefined ? null : this.desks.of(viewer, programmeId);
  }
}
