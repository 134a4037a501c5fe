import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { WorkshopQueries } from '../workshops/workshop.queries.js';
import { leadWorkshops } from '../workshops.permissions.js';
import { AttendancePayload, RecordAttendanceArgs } from './attendance.inputs.js';
import { RecordAttendance } from './record-attendance.js';

@Resolver()
export class AttendanceResolver {
  constructor(
    @Inject(RecordAttendance) private readonly recordAttendance: RecordAttendance,
    @Inject(WorkshopQueries) private readonly workshops: WorkshopQueries,
  ) {}

  @Mutation(() => AttendancePayload, { name: 'recordAttendance', description: 'Who was there, for the whole workshop at once; again to put it right.' })
  @Requires(leadWorkshops)
  async record(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordAttendanceArgs): Promise<AttendancePayload> {
    const done = await this.recordAttendance.run(viewer, input);
    if (!done.ok) return { ...refused(done.error), lostClearance: [] };
    const { workshopId, lostNames } = done.value;
    return { workshop: await this.workshops.byId(viewer, workshopId), lostClearance: [...lostNames], errors: [] };
  }
}
