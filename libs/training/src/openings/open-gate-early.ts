import { Inject, Injectable } from '@nestjs/common';
import { addDays, authorize, instant, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import { settingsOf, type Viewer } from '@cairn/identity';
import { canReadEngagement } from '@cairn/engagements';
import { Db, noteActivity, schedule } from '@cairn/platform';
import { readGate } from '../gate/drafting-gate.js';
import type { GateOf } from '../gate/gate-of.js';
import { gateOpened } from '../training.events.js';
import { GateOpeningRow } from './opening.entity.js';
import { canOpenGateEarly } from './opening.policy.js';
import { openEarly, whoOpens } from './opening.rules.js';

export interface OpenGateEarlyInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  readonly teamId?: string | null;
  readonly personId?: string | null;
  readonly reason: string;
  readonly endsOn?: Day | null;
}

/** Kind of the schedule that ends an early opening the day after its last one. */
export const openingExpiryKind = 'training.expire-gate-opening';

/** The client lead lets somebody write before they are trained: with a reason and an end, on record, counted. */
@Injectable()
export class OpenGateEarly {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OpenGateEarlyInput): Promise<Result<{ openingId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.open-gate-early', input }, async (tx) => {
      const asked = { teamId: input.teamId ?? null, personId: input.personId ?? null, reason: input.reason, endsOn: input.endsOn ?? null };
      const gate = await readGate(tx, input.engagementId, { teamId: null, personIds: [] });
      const { engagementId, clientId, today, timeZone, openings, clientSlug } = gate.facts;
      if (!canReadEngagement(viewer, { id: engagementId, clientId })) throw notFound();
      authorize(canOpenGateEarly(viewer, { clientId }), whoOpens(gate.facts.clientLeads, 'open the gate early'));
      const holder = holderOf(gate, asked);
      const maxDays = settingsOf(gate.facts.settings).gateOpeningMaxDays;
      const read = openEarly(asked, { today, maxDays, live: openings, isOpenAnyway: holder.isOpenAnyway });
      if (!read.ok) return read;
      const { teamId, personId } = asked;
      const { reason, endsOn } = read.value;
      const openingId = newId();
      const notYet = { closedAt: null, closedBy: null, closedReason: null };
      await tx.table(GateOpeningRow).add({
        ...{ id: openingId, clientId, engagementId, teamId, personId, reason, endsOn, ...notYet },
        ...{ status: 'OPEN', openedBy: viewer.personId, openedAt: instant(tx.now()) },
      });
      const rule = { days: 'once', on: addDays(endsOn, 1) } as const;
      await schedule(tx, { kind: openingExpiryKind, subjectId: openingId, rule, time: '00:00', zone: timeZone });
      await tx.record({ kind: 'training.gate-opened', clientId, body: { openingId, engagementId, teamId, personId, reason, endsOn, by: viewer.personId } });
      await noteActivity(tx, { text: `Opened the training gate early for ${holder.name}.`, path: `/c/${clientSlug}/training/gate`, clientId });
      await tx.emit(gateOpened({ openingId, engagementId, clientId }));
      return ok({ openingId });
    });
  }
}

/** Whom it is for, and whether they may write anyway. Throws NOT_FOUND for whoever is not of this engagement. */
function holderOf(gate: GateOf, asked: { teamId: string | null; personId: string | null }): { name: string; isOpenAnyway: boolean } {
  const mayWrite = (person: { personId: string; teamId: string | null }): boolean => gate.mayWrite(person.personId, person.teamId);
  const writers = gate.people.filter((person) => person.writesOkrs);
  if (asked.teamId !== null) {
    const team = gate.facts.teams.find((one) => one.id === asked.teamId);
    if (!team) throw notFound();
    return { name: team.name, isOpenAnyway: gate.isTeamOpen(team.id) && writers.filter((person) => person.teamId === team.id).every(mayWrite) };
  }
  if (asked.personId === null) return { name: 'everybody', isOpenAnyway: gate.whole().isOpen && writers.every(mayWrite) };
  const person = gate.people.find((one) => one.personId === asked.personId);
  if (!person) throw notFound();
  return { name: person.name, isOpenAnyway: mayWrite(person) };
}
