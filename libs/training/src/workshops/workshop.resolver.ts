import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { leadWorkshops } from '../workshops.permissions.js';
import { EditWorkshop } from './edit-workshop.js';
import { PlanWorkshop } from './plan-workshop.js';
import { WorkshopKit } from './workshop-kit.types.js';
import { workshopDone, type WorkshopDone } from './workshop-payload.resolver.js';
import { EditWorkshopArgs, PlanWorkshopArgs, WorkshopPayload } from './workshop.inputs.js';
import { workshopKits } from './workshop.kits.js';
import { WorkshopQueries } from './workshop.queries.js';
import { Workshop } from './workshop.types.js';
import { typeWords } from './workshop.words.js';

@Resolver(() => Workshop)
export class WorkshopResolver {
  constructor(
    @Inject(WorkshopQueries) private readonly workshops: WorkshopQueries,
    @Inject(PlanWorkshop) private readonly planWorkshop: PlanWorkshop,
    @Inject(EditWorkshop) private readonly editWorkshop: EditWorkshop,
  ) {}

  @Query(() => Workshop, { name: 'workshop' })
  @Requires(signedIn)
  byId(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => UuidScalar }) id: string,
    @Args('client', {
      type: () => String,
      nullable: true,
      description: 'The address of the client under which it is asked for; it is not found under another one.',
    })
    client: string | null,
  ): Promise<Workshop> {
    return this.workshops.byId(viewer, id, client);
  }

  @Query(() => [WorkshopKit], { name: 'workshopKits', description: 'One for each type of workshop.' })
  @Requires(leadWorkshops)
  kits(): WorkshopKit[] {
    return workshopKits.map((kit) => ({ ...kit, name: typeWords[kit.type], readings: kit.readings.map(({ title }) => ({ title, url: null })) }));
  }

  @Mutation(() => WorkshopPayload, { name: 'planWorkshop', description: 'A date for a workshop. Nobody is invited by it.' })
  @Requires(leadWorkshops)
  async plan(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanWorkshopArgs): Promise<WorkshopDone> {
    return workshopDone(await this.planWorkshop.run(viewer, input));
  }

  @Mutation(() => WorkshopPayload, { name: 'editWorkshop', description: 'After it was held, what helps those who missed it can still be added.' })
  @Requires(leadWorkshops)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditWorkshopArgs): Promise<WorkshopDone> {
    return workshopDone(await this.editWorkshop.run(viewer, input));
  }
}
