import { notFound, type Day, type Gated } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { GateOf } from './gate-of.js';
import type { GateFacts } from './gate.facts.js';
import { byEngagement, gateFacts, waits } from './gate.sql.js';

export interface DraftingPlace {
  readonly engagementId: string;
  readonly teamId: string;
}

/** Null: open. Both must be open before OKR text is created or changed. */
export interface DraftingGate {
  readonly person: Gated | null;
  readonly team: Gated | null;
  /** This viewer hears once both are open. */
  readonly waits: boolean;
}

const statement = gateFacts(byEngagement, { more: waits });

/** Whether this viewer may write OKR text of this team now, and if not, all that is to be said about it. Two statements. Throws NOT_FOUND. */
export async function draftingGate(tx: Tx, viewer: Viewer, { engagementId, teamId }: DraftingPlace): Promise<DraftingGate> {
  const gate = await readGate(tx, engagementId, { teamId, personIds: [viewer.personId] });
  const [team] = gate.facts.teams;
  if (!team) throw notFound();
  const reader = gate.reader(viewer);
  return { person: gate.forPerson(reader, team.id), team: gate.forTeam(reader, team), waits: gate.waits(reader, team.id) };
}

/** The gate of a whole engagement, for whoever writes text of many teams at once; each answer is from memory. */
export interface SheetGate {
  forViewer(teamId: string): Gated | null;
  /** Throws NOT_FOUND for a team that does not take part. */
  forTeam(teamId: string): Gated | null;
  /** The last day on which a team drafts before it is trained; null: it was not let in early, or does not need it. */
  letInUntil(teamId: string): Day | null;
  /** What all teams together wait for. */
  forAll(): Gated | null;
  /** As far as their own training goes: cleared, not bound by the rule, or let in early. */
  mayWrite(personId: string, teamId: string): boolean;
}

/** Two statements, however many teams and people. Throws NOT_FOUND. */
export async function sheetGate(tx: Tx, viewer: Viewer, engagementId: string): Promise<SheetGate> {
  const gate = await readGate(tx, engagementId, { teamId: null, personIds: [viewer.personId] });
  const reader = gate.reader(viewer);
  return {
    forViewer: (teamId) => gate.forPerson(reader, teamId),
    forTeam: (teamId) => {
      const team = gate.facts.teams.find((one) => one.id === teamId);
      if (!team) throw notFound();
      return gate.forTeam(reader, team);
    },
    letInUntil: (teamId) => gate.teamLetInUntil(teamId),
    forAll: () => gate.forAll(reader),
    mayWrite: (personId, teamId) => gate.mayWrite(personId, teamId),
  };
}

/** Somebody who writes OKRs of a team or leads it, and what holds up the two of them. */
export interface WriterGate {
  readonly personId: string;
  readonly teamId: string;
  readonly person: Gated | null;
  readonly team: Gated | null;
}

/** Everybody of the roster who writes or leads in a team that takes part, said to each of them. Two statements. Throws NOT_FOUND. */
export async function gateOfWriters(tx: Tx, engagementId: string): Promise<readonly WriterGate[]> {
  const gate = await readGate(tx, engagementId, { teamId: null, personIds: [] });
  return gate.people.flatMap(({ personId, teamId, isOnRoster, writesOkrs, leadsTeam }): WriterGate[] => {
    const team = gate.facts.teams.find((one) => one.id === teamId);
    if (!team || !isOnRoster || !(writesOkrs || leadsTeam)) return [];
    const reader = { personId, isOfPractice: false, mayOpenEarly: false, mayBook: false };
    return [{ personId, teamId: team.id, person: gate.forPerson(reader, team.id), team: gate.forTeam(reader, team) }];
  });
}

/** The gate of an engagement, or of one team of it, with these people in any case. Throws NOT_FOUND. */
export async function readGate(tx: Tx, engagementId: string, of: { readonly teamId: string | null; readonly personIds: readonly string[] }): Promise<GateOf> {
  const found = await tx.row<{ facts: GateFacts }>(statement, [tx.now(), engagementId, of.teamId, of.personIds]);
  if (!found) throw notFound();
  return new GateOf(found.facts, await planInForce(tx, engagementId), tx.now());
}
