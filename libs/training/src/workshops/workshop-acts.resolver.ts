import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { keepDates, scoreOutcomes } from '../workshops.permissions.js';
import { CancelWorkshop, RescheduleWorkshop } from './move-workshop.js';
import { AgreeWorkshopOutcome, ScoreWorkshopOutcome } from './workshop-outcome.js';
import { workshopDone, type WorkshopDone } from './workshop-payload.resolver.js';
import { AgreeOutcomeArgs, CancelWorkshopArgs, RescheduleWorkshopArgs, ScoreOutcomeArgs, WorkshopPayload } from './workshop.inputs.js';

/** What happens to a workshop between its planning and its end. */
@Resolver()
export class WorkshopActsResolver {
  constructor(
    @Inject(RescheduleWorkshop) private readonly rescheduleWorkshop: RescheduleWorkshop,
    @Inject(CancelWorkshop) private readonly cancelWorkshop: CancelWorkshop,
    @Inject(AgreeWorkshopOutcome) private readonly agreeOutcome: AgreeWorkshopOutcome,
    @Inject(ScoreWorkshopOutcome) private readonly scoreOutcome: ScoreWorkshopOutcome,
  ) {}

  @Mutation(() => WorkshopPayload, { name: 'rescheduleWorkshop', description: 'Everybody who is booked or invited hears of it.' })
  @Requires(keepDates)
  async reschedule(@CurrentViewer() viewer: Viewer, @Args('input') input: RescheduleWorkshopArgs): Promise<WorkshopDone> {
    return workshopDone(await this.rescheduleWorkshop.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'cancelWorkshop' })
  @Requires(keepDates)
  async cancel(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelWorkshopArgs): Promise<WorkshopDone> {
    return workshopDone(await this.cancelWorkshop.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'agreeWorkshopOutcome', description: 'The client agrees to what the workshop is to achieve.' })
  @Requires(signedIn)
  async agree(@CurrentViewer() viewer: Viewer, @Args('input') input: AgreeOutcomeArgs): Promise<WorkshopDone> {
    return workshopDone(await this.agreeOutcome.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'scoreWorkshopOutcome', description: 'What became of the wanted outcome, and what was learned.' })
  @Requires(scoreOutcomes)
  async score(@CurrentViewer() viewer: Viewer, @Args('input') input: ScoreOutcomeArgs): Promise<WorkshopDone> {
    return workshopDone(await this.scoreOutcome.run(viewer, input));
  }
}
