import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { workshopDone, type WorkshopDone } from '../workshops/workshop-payload.resolver.js';
import { WorkshopPayload } from '../workshops/workshop.inputs.js';
import { leadWorkshops } from '../workshops.permissions.js';
import { RecordAttendanceArgs } from './attendance.inputs.js';
import { RecordAttendance } from './record-attendance.js';

@Resolver()
export class AttendanceResolver {
  constructor(@Inject(RecordAttendance) private readonly recordAttendance: RecordAttendance) {}

  @Mutation(() => WorkshopPayload, { name: 'recordAttendance', description: 'Who was there, for the whole workshop at once; again to put it right.' })
  @Requires(leadWorkshops)
  async record(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordAttendanceArgs): Promise<WorkshopDone> {
    return workshopDone(await this.recordAttendance.run(viewer, input));
  }
}
