import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { runEngagements } from '../permissions.js';
import { PhaseMoveInput, PhaseMovePreview } from '../phases/phase.types.js';
import { EngagementQueries } from './engagement.queries.js';
import { Engagement, EngagementAct, EngagementPayload } from './engagement.types.js';

/** What a use case left for the payload; the engagement itself is read when it is selected. */
export interface EngagementPayloadParent extends Pick<EngagementPayload, 'errors'> {
  readonly engagementId?: string;
}

@Resolver(() => EngagementPayload)
export class EngagementReadsResolver {
  constructor(@Inject(EngagementQueries) private readonly queries: EngagementQueries) {}

  @Query(() => [EngagementAct], { description: 'What was done to the agreement with a client, the newest first.' })
  @Requires(signedIn)
  engagementActs(@CurrentViewer() viewer: Viewer, @Args('client') client: string): Promise<EngagementAct[]> {
    return this.queries.acts(viewer, client);
  }

  @Query(() => PhaseMovePreview, { description: 'What a move of a phase would do to the later ones.' })
  @Requires(runEngagements)
  async phaseMovePreview(@CurrentViewer() viewer: Viewer, @Args('input') input: PhaseMoveInput): Promise<PhaseMovePreview> {
    const preview = await this.queries.preview(viewer, input);
    return preview.ok ? { shifts: preview.value, errors: [] } : { shifts: [], ...refused(preview.error) };
  }

  @ResolveField(() => Engagement, { nullable: true })
  engagement(@Parent() { engagementId }: EngagementPayloadParent, @CurrentViewer() viewer: Viewer): Promise<Engagement> | null {
    return engagementId === undefined ? null : this.queries.byId(viewer, engagementId);
  }
}
