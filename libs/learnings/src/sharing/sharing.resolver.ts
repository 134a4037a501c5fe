import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { captureLearnings } from '../learnings.permissions.js';
import { HandInLearningArgs, KeepFindingArgs, OwnLearningArgs } from '../learnings/learning.inputs.js';
import { LearningPayload } from '../learnings/learning.types.js';
import { ShareWithCoaches } from '../learnings/share-with-coaches.js';
import { doneWith, type DoneWith } from '../learnings/writing.resolver.js';
import { KeepFinding } from '../sanitising/keep-finding.js';
import { HandInLearning } from './hand-in-learning.js';
import { WithdrawLearning } from './withdraw-learning.js';

@Resolver()
export class SharingResolver {
  constructor(
    @Inject(ShareWithCoaches) private readonly shareWithCoaches: ShareWithCoaches,
    @Inject(KeepFinding) private readonly keepFinding: KeepFinding,
    @Inject(HandInLearning) private readonly handInLearning: HandInLearning,
    @Inject(WithdrawLearning) private readonly withdrawLearning: WithdrawLearning,
  ) {}

  @Mutation(() => LearningPayload, { name: 'shareLearningWithCoaches', description: 'The coaches of the same engagement can read it, with its names.' })
  @Requires(captureLearnings)
  async share(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnLearningArgs): Promise<DoneWith> {
    return doneWith(await this.shareWithCoaches.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'keepFinding', description: 'Keeps words that were found, with a reason, where that is allowed.' })
  @Requires(captureLearnings)
  async keep(@CurrentViewer() viewer: Viewer, @Args('input') input: KeepFindingArgs): Promise<DoneWith> {
    return doneWith(await this.keepFinding.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'handInLearning', description: 'A copy without names waits for a second person.' })
  @Requires(captureLearnings)
  async handIn(@CurrentViewer() viewer: Viewer, @Args('input') input: HandInLearningArgs): Promise<DoneWith> {
    return doneWith(await this.handInLearning.run(viewer, input));
  }

  @Mutation(() => LearningPayload, { name: 'withdrawLearning', description: 'Takes the copy back from the second person, or from everybody.' })
  @Requires(captureLearnings)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnLearningArgs): Promise<DoneWith> {
    return doneWith(await this.withdrawLearning.run(viewer, input));
  }
}
