import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { readTips, writeTips } from '../../learnings.permissions.js';
import { tipDone, type TipDone } from '../posts/tip-payload.js';
import { TipPayload } from '../posts/tip-post.types.js';
import { FollowTip, UnfollowTip } from './follow-tip.js';
import { ThankForTip, UnthankForTip } from './thank-for-tip.js';
import { TipDeskQueries } from './tip-desk.queries.js';
import { FollowTipArgs, TipDesk, TipSubjectArgs } from './tip-desk.types.js';

@Resolver(() => TipPayload)
export class FollowResolver {
  constructor(
    @Inject(FollowTip) private readonly followTip: FollowTip,
    @Inject(UnfollowTip) private readonly unfollowTip: UnfollowTip,
    @Inject(ThankForTip) private readonly thankFor: ThankForTip,
    @Inject(UnthankForTip) private readonly unthankFor: UnthankForTip,
    @Inject(TipDeskQueries) private readonly desks: TipDeskQueries,
  ) {}

  @Query(() => TipDesk, { name: 'tipDesk' })
  @Requires(readTips)
  own(@CurrentViewer() viewer: Viewer): Promise<TipDesk> {
    return this.desks.of(viewer);
  }

  @Mutation(() => TipPayload, { name: 'followTip', description: 'To hear what is said there next, or what is new about a theme.' })
  @Requires(writeTips)
  async follow(@CurrentViewer() viewer: Viewer, @Args('input') input: FollowTipArgs): Promise<TipDone> {
    return tipDone(await this.followTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'unfollowTip' })
  @Requires(writeTips)
  async unfollow(@CurrentViewer() viewer: Viewer, @Args('input') input: FollowTipArgs): Promise<TipDone> {
    return tipDone(await this.unfollowTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'thankForTip', description: 'Says that somebody else’s words helped.' })
  @Requires(writeTips)
  async thank(@CurrentViewer() viewer: Viewer, @Args('input') input: TipSubjectArgs): Promise<TipDone> {
    return tipDone(await this.thankFor.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'unthankForTip' })
  @Requires(writeTips)
  async unthank(@CurrentViewer() viewer: Viewer, @Args('input') input: TipSubjectArgs): Promise<TipDone> {
    return tipDone(await this.unthankFor.run(viewer, input));
  }

  @ResolveField(() => TipDesk, { nullable: true })
  desk(@CurrentViewer() viewer: Viewer): Promise<TipDesk> {
    return this.desks.of(viewer);
  }
}
