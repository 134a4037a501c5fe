import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { askException, decideException } from '../deployment.permissions.js';
import { AskWaiver } from './ask-waiver.js';
import { DecideWaiver } from './decide-waiver.js';
import { WaiverQueries } from './waiver.queries.js';
import { AskWaiverArgs, DecideWaiverArgs, Waiver, WaiverPayload } from './waiver.types.js';

type Done = WaiverPayload & { readonly waiverId?: string };
const payload = (result: Result<{ waiverId: string }>): Done => (result.ok ? { waiverId: result.value.waiverId, errors: [] } : refused(result.error));

@Resolver(() => WaiverPayload)
export class WaiverResolver {
  constructor(
    @Inject(AskWaiver) private readonly askWaiver: AskWaiver,
    @Inject(DecideWaiver) private readonly decideWaiver: DecideWaiver,
    @Inject(WaiverQueries) private readonly waivers: WaiverQueries,
  ) {}

  @Mutation(() => WaiverPayload, { name: 'askWaiver', description: 'Asks for an exception, for one team or one person, with a reason and an end.' })
  @Requires(askException)
  async ask(@CurrentViewer() viewer: Viewer, @Args('input') input: AskWaiverArgs): Promise<Done> {
    return payload(await this.askWaiver.run(viewer, input));
  }

  @Mutation(() => WaiverPayload, { name: 'grantWaiver' })
  @Requires(decideException)
  async grant(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideWaiverArgs): Promise<Done> {
    return payload(await this.decideWaiver.run(viewer, 'grant', input));
  }

  @Mutation(() => WaiverPayload, { name: 'declineWaiver', description: 'Needs a note.' })
  @Requires(decideException)
  async decline(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideWaiverArgs): Promise<Done> {
    return payload(await this.decideWaiver.run(viewer, 'decline', input));
  }

  @Mutation(() => WaiverPayload, { name: 'revokeWaiver', description: 'Ends a granted exception before its day; needs a note.' })
  @Requires(decideException)
  async revoke(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideWaiverArgs): Promise<Done> {
    return payload(await this.decideWaiver.run(viewer, 'revoke', input));
  }

  @ResolveField(() => Waiver, { nullable: true })
  async waiver(@Parent() { waiverId }: Done, @CurrentViewer() viewer: Viewer): Promise<Waiver | null> {
    return waiverId === undefined ? null : this.waivers.byId(viewer, waiverId);
  }
}
