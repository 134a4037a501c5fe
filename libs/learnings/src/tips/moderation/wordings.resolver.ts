import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { readTips, writeTips } from '../../learnings.permissions.js';
import { ClearTipWording } from './clear-tip-wording.js';
import { ModerationQueries } from './moderation.queries.js';
import { ClearTipWordingArgs, TipWording, TipWordingsArgs, TipWordingsPayload } from './tip-report.types.js';

@Resolver()
export class WordingsResolver {
  constructor(
    @Inject(ClearTipWording) private readonly clearWording: ClearTipWording,
    @Inject(ModerationQueries) private readonly moderation: ModerationQueries,
  ) {}

  @Query(() => [TipWording], { name: 'tipWordings', description: 'How a post or a comment reads now and read before, the newest first.' })
  @Requires(readTips)
  all(@CurrentViewer() viewer: Viewer, @Args() args: TipWordingsArgs): Promise<TipWording[]> {
    return this.moderation.wordings(viewer, args);
  }

  @Mutation(() => TipWordingsPayload, {
    name: 'clearTipWording',
    description: 'Takes the words of an earlier wording away; that there was one can still be seen.',
  })
  @Requires(writeTips)
  async clear(@CurrentViewer() viewer: Viewer, @Args('input') input: ClearTipWordingArgs): Promise<TipWordingsPayload> {
    const cleared = await this.clearWording.run(viewer, input);
    return cleared.ok ? { wordings: await this.moderation.wordings(viewer, cleared.value), errors: [] } : refused(cleared.error);
  }
}
