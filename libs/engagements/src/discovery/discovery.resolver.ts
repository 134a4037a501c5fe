import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { runEngagements } from '../permissions.js';
import { DiscoveryQueries } from './discovery.queries.js';
import { DiscoveryAnswer, DiscoveryAnswerPayload, DiscoveryRecord, SaveDiscoveryAnswerInput } from './discovery.types.js';
import { SaveDiscoveryAnswer } from './save-discovery-answer.js';

interface AnswerParent extends Pick<DiscoveryAnswerPayload, 'errors'> {
  readonly asked: SaveDiscoveryAnswerInput;
}

@Resolver(() => DiscoveryAnswerPayload)
export class DiscoveryResolver {
  constructor(
    @Inject(DiscoveryQueries) private readonly queries: DiscoveryQueries,
    @Inject(SaveDiscoveryAnswer) private readonly saveAnswer: SaveDiscoveryAnswer,
  ) {}

  @Query(() => DiscoveryRecord, { description: 'What was found out about a client before the deployment talks.' })
  @Requires(runEngagements)
  discovery(@CurrentViewer() viewer: Viewer, @Args('client') client: string): Promise<DiscoveryRecord> {
    return this.queries.ofClient(viewer, client);
  }

  @Mutation(() => DiscoveryAnswerPayload, { name: 'saveDiscoveryAnswer' })
  @Requires(runEngagements)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveDiscoveryAnswerInput): Promise<AnswerParent> {
    const saved = await this.saveAnswer.run(viewer, input);
    return { asked: input, ...(saved.ok ? { errors: [] } : refused(saved.error)) };
  }

  @ResolveField(() => DiscoveryAnswer, { nullable: true })
  answer(@Parent() { asked }: AnswerParent, @CurrentViewer() viewer: Viewer): Promise<DiscoveryAnswer> {
    return this.queries.answer(viewer, asked.engagementId, asked.key);
  }
}
