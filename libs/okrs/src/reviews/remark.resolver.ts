import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { reviewOkrs } from '../okrs.permissions.js';
import { reviewPayload, type ReviewPayloadParent } from './review-payload.resolver.js';
import { SettleRemarkArgs, WriteRemarkArgs } from './review.inputs.js';
import { ReviewPayload, ReviewRemark } from './review.types.js';
import { SettleRemark } from './settle-remark.js';
import { WriteRemark } from './write-remark.js';

/** Remarks, questions and answers. */
@Resolver(() => ReviewRemark)
export class RemarkResolver {
  constructor(
    @Inject(WriteRemark) private readonly writeRemark: WriteRemark,
    @Inject(SettleRemark) private readonly settleRemark: SettleRemark,
  ) {}

  @Mutation(() => ReviewPayload, { name: 'writeRemark', description: 'Says or asks something about a draft or a part of it, or answers.' })
  @Requires(reviewOkrs)
  async write(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteRemarkArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.writeRemark.run(viewer, input), input.draftId);
  }

  @Mutation(() => ReviewPayload, { name: 'settleRemark' })
  @Requires(reviewOkrs)
  async settle(@CurrentViewer() viewer: Viewer, @Args('input') input: SettleRemarkArgs): Promise<ReviewPayloadParent> {
    return reviewPayload(await this.settleRemark.run(viewer, input));
  }
}
