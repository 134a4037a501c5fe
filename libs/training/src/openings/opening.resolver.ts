import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { CloseGateOpening } from './close-gate-opening.js';
import { OpenGateEarly } from './open-gate-early.js';
import { OpeningQueries } from './opening.queries.js';
import { CloseGateOpeningArgs, GateOpening, GateOpeningPayload, OpenGateEarlyArgs } from './opening.types.js';

type Done = GateOpeningPayload & { readonly openingId?: string };
const payload = (result: Result<{ openingId: string }>): Done => (result.ok ? { openingId: result.value.openingId, errors: [] } : refused(result.error));

@Resolver(() => GateOpeningPayload)
export class OpeningResolver {
  constructor(
    @Inject(OpenGateEarly) private readonly openGateEarly: OpenGateEarly,
    @Inject(CloseGateOpening) private readonly closeGateOpening: CloseGateOpening,
    @Inject(OpeningQueries) private readonly openings: OpeningQueries,
  ) {}

  @Mutation(() => GateOpeningPayload, {
    name: 'openGateEarly',
    description: 'The client lead lets a team, a person or everybody write before they are trained, with a reason and an end.',
  })
  @Requires(signedIn)
  async open(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenGateEarlyArgs): Promise<Done> {
    return payload(await this.openGateEarly.run(viewer, input));
  }

  @Mutation(() => GateOpeningPayload, { name: 'closeGateOpening', description: 'Before its day, with a reason.' })
  @Requires(signedIn)
  async close(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseGateOpeningArgs): Promise<Done> {
    return payload(await this.closeGateOpening.run(viewer, input));
  }

  @ResolveField(() => GateOpening, { nullable: true })
  async opening(@Parent() { openingId }: Done, @CurrentViewer() viewer: Viewer): Promise<GateOpening | null> {
    return openingId === undefined ? null : this.openings.byId(viewer, openingId);
  }
}
