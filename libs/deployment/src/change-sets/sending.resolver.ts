import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { propose } from '../deployment.permissions.js';
import { ChangeSetPayload, NudgeSignersArgs, SendChangeSetArgs, TakeBackChangeSetArgs, UndoNudgeArgs } from './change-set.inputs.js';
import { type Done, payload } from './draft.resolver.js';
import { NudgeSigners } from './nudge-signers.js';
import { SendChangeSet } from './send-change-set.js';
import { TakeBackChangeSet, WithdrawChangeSet } from './take-back-change-set.js';
import { UndoNudge } from './undo-nudge.js';

/** What a coach does with a set that others read. */
@Resolver()
export class SendingResolver {
  constructor(
    @Inject(SendChangeSet) private readonly sendSet: SendChangeSet,
    @Inject(TakeBackChangeSet) private readonly takeBackSet: TakeBackChangeSet,
    @Inject(WithdrawChangeSet) private readonly withdrawSet: WithdrawChangeSet,
    @Inject(NudgeSigners) private readonly nudgeSigners: NudgeSigners,
    @Inject(UndoNudge) private readonly undo: UndoNudge,
  ) {}

  @Mutation(() => ChangeSetPayload, {
    name: 'sendChangeSet',
    description: 'Freezes the exact words and mails the signers. After a correction, approvals of unchanged words stay.',
  })
  @Requires(propose)
  async send(@CurrentViewer() viewer: Viewer, @Args('input') input: SendChangeSetArgs): Promise<Done> {
    return payload(await this.sendSet.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'takeBackChangeSet', description: 'Back to the coach’s desk, to be edited and sent again.' })
  @Requires(propose)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackChangeSetArgs): Promise<Done> {
    return payload(await this.takeBackSet.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'withdrawChangeSet', description: 'Gives the set up for good.' })
  @Requires(propose)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackChangeSetArgs): Promise<Done> {
    return payload(await this.withdrawSet.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, {
    name: 'nudgeSigners',
    description: 'Reminds those who have not decided, ten seconds from now; at most once in three working days.',
  })
  @Requires(propose)
  async nudge(@CurrentViewer() viewer: Viewer, @Args('input') input: NudgeSignersArgs): Promise<Done> {
    return payload(await this.nudgeSigners.run(viewer, input));
  }

  @Mutation(() => ChangeSetPayload, { name: 'undoNudge', description: 'Stops a reminder that has not gone out yet.' })
  @Requires(propose)
  async undoNudge(@CurrentViewer() viewer: Viewer, @Args('input') input: UndoNudgeArgs): Promise<Done> {
    return payload(await this.undo.run(viewer, input));
  }
}
