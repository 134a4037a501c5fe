import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn } from '@cairn/platform';
import { workshopDone, type WorkshopDone } from '../workshops/workshop-payload.resolver.js';
import { WorkshopPayload } from '../workshops/workshop.inputs.js';
import { leadWorkshops } from '../workshops.permissions.js';
import { DecideMakeUp } from './decide-make-up.js';
import { HandInMakeUp } from './hand-in-make-up.js';
import { DecideMakeUpArgs, HandInMakeUpArgs } from './make-up.inputs.js';

@Resolver()
export class MakeUpResolver {
  constructor(
    @Inject(HandInMakeUp) private readonly handInMakeUp: HandInMakeUp,
    @Inject(DecideMakeUp) private readonly decideMakeUp: DecideMakeUp,
  ) {}

  @Mutation(() => WorkshopPayload, { name: 'handInMakeUp', description: 'Recording seen and exercise done, by whoever missed the workshop.' })
  @Requires(signedIn)
  async handIn(@CurrentViewer() viewer: Viewer, @Args('input') input: HandInMakeUpArgs): Promise<WorkshopDone> {
    return workshopDone(await this.handInMakeUp.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'decideMakeUp', description: 'Accepts what was handed in, or returns it with a remark.' })
  @Requires(leadWorkshops)
  async decide(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideMakeUpArgs): Promise<WorkshopDone> {
    return workshopDone(await this.decideMakeUp.run(viewer, input));
  }
}
