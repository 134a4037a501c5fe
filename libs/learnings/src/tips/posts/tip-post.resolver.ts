import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, selects } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { readTips, writeTips } from '../../learnings.permissions.js';
import { EditTipPost, RemoveTipPost } from './edit-tip-post.js';
import { PublishTipPost } from './publish-tip-post.js';
import { tipDone, type TipDone } from './tip-payload.js';
import { EditTipArgs, OwnTipArgs, PublishTipArgs } from './tip-post.inputs.js';
import { TipArgs, TipPage, TipPayload, TipPostConnection, TipsArgs } from './tip-post.types.js';
import { TipPostsQueries } from './tip-posts.queries.js';

@Resolver(() => TipPayload)
export class TipPostResolver {
  constructor(
    @Inject(PublishTipPost) private readonly publishTip: PublishTipPost,
    @Inject(EditTipPost) private readonly editTip: EditTipPost,
    @Inject(RemoveTipPost) private readonly removeTip: RemoveTipPost,
    @Inject(TipPostsQueries) private readonly posts: TipPostsQueries,
  ) {}

  @Query(() => TipPostConnection, { name: 'tips', description: 'Tips and questions of coaches: the newest first, with words those that fit best.' })
  @Requires(readTips)
  list(@CurrentViewer() viewer: Viewer, @Args() args: TipsArgs, @Info() info: GraphQLResolveInfo): Promise<TipPostConnection> {
    return this.posts.list(viewer, args, { counted: selects(info, 'totalCount'), faceted: selects(info, 'facets') });
  }

  @Query(() => TipPage, { name: 'tip' })
  @Requires(readTips)
  one(@CurrentViewer() viewer: Viewer, @Args() args: TipArgs): Promise<TipPage> {
    return this.posts.page(viewer, args);
  }

  @Mutation(() => TipPayload, { name: 'publishTip', description: 'Shares tips or asks a question, once nothing in it tells who it was.' })
  @Requires(writeTips)
  async publish(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishTipArgs): Promise<TipDone> {
    return tipDone(await this.publishTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'editTip', description: 'Changes one’s own post; how it read before stays to be looked up.' })
  @Requires(writeTips)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditTipArgs): Promise<TipDone> {
    return tipDone(await this.editTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'removeTip', description: 'Takes one’s own post back, with every earlier wording. There is no page afterwards.' })
  @Requires(writeTips)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnTipArgs): Promise<TipDone> {
    return tipDone(await this.removeTip.run(viewer, input));
  }

  @ResolveField(() => TipPage, { nullable: true })
  async page(@Parent() { tipId }: TipDone, @CurrentViewer() viewer: Viewer): Promise<TipPage | null> {
    return tipId ? this.posts.page(viewer, { tipId, first: 100 }) : null;
  }
}
