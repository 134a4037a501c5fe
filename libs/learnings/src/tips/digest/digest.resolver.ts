import { Inject } from '@nestjs/common';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { readTips } from '../../learnings.permissions.js';
import { TipDeskQueries } from '../follows/tip-desk.queries.js';
import { TipDesk, TipDigestArgs, TipDigestPayload } from '../follows/tip-desk.types.js';
import { SetTipDigest } from './want-digest.js';

@Resolver(() => TipDigestPayload)
export class DigestResolver {
  constructor(
    @Inject(SetTipDigest) private readonly setDigest: SetTipDigest,
    @Inject(TipDeskQueries) private readonly desks: TipDeskQueries,
  ) {}

  @Mutation(() => TipDigestPayload, { name: 'setTipDigest', description: 'Whether this reader wants the Monday mail.' })
  @Requires(readTips)
  async set(@CurrentViewer() viewer: Viewer, @Args('input') input: TipDigestArgs): Promise<TipDigestPayload> {
    const done = await this.setDigest.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @ResolveField(() => TipDesk, { nullable: true })
  desk(@CurrentViewer() viewer: Viewer): Promise<TipDesk> {
    return this.desks.of(viewer);
  }
}
