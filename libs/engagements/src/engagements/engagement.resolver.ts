import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { runEngagements } from '../permissions.js';
import { CloseEngagement } from './close-engagement.js';
import type { EngagementPayloadParent } from './engagement-reads.resolver.js';
import { CloseEngagementInput, ExtendEngagementInput, PauseEngagementInput, ResumeEngagementInput, SwitchModeInput } from './engagement.inputs.js';
import { EngagementPayload } from './engagement.types.js';
import { ExtendEngagement } from './extend-engagement.js';
import { PauseEngagement } from './pause-engagement.js';
import { ResumeEngagement } from './resume-engagement.js';
import { SwitchMode } from './switch-mode.js';

/** Acts on the agreement with a client. */
@Resolver()
export class EngagementResolver {
  constructor(
    @Inject(ExtendEngagement) private readonly extendEngagement: ExtendEngagement,
    @Inject(PauseEngagement) private readonly pauseEngagement: PauseEngagement,
    @Inject(ResumeEngagement) private readonly resumeEngagement: ResumeEngagement,
    @Inject(CloseEngagement) private readonly closeEngagement: CloseEngagement,
    @Inject(SwitchMode) private readonly switchMode: SwitchMode,
  ) {}

  @Mutation(() => EngagementPayload, { name: 'extendEngagement' })
  @Requires(runEngagements)
  async extend(@CurrentViewer() viewer: Viewer, @Args('input') input: ExtendEngagementInput): Promise<EngagementPayloadParent> {
    const extended = await this.extendEngagement.run(viewer, input);
    return extended.ok ? { ...extended.value, errors: [] } : refused(extended.error);
  }

  @Mutation(() => EngagementPayload, { name: 'pauseEngagement' })
  @Requires(runEngagements)
  async pause(@CurrentViewer() viewer: Viewer, @Args('input') input: PauseEngagementInput): Promise<EngagementPayloadParent> {
    const paused = await this.pauseEngagement.run(viewer, input);
    return paused.ok ? { ...paused.value, errors: [] } : refused(paused.error);
  }

  @Mutation(() => EngagementPayload, { name: 'resumeEngagement' })
  @Requires(runEngagements)
  async resume(@CurrentViewer() viewer: Viewer, @Args('input') input: ResumeEngagementInput): Promise<EngagementPayloadParent> {
    const resumed = await this.resumeEngagement.run(viewer, input);
    return resumed.ok ? { ...resumed.value, errors: [] } : refused(resumed.error);
  }

  @Mutation(() => EngagementPayload, { name: 'closeEngagement' })
  @Requires(runEngagements)
  async close(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseEngagementInput): Promise<EngagementPayloadParent> {
    const closed = await this.closeEngagement.run(viewer, input);
    return closed.ok ? { ...closed.value, errors: [] } : refused(closed.error);
  }

  @Mutation(() => EngagementPayload, { name: 'switchMode' })
  @Requires(runEngagements)
  async switch(@CurrentViewer() viewer: Viewer, @Args('input') input: SwitchModeInput): Promise<EngagementPayloadParent> {
    const switched = await this.switchMode.run(viewer, input);
    return switched.ok ? { ...switched.value, errors: [] } : refused(switched.error);
  }
}
