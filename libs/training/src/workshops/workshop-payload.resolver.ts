import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused } from '@cairn/platform';
import { WorkshopPayload } from './workshop.inputs.js';
import { WorkshopQueries } from './workshop.queries.js';
import { Workshop } from './workshop.types.js';

export type WorkshopDone = WorkshopPayload & { readonly workshopId?: string };
export const workshopDone = (result: Result<{ workshopId: string }>): WorkshopDone =>
  result.ok ? { workshopId: result.value.workshopId, errors: [] } : refused(result.error);

/** After every change the workshop is read as it is now. */
@Resolver(() => WorkshopPayload)
export class WorkshopPayloadResolver {
  constructor(@Inject(WorkshopQueries) private readonly workshops: WorkshopQueries) {}

  @ResolveField(() => Workshop, { nullable: true })
  async workshop(@Parent() { workshopId }: WorkshopDone, @CurrentViewer() viewer: Viewer): Promise<Workshop | null> {
    return workshopId === undefined ? null : this.workshops.byId(viewer, workshopId);
  }
}
