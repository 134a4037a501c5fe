import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { writeTips } from '../../learnings.permissions.js';
import { tipDone, type TipDone } from '../posts/tip-payload.js';
import { TipPayload } from '../posts/tip-post.types.js';
import { AcceptTipAnswer, UnacceptTipAnswer } from './accept-tip-answer.js';
import { EditTipComment, RemoveTipComment } from './edit-tip-comment.js';
import { EditTipCommentArgs, OwnTipCommentArgs, TipAnswerArgs, TipQuestionArgs, WriteTipCommentArgs } from './tip-comment.inputs.js';
import { WriteTipComment } from './write-tip-comment.js';

@Resolver()
export class TipCommentResolver {
  constructor(
    @Inject(WriteTipComment) private readonly writeComment: WriteTipComment,
    @Inject(EditTipComment) private readonly editComment: EditTipComment,
    @Inject(RemoveTipComment) private readonly removeComment: RemoveTipComment,
    @Inject(AcceptTipAnswer) private readonly acceptAnswer: AcceptTipAnswer,
    @Inject(UnacceptTipAnswer) private readonly unacceptAnswer: UnacceptTipAnswer,
  ) {}

  @Mutation(() => TipPayload, { name: 'writeTipComment', description: 'Comments on a post, or answers a question.' })
  @Requires(writeTips)
  async write(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteTipCommentArgs): Promise<TipDone> {
    return tipDone(await this.writeComment.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'editTipComment' })
  @Requires(writeTips)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditTipCommentArgs): Promise<TipDone> {
    return tipDone(await this.editComment.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'removeTipComment', description: 'Takes one’s own words back; their place stays.' })
  @Requires(writeTips)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnTipCommentArgs): Promise<TipDone> {
    return tipDone(await this.removeComment.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'acceptTipAnswer', description: 'Whoever asked says which answer helped; it takes the place of an earlier one.' })
  @Requires(writeTips)
  async accept(@CurrentViewer() viewer: Viewer, @Args('input') input: TipAnswerArgs): Promise<TipDone> {
    return tipDone(await this.acceptAnswer.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'unacceptTipAnswer', description: 'The question is open again.' })
  @Requires(writeTips)
  async unaccept(@CurrentViewer() viewer: Viewer, @Args('input') input: TipQuestionArgs): Promise<TipDone> {
    return tipDone(await this.unacceptAnswer.run(viewer, input));
  }
}
