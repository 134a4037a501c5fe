import { newId, notFound, refusal } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { AgendaItem } from './agenda.rules.js';
import { WorkshopItemRow, WorkshopReadingRow } from './workshop.entity.js';
import type { WorkshopFacts } from './workshop.facts.js';
import { canReadWorkshop } from './workshop.policy.js';
import type { Reading } from './workshop.rules.js';
import { workshopJson } from './workshop.sql.js';

export interface Place {
  readonly clientId: string;
  readonly engagementId: string;
}

/** The workshop for a change: locked first, so that what is decided on is what stands until the commit. Throws NOT_FOUND. */
export async function workshopToChange(tx: Tx, viewer: Viewer, id: string): Promise<WorkshopFacts> {
  await tx.rows(`select id from workshop where practice_id = $1 and id = $2 for update`, [id]);
  const found = await workshopFacts(tx, id);
  if (!found || !canReadWorkshop(viewer, found)) throw notFound();
  return found;
}

export async function workshopFacts(tx: Tx, id: string): Promise<WorkshopFacts | undefined> {
  const found = await tx.row<{ workshop: WorkshopFacts }>(`select ${workshopJson} as workshop from workshop w where w.practice_id = $1 and w.id = $2`, [id]);
  return found?.workshop;
}

/** Puts this agenda in place of the one before. */
export async function writeAgenda(tx: Tx, place: Place, workshopId: string, items: readonly AgendaItem[]): Promise<void> {
  const { clientId, engagementId } = place;
  await tx.table(WorkshopItemRow).remove({ workshopId });
  await tx
    .table(WorkshopItemRow)
    .addAll(items.map(({ title, minutes, kind }, at) => ({ id: newId(), clientId, engagementId, workshopId, ordinal: at + 1, title, minutes, kind })));
}

export async function writeReadings(tx: Tx, place: Place, workshopId: string, readings: readonly Reading[]): Promise<void> {
  const { clientId, engagementId } = place;
  await tx.table(WorkshopReadingRow).remove({ workshopId });
  await tx
    .table(WorkshopReadingRow)
    .addAll(readings.map(({ title, url }, at) => ({ id: newId(), clientId, engagementId, workshopId, ordinal: at + 1, title, url: url ?? null })));
}

export interface OnRoster {
  readonly personId: string;
  readonly teamId: string | null;
}

/** Those of these people who are on the roster. Throws NOT_FOUND unless all are. */
export async function allOnRoster(tx: Tx, engagementId: string, personIds: readonly string[]): Promise<readonly OnRoster[]> {
  const found = await tx.rows<OnRoster>(
    `select person_id as "personId", team_id as "teamId" from engagement_person where practice_id = $1 and engagement_id = $2 and person_id = any ($3::uuid[]) and removed_at is null`,
    [engagementId, personIds],
  );
  if (personIds.some((id) => !found.some((one) => one.personId === id))) throw notFound();
  return found;
}

export async function isOnRoster(tx: Tx, engagementId: string, personId: string): Promise<boolean> {
  const found = await tx.row(`select id from engagement_person where practice_id = $1 and engagement_id = $2 and person_id = $3 and removed_at is null`, [
    engagementId,
    personId,
  ]);
  return found !== undefined;
}

export const notOnRoster = refusal('NOT_ON_ROSTER', 'You are not on the list of people of this programme. The coordinator can add you.');

/** Throws NOT_FOUND for a team of another engagement. */
export async function demandTeam(tx: Tx, engagementId: string, teamId: string | null): Promise<void> {
  if (teamId === null) return;
  const team = await tx.row(`select id from team where practice_id = $1 and engagement_id = $2 and id = $3 and archived_at is null`, [engagementId, teamId]);
  if (!team) throw notFound();
}

/** Throws NOT_FOUND for a plan that never came into force. */
export async function demandPlan(tx: Tx, engagementId: string, number: number | null): Promise<void> {
  if (number === null) return;
  const plan = await tx.row(`select id from plan_version where practice_id = $1 and engagement_id = $2 and number = $3`, [engagementId, number]);
  if (!plan) throw notFound();
}
