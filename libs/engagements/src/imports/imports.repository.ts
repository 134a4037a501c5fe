import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { EngagementRow } from '../engagements/engagement.entity.js';
import { engagements } from '../engagements/engagements.repository.js';
import { canKeepRoster, grantableRoles } from '../people/roster.policy.js';
import { asKnown, rosterOf } from '../people/roster.repository.js';
import { RosterImportRow } from './roster-import.entity.js';
import { checkRoster, type CheckedRoster } from './roster-check.rules.js';
import { entryOf, noRepairs } from './roster-entries.rules.js';

/** An import is its keeper's only: who may not keep the roster learns nothing of it. Throws NOT_FOUND. */
export async function importOf(tx: Tx, viewer: Viewer, id: string, lock = false): Promise<{ file: RosterImportRow; engagement: EngagementRow }> {
  if (lock) await tx.rows(`select from roster_import where practice_id = $1 and id = $2 for no key update`, [id]);
  const file = await tx.table(RosterImportRow).get(id);
  const engagement = await engagements(tx).get(viewer, file.engagementId);
  if (!canKeepRoster(viewer, engagement)) throw notFound();
  return { file, engagement };
}

/** The dry run of a file whose columns are chosen, against the roster as it is now. */
export async function checkFile(tx: Tx, file: RosterImportRow, grantable = file.grantable): Promise<CheckedRoster | null> {
  if (!file.fields) return null;
  const { fields } = file;
  const roster = rosterOf(tx, file.engagementId);
  const [known, teams] = [await roster.all(), await roster.teams()];
  const entries = file.sheet.rows.map((row) => entryOf(row, fields, { ...noRepairs, ...file.repairs }));
  return checkRoster(entries, { known: known.map(asKnown), teams: teams.map((team) => team.name), grantable });
}

export const checkFor = (tx: Tx, viewer: Viewer, file: RosterImportRow): Promise<CheckedRoster | null> =>
  checkFile(tx, file, grantableRoles(viewer, { id: file.engagementId, clientId: file.clientId }) as typeof file.grantable);

/** Files that were left lying, and texts of people that nobody needs any more, go after their time. */
export async function tidyImports(tx: Tx, engagementId: string): Promise<void> {
  await tx.rows(
    `delete from roster_import where practice_id = $1 and engagement_id = $2 and status = 'OPEN' and created_at < $3::timestamptz - interval '1 day'`,
    [engagementId, tx.now()],
  );
  await tx.rows(
    `update roster_import set sheet = '{"header":[],"rows":[],"above":0}', rejected_csv = null where practice_id = $1 and engagement_id = $2 and imported_at < $3::timestamptz - interval '30 days' and sheet <> '{"header":[],"rows":[],"above":0}'`,
    [engagementId, tx.now()],
  );
}
