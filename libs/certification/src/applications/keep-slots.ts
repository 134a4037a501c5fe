import { Inject, Injectable } from '@nestjs/common';
import { atWallTime, authorize, instant, newId, ok, refusal, typed, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { talkTimesFree } from '../certification.events.js';
import { canDirect, canWorkOnCertification } from '../certification.policy.js';
import { programmes } from '../programmes/programmes.repository.js';
import { InterviewSlotRow } from './application.entity.js';

export interface AddSlotsInput {
  readonly idempotencyKey: string;
  readonly programmeId: string;
  readonly on: Day;
  readonly times: readonly string[];
  readonly minutes: number;
  readonly place: string;
}
type Done = Promise<Result<{ programmeId: string }>>;

/** Times at which a reader can talk to applicants; their own times only. */
@Injectable()
export class KeepSlots {
  constructor(@Inject(Db) private readonly db: Db) {}

  add(viewer: Viewer, input: AddSlotsInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.add-slots', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      authorize(canWorkOnCertification(viewer));
      const times = [...new Set(input.times.map((time) => time.trim()).filter((time) => time !== ''))];
      if (times.length === 0 || times.length > 20 || times.some((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
        return refusal('SLOT_TIMES', 'Enter one to 20 times of day, such as 09:30, 10:15.', 'times');
      if (input.minutes < 10 || input.minutes > 120) return refusal('SLOT_MINUTES', 'A talk takes 10 to 120 minutes.', 'minutes');
      const place = typed(input.place, 'place', 'The place', 300);
      if (!place.ok) return place;
      const starts = times.map((time) => atWallTime(input.on, time, viewer.facts.timeZone));
      if (starts.some((at) => at <= instant(tx.now()))) return refusal('SLOT_PAST', 'One of these times is over.', 'on');
      const ends = (at: string): string => instant(new Date(Date.parse(at) + input.minutes * 60_000));
      const clash = await tx.row(
        `select from interview_slot s, unnest($3::timestamptz[], $4::timestamptz[]) as n(starts_at, ends_at)
         where s.practice_id = $1 and s.with_person_id = $2 and tstzrange(s.starts_at, s.ends_at) && tstzrange(n.starts_at, n.ends_at) limit 1`,
        [viewer.personId, starts, starts.map(ends)],
      );
      const sorted = [...starts].sort();
      const close = sorted.some((at, place_) => place_ > 0 && ends(sorted[place_ - 1] ?? '') > at);
      if (clash || close) return refusal('SLOT_CLASH', 'Two of your talks would overlap. Choose other times.', 'times');
      const of = { programmeId: programme.id, withPersonId: viewer.personId, place: place.value, applicationId: null, bookedAt: null };
      await tx.table(InterviewSlotRow).addAll(starts.map((startsAt) => ({ id: newId(), ...of, startsAt, endsAt: ends(startsAt) as typeof startsAt })));
      await tx.emit(talkTimesFree({ programmeId: programme.id, exceptId: null }));
      return ok({ programmeId: programme.id });
    });
  }

  /** A time that nobody has taken. */
  remove(viewer: Viewer, input: { idempotencyKey: string; slotId: string; version: number }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-slot', input }, async (tx) => {
      const slot = await tx.table(InterviewSlotRow).get(input.slotId);
      authorize(canDirect(viewer) || slot.withPersonId === viewer.personId, 'Your own times only.');
      if (slot.applicationId !== null) return refusal('SLOT_TAKEN', 'Somebody has taken this time. Write to them first.');
      await tx.table(InterviewSlotRow).change(slot.id, input.version, { place: slot.place });
      await tx.table(InterviewSlotRow).remove({ id: slot.id });
      return ok({ programmeId: slot.programmeId });
    });
  }
}
