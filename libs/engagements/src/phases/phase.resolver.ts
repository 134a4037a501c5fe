import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import type { EngagementPayloadParent } from '../engagements/engagement-reads.resolver.js';
import { SetOutcomeInput } from '../engagements/engagement.inputs.js';
import { EngagementPayload } from '../engagements/engagement.types.js';
import { SetOutcome } from '../engagements/set-outcome.js';
import { runEngagements } from '../permissions.js';
import { AgreePhaseDates } from './agree-phase-dates.js';
import { CompleteCycle } from './complete-cycle.js';
import { MovePhase } from './move-phase.js';
import { AgreePhaseDatesInput, CompleteCycleInput, MovePhaseInput } from './phase.types.js';

/** The plan of an engagement: its dates and what the client wants of it. */
@Resolver()
export class PhaseResolver {
  constructor(
    @Inject(MovePhase) private readonly movePhase: MovePhase,
    @Inject(AgreePhaseDates) private readonly agreePhaseDates: AgreePhaseDates,
    @Inject(CompleteCycle) private readonly completeCycle: CompleteCycle,
    @Inject(SetOutcome) private readonly setOutcome: SetOutcome,
  ) {}

  @Mutation(() => EngagementPayload, { name: 'movePhase' })
  @Requires(runEngagements)
  async move(@CurrentViewer() viewer: Viewer, @Args('input') input: MovePhaseInput): Promise<EngagementPayloadParent> {
    const moved = await this.movePhase.run(viewer, input);
    return moved.ok ? { ...moved.value, errors: [] } : refused(moved.error);
  }

  @Mutation(() => EngagementPayload, { name: 'agreePhaseDates' })
  @Requires(runEngagements)
  async agree(@CurrentViewer() viewer: Viewer, @Args('input') input: AgreePhaseDatesInput): Promise<EngagementPayloadParent> {
    const agreed = await this.agreePhaseDates.run(viewer, input);
    return agreed.ok ? { ...agreed.value, errors: [] } : refused(agreed.error);
  }

  @Mutation(() => EngagementPayload, { name: 'completeCycle' })
  @Requires(runEngagements)
  async complete(@CurrentViewer() viewer: Viewer, @Args('input') input: CompleteCycleInput): Promise<EngagementPayloadParent> {
    const completed = await this.completeCycle.run(viewer, input);
    return completed.ok ? { ...completed.value, errors: [] } : refused(completed.error);
  }

  @Mutation(() => EngagementPayload, { name: 'setOutcome' })
  @Requires(runEngagements)
  async outcome(@CurrentViewer() viewer: Viewer, @Args('input') input: SetOutcomeInput): Promise<EngagementPayloadParent> {
    const set = await this.setOutcome.run(viewer, input);
    return set.ok ? { ...set.value, errors: [] } : refused(set.error);
  }
}
