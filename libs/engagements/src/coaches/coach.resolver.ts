import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import type { EngagementPayloadParent } from '../engagements/engagement-reads.resolver.js';
import { EngagementPayload } from '../engagements/engagement.types.js';
import { runEngagements } from '../permissions.js';
import { CoachQueries } from './coach.queries.js';
import { CoachChoice, PutCoachOnInput, TakeCoachOffInput } from './coach.types.js';
import { PutCoachOn } from './put-coach-on.js';
import { TakeCoachOff } from './take-coach-off.js';

@Resolver()
export class CoachResolver {
  constructor(
    @Inject(CoachQueries) private readonly queries: CoachQueries,
    @Inject(PutCoachOn) private readonly putCoachOn: PutCoachOn,
    @Inject(TakeCoachOff) private readonly takeCoachOff: TakeCoachOff,
  ) {}

  @Query(() => [CoachChoice], { description: 'Coaches of the practice to put on an engagement.' })
  @Requires(runEngagements)
  coachChoices(@CurrentViewer() viewer: Viewer): Promise<CoachChoice[]> {
    return this.queries.choices(viewer);
  }

  @Mutation(() => EngagementPayload, { name: 'putCoachOn' })
  @Requires(runEngagements)
  async putOn(@CurrentViewer() viewer: Viewer, @Args('input') input: PutCoachOnInput): Promise<EngagementPayloadParent> {
    const put = await this.putCoachOn.run(viewer, input);
    return put.ok ? { ...put.value, errors: [] } : refused(put.error);
  }

  @Mutation(() => EngagementPayload, { name: 'takeCoachOff' })
  @Requires(runEngagements)
  async takeOff(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeCoachOffInput): Promise<EngagementPayloadParent> {
    const taken = await this.takeCoachOff.run(viewer, input);
    return taken.ok ? { ...taken.value, errors: [] } : refused(taken.error);
  }
}
