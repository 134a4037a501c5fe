import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { writeOkrs } from '../okrs.permissions.js';
import { draftPayload, type DraftPayloadParent } from './draft-payload.resolver.js';
import { DraftPayload, WaitForGateArgs } from './draft-payload.types.js';
import { WaitForGate } from './wait-for-gate.js';

@Resolver()
export class WaitForGateResolver {
  constructor(@Inject(WaitForGate) private readonly waitForGate: WaitForGate) {}

  @Mutation(() => DraftPayload, { name: 'waitForGate', description: 'Whoever meets the training gate hears by mail, once, when it opens.' })
  @Requires(writeOkrs)
  async wait(@CurrentViewer() viewer: Viewer, @Args('input') input: WaitForGateArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.waitForGate.run(viewer, input));
  }
}
