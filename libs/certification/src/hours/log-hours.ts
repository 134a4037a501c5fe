import { Inject, Injectable } from '@nestjs/common';
import { dayIn, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { consentDirectory, levelWords, reaches } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { HoursOfClientRow, HoursRow } from './hours.entity.js';
import { checkHours, type LoggedHours } from './hours.rules.js';

export interface LogHoursInput extends LoggedHours {
  readonly idempotencyKey: string;
  /** A client of the practice that one coaches; null for others. */
  readonly clientId?: string | null;
}

export interface EditHoursInput extends LogHoursInput {
  readonly hoursId: string;
  readonly version: number;
}

/** A coach keeps the log of their own hours; nobody else reads or writes it. */
@Injectable()
export class LogHours {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND for a client that one does not coach. */
  log(viewer: Viewer, input: LogHoursInput): Promise<Result<{ hoursId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.log-hours', input }, async (tx) => {
      const read = await this.checked(tx, viewer, input);
      if (!read.ok) return read;
      const hoursId = newId();
      await tx.table(HoursRow).add({ id: hoursId, personId: viewer.personId, ...read.value, loggedAt: instant(tx.now()), removedAt: null });
      if (input.clientId) await tx.table(HoursOfClientRow).add({ id: newId(), clientId: input.clientId, hoursId });
      return ok({ hoursId });
    });
  }

  /** Throws NOT_FOUND, CONFLICT. */
  edit(viewer: Viewer, input: EditHoursInput): Promise<Result<{ hoursId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-hours', input }, async (tx) => {
      const line = await own(tx, viewer, input.hoursId);
      const kept = await tx.table(HoursOfClientRow).first({ hoursId: line.id });
      const clientId = input.clientId ?? kept?.clientId ?? null;
      const read = await this.checked(tx, viewer, { ...input, clientId });
      if (!read.ok) return read;
      await tx.table(HoursRow).change(line.id, input.version, read.value);
      if (clientId && !kept) await tx.table(HoursOfClientRow).add({ id: newId(), clientId, hoursId: line.id });
      return ok({ hoursId: line.id });
    });
  }

  /** Puts a line into the bin, or takes it out again. Throws NOT_FOUND, CONFLICT. */
  remove(viewer: Viewer, input: { idempotencyKey: string; hoursId: string; version: number; back: boolean }): Promise<Result<{ hoursId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-hours', input }, async (tx) => {
      const line = await own(tx, viewer, input.hoursId);
      await tx.table(HoursRow).change(line.id, input.version, { removedAt: input.back ? null : instant(tx.now()) });
      return ok({ hoursId: line.id });
    });
  }

  /** A client of the practice is named only where its own word in the ledger allows that. */
  private async checked(tx: Tx, viewer: Viewer, input: LogHoursInput): Promise<Result<LoggedHours>> {
    const { clientName, contact, form, groupSize, startsOn, endsOn, paidMinutes, proBonoMinutes, consented, activity, eligible } = input;
    const asked = { clientName, contact, form, groupSize, startsOn, endsOn, paidMinutes, proBonoMinutes, consented, activity, eligible };
    const read = checkHours(asked, dayIn(viewer.facts.timeZone, tx.now()));
    if (!input.clientId) return read;
    if (!viewer.coaching.some((one) => one.clientId === input.clientId)) throw notFound();
    if (!read.ok || !consented) return read;
    const { level } = await consentDirectory(tx).inForce(input.clientId);
    return reaches(level, 'NAMED')
      ? read
      : refusal(
          'HOURS_NOT_NAMED',
          `This client allows “${levelWords[level].title}”, not to be named. Log it without; it stays in your log and is not passed on.`,
          'consented',
        );
  }
}

async function own(tx: Tx, viewer: Viewer, hoursId: string): Promise<HoursRow> {
  const line = await tx.table(HoursRow).get(hoursId);
  if (line.personId !== viewer.personId) throw notFound();
  return line;
}
