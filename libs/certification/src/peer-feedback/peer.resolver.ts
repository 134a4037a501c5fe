import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { learnOneself } from '../certification.permissions.js';
import { PeerQueries } from './peer.queries.js';
import { PeerExchange, PeerFeedbackArgs, PeerPayload, TakePeerWorkArgs } from './peer.types.js';
import { TakePeerWork } from './take-peer-work.js';
import { WritePeerFeedback } from './write-peer-feedback.js';

type Done = PeerPayload & { readonly itemId?: string };
const payload = (result: Result<{ itemId: string }>): Done => (result.ok ? { itemId: result.value.itemId, errors: [] } : refused(result.error));

@Resolver(() => PeerPayload)
export class PeerResolver {
  constructor(
    @Inject(TakePeerWork) private readonly takePeerWork: TakePeerWork,
    @Inject(WritePeerFeedback) private readonly write: WritePeerFeedback,
    @Inject(PeerQueries) private readonly peers: PeerQueries,
  ) {}

  @Query(() => PeerExchange, { name: 'peerExchange', description: 'One of one’s own path.' })
  @Requires(learnOneself)
  one(@CurrentViewer() viewer: Viewer, @Args('itemId', { type: () => UuidScalar }) itemId: string): Promise<PeerExchange> {
    return this.peers.mine(viewer, itemId);
  }

  @Mutation(() => PeerPayload, { name: 'takePeerWork', description: 'Takes the work of the next colleague to read.' })
  @Requires(learnOneself)
  async take(@CurrentViewer() viewer: Viewer, @Args('input') input: TakePeerWorkArgs): Promise<Done> {
    return payload(await this.takePeerWork.run(viewer, input));
  }

  @Mutation(() => PeerPayload, { name: 'savePeerFeedback', description: 'Keeps feedback while it is written; the colleague sees nothing yet.' })
  @Requires(learnOneself)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: PeerFeedbackArgs): Promise<Done> {
    return payload(await this.write.run(viewer, 'save', input));
  }

  @Mutation(() => PeerPayload, { name: 'givePeerFeedback', description: 'Gives it; it stays.' })
  @Requires(learnOneself)
  async give(@CurrentViewer() viewer: Viewer, @Args('input') input: PeerFeedbackArgs): Promise<Done> {
    return payload(await this.write.run(viewer, 'give', input));
  }

  @ResolveField(() => PeerExchange, { name: 'exchange', nullable: true })
  async ofPayload(@Parent() { itemId }: Done, @CurrentViewer() viewer: Viewer): Promise<PeerExchange | null> {
    return itemId === undefined ? null : this.peers.mine(viewer, itemId);
  }
}
