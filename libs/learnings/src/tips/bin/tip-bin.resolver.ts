import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { readTips, writeTips } from '../../learnings.permissions.js';
import { TipSubjectArgs } from '../follows/tip-desk.types.js';
import { tipDone, type TipDone } from '../posts/tip-payload.js';
import { TipPayload } from '../posts/tip-post.types.js';
import { PutBackTip } from './put-back-tip.js';
import { TipBinQueries } from './tip-bin.queries.js';
import { TipInBin } from './tip-bin.types.js';

@Resolver()
export class TipBinResolver {
  constructor(
    @Inject(PutBackTip) private readonly putBackTip: PutBackTip,
    @Inject(TipBinQueries) private readonly bins: TipBinQueries,
  ) {}

  @Query(() => [TipInBin], { name: 'tipBin', description: 'What this reader took back in the last thirty days, the latest first.' })
  @Requires(readTips)
  own(@CurrentViewer() viewer: Viewer): Promise<TipInBin[]> {
    return this.bins.of(viewer);
  }

  @Mutation(() => TipPayload, { name: 'putBackTip', description: 'Puts back what this reader had taken back, where it stood.' })
  @Requires(writeTips)
  async putBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TipSubjectArgs): Promise<TipDone> {
    return tipDone(await this.putBackTip.run(viewer, input));
  }
}
