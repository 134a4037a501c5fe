import { Inject, Injectable } from '@nestjs/common';
import { dayIn, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { clientsMeant, linkedClient, type MeantClient } from './clients-meant.js';
import { HoursOfClientRow, HoursRow } from './hours.entity.js';
import { checkHours, mayNameInLog, type LoggedHours } from './hours.rules.js';

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
      const read = await this.checked(tx, viewer, input, null);
      if (!read.ok) return read;
      const { line, clientId } = read.value;
      const hoursId = newId();
      await tx.table(HoursRow).add({ id: hoursId, personId: viewer.personId, ...line, loggedAt: instant(tx.now()), removedAt: null });
      if (clientId) await tx.table(HoursOfClientRow).add({ id: newId(), clientId, hoursId });
      return ok({ hoursId });
    });
  }

  /** Throws NOT_FOUND, CONFLICT. */
  async edit(viewer: Viewer, input: EditHoursInput): Promise<Result<{ hoursId: string }>> {
    const linked = await linkedClient(this.db, viewer, input.hoursId);
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-hours', input }, async (tx) => {
      const line = await own(tx, viewer, input.hoursId);
      const read = await this.checked(tx, viewer, input, linked);
      if (!read.ok) return read;
      await tx.table(HoursRow).change(line.id, input.version, read.value.line);
      const { clientId } = read.value;
      if (clientId && linked) await tx.table(HoursOfClientRow).amend({ hoursId: line.id }, { clientId });
      else if (clientId) await tx.table(HoursOfClientRow).add({ id: newId(), clientId, hoursId: line.id });
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

  /**
   * A client of the practice is named only where its own word in the ledger allows that, also where its name was typed instead of chosen. `linked` is the
   * client that the line is of already. Throws NOT_FOUND.
   */
  private async checked(
    tx: Tx,
    viewer: Viewer,
    input: LogHoursInput,
    linked: MeantClient | null,
  ): Promise<Result<{ line: LoggedHours; clientId: string | null }>> {
    const { clientName, contact, form, groupSize, startsOn, endsOn, paidMinutes, proBonoMinutes, consented, activity, eligible } = input;
    const asked = { clientName, contact, form, groupSize, startsOn, endsOn, paidMinutes, proBonoMinutes, consented, activity, eligible };
    if (input.clientId && !viewer.coaching.some((one) => one.clientId === input.clientId)) throw notFound();
    const line = checkHours(asked, dayIn(viewer.facts.timeZone, tx.now()));
    if (!line.ok) return line;
    const chosen = input.clientId ?? null;
    const meant = await clientsMeant(tx, viewer, { chosen, typed: line.value.clientName });
    const clientId = chosen ?? meant[0]?.id ?? linked?.id ?? null;
    const moves = linked !== null && clientId !== linked.id;
    if (moves && !viewer.coaching.some((one) => one.clientId === linked.id))
      return refusal('HOURS_OTHER_CLIENT', 'This line stays with the client that you coached then. Log the other session as a line of its own.', 'clientName');
    const named = mayNameInLog(consented, linked && !moves ? [...meant, linked] : meant);
    return named.ok ? ok({ line: line.value, clientId }) : named;
  }
}

async function own(tx: Tx, viewer: Viewer, hoursId: string): Promise<HoursRow> {
  const line = await tx.table(HoursRow).get(hoursId);
  if (line.personId !== viewer.personId) throw notFound();
  return line;
}
