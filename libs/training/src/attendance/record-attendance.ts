import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule, type Tx } from '@cairn/platform';
import { seats } from '../bookings/seats.repository.js';
import { recomputeClearance, takenFrom } from '../clearance/recompute-clearance.js';
import { attendanceCorrected, workshopHeld } from '../training.events.js';
import { reminderKind } from '../workshops/plan-reminder.js';
import { WorkshopRow } from '../workshops/workshop.entity.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { canRecordAttendance } from '../workshops/workshop.policy.js';
import { whileEngaged } from '../workshops/workshop.rules.js';
import { allOnRoster, workshopToChange } from '../workshops/workshops.repository.js';
import { readAttendance, turnedShort, type Attendee, type AttendanceLine, type Exception } from './attendance.rules.js';

export interface RecordAttendanceInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly version: number;
  /** Who was not there from beginning to end, and who came without a booking; complete, also in a correction. */
  readonly exceptions: readonly Exception[];
}

export interface AttendanceRecorded {
  readonly workshopId: string;
  /** Who was cleared until now and is not any more, since they were not there long enough after all. */
  readonly lostNames: readonly string[];
}

/** Who was there and for how long, for the whole workshop at once. The first time it makes the workshop held; later it puts right. Throws CONFLICT. */
@Injectable()
export class RecordAttendance {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RecordAttendanceInput): Promise<Result<AttendanceRecorded>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.record-attendance', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      const attendees = await this.attendees(tx, workshop, input.exceptions);
      authorize(canRecordAttendance(viewer, workshop), 'Whoever leads the workshop records who was there.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const read = readAttendance(workshop, attendees, input.exceptions, tx.now());
      if (!read.ok) return read;
      const changed = read.value.filter((line) => line.before !== line.after);
      const isFirst = workshop.status === 'PLANNED';
      // Whoever came was there, also where more came than there were places.
      const places = Math.max(workshop.places, workshop.booked + changed.filter((line) => line.walkedIn).length);
      const held = isFirst ? { status: 'HELD' as const, heldAt: instant(tx.now()) } : {};
      await tx.table(WorkshopRow).change(workshop.id, input.version, { ...held, places });
      if (changed.length > 0) await seats(tx, workshop, viewer.personId).attended(changed);
      if (isFirst) await unschedule(tx, reminderKind, workshop.id);
      const lost = await this.tell(tx, workshop, changed, isFirst);
      return ok({ workshopId: workshop.id, lostNames: workshop.seats.filter((seat) => lost.includes(seat.personId)).map((seat) => seat.personName) });
    });
  }

  /** Everybody with a seat, and those of the roster who are named. Throws NOT_FOUND. */
  private async attendees(tx: Tx, workshop: WorkshopFacts, exceptions: readonly Exception[]): Promise<readonly Attendee[]> {
    const without = exceptions.map((one) => one.personId).filter((id) => !workshop.seats.some((seat) => seat.personId === id));
    const came = without.length > 0 ? await allOnRoster(tx, workshop.engagementId, without) : [];
    return [...workshop.seats, ...came.map(({ personId }) => ({ personId, state: null, minutesAttended: null }))];
  }

  /** Answers whose clearance was lost by it. */
  private async tell(tx: Tx, workshop: WorkshopFacts, changed: readonly AttendanceLine[], isFirst: boolean): Promise<readonly string[]> {
    const { id, clientId, engagementId, minutes } = workshop;
    const of = { workshopId: id, clientId, engagementId };
    if (isFirst || changed.length > 0)
      await tx.record({
        kind: isFirst ? 'training.attendance-recorded' : 'training.attendance-corrected',
        clientId,
        body: { ...of, minutes, lines: changed.map(({ personId, before, after }) => ({ personId, before, after })) },
      });
    const personIds = changed.map((line) => line.personId);
    const moved = await recomputeClearance(tx, { engagementId, clientId, personIds, cause: { kind: 'ATTENDANCE_RECORDED', workshopId: id } });
    const lost = takenFrom(moved);
    const short = turnedShort(changed, workshop).filter((personId) => !lost.includes(personId));
    if (isFirst) await tx.emit(workshopHeld(of));
    else if (short.length > 0) await tx.emit(attendanceCorrected({ ...of, personIds: short }));
    return lost;
  }
}
