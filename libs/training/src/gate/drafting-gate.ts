import { notFound, type Gated } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { GateOf } from './gate-of.js';
import type { GateFacts } from './gate.facts.js';
import { byEngagement, gateFacts } from './gate.sql.js';

export interface DraftingPlace {
  readonly engagementId: string;
  readonly teamId: string;
}

/** Null: open. Both must be open before OKR text is created or changed. */
export interface DraftingGate {
  readonly person: Gated | null;
  readonly team: Gated | null;
}

const statement = gateFacts(byEngagement);

/** Whether this viewer may write OKR text of this team now, and if not, all that is to be said about it. Two statements. Throws NOT_FOUND. */
export async function draftingGate(tx: Tx, viewer: Viewer, place: DraftingPlace): Promise<DraftingGate> {
  const gate = await gateOfTeam(tx, place, viewer.personId);
  const [team] = gate.facts.teams;
  if (!team) throw notFound();
  return { person: gate.forPerson(viewer, team.id), team: gate.forTeam(viewer, team) };
}

/** The gate of one team, read for one person. Throws NOT_FOUND. */
export async function gateOfTeam(tx: Tx, { engagementId, teamId }: DraftingPlace, personId: string | null): Promise<GateOf> {
  const found = await tx.row<{ facts: GateFacts }>(statement, [tx.now(), engagementId, teamId, personId]);
  if (!found) throw notFound();
  return new GateOf(found.facts, await planInForce(tx, engagementId), tx.now());
}
