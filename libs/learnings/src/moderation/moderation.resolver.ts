import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { moderateLearnings } from '../learnings.permissions.js';
import { UseLearningArgs, UseLearningPayload } from '../uses/uses.types.js';
import { WithdrawForPractice } from './withdraw-for-practice.js';

@InputType()
export class WithdrawForPracticeArgs extends UseLearningArgs {
  @Field(() => String, { description: 'Its author reads it.' })
  reason: string;
}

@Resolver()
export class ModerationResolver {
  constructor(@Inject(WithdrawForPractice) private readonly withdraw: WithdrawForPractice) {}

  @Mutation(() => UseLearningPayload, { name: 'withdrawPublishedLearning', description: 'The practice takes back what it published; its author is told why.' })
  @Requires(moderateLearnings)
  async withdrawPublished(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawForPracticeArgs,
  ): Promise<UseLearningPayload & { readonly sharedId?: string }> {
    const result = await this.withdraw.run(viewer, input);
    return result.ok ? { sharedId: result.value.sharedId, errors: [] } : refused(result.error);
  }
}
