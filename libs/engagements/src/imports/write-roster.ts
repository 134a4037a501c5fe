import { leftOutCsv, leftOutReasons } from '@cairn/platform';
import { countWords, instant, ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { rosterImported } from '../engagements.events.js';
import { addToRoster } from '../people/add-to-roster.js';
import { changePart } from '../people/change-part.js';
import { rosterOf, type RosterEntryFacts } from '../people/roster.repository.js';
import { findOrAddTeam } from '../teams/find-or-add-team.js';
import { checkFile } from './imports.repository.js';
import type { ImportResult } from './import-result.js';
import { RosterImportRow } from './roster-import.entity.js';
import type { CheckedRow } from './roster-check.rules.js';

/** Writes a checked file into the roster, all rows without a stop or none. Nobody gets a mail. */
export async function writeRoster(tx: Tx, engagement: EngagementPlace, file: RosterImportRow): Promise<Result<ImportResult>> {
  const checked = await checkFile(tx, file);
  if (!checked) throw new Error('The columns of an import are chosen before it runs');
  const known = new Map((await rosterOf(tx, engagement.id).all()).map((entry) => [entry.email, entry]));
  const [created, changed, teamIds]: [ImportResult['created'][number][], ImportResult['changed'][number][], string[]] = [[], [], []];
  const teamOf = await teamsByName(tx, engagement, checked.rows, teamIds);
  for (const row of checked.rows) {
    const teamId = row.team === null ? null : (teamOf.get(row.team.toLowerCase()) ?? null);
    const entry = known.get(row.email);
    if (row.fate === 'CREATE') {
      const added = await addToRoster(tx, engagement, { name: row.name, email: row.email, teamId, roles: row.roles, writesOkrs: row.writesOkrs });
      if (!added.ok) return atRow(row, added);
      created.push({ id: added.value.id, version: 1 });
    } else if (row.fate === 'CHANGE' && entry) {
      const done = await changePart(tx, engagement, entry, entry.version, { teamId, roles: row.roles, writesOkrs: row.writesOkrs });
      if (!done.ok) return atRow(row, done);
      if (done.value.changed) changed.push({ id: entry.id, version: entry.version + 1, before: partOf(entry) });
    }
  }
  const result: ImportResult = { created, changed, teamIds, same: checked.counts.same, rejected: checked.counts.reject };
  const rejected = result.rejected > 0 ? leftOutCsv(file.sheet.header, file.sheet.rows, leftOutReasons(checked.rows)) : null;
  await tx.table(RosterImportRow).change(file.id, file.version, { status: 'IMPORTED', importedAt: instant(tx.now()), result, rejectedCsv: rejected });
  await tx.record({
    kind: 'engagements.roster-imported',
    clientId: engagement.clientId,
    body: { engagementId: engagement.id, importId: file.id, created: created.length, changed: changed.length, byPersonId: file.startedBy },
  });
  await tx.emit(
    rosterImported({ engagementId: engagement.id, clientId: engagement.clientId, importId: file.id, created: created.length, changed: changed.length }),
  );
  await noteOnClient(
    tx,
    engagement.clientId,
    `${countWords(created.length, 'person', 'people')} imported, ${changed.length} changed`,
    `/import?id=${file.id}`,
    { act: 'undoRosterImport', id: file.id },
  );
  return ok(result);
}

const partOf = (entry: RosterEntryFacts): ImportResult['changed'][number]['before'] => ({
  teamId: entry.teamId,
  roles: entry.roles,
  writesOkrs: entry.writesOkrs,
});

const atRow = <T>(row: CheckedRow, failed: { readonly ok: false; readonly error: { code: string; message: string } }): Result<T> => ({
  ok: false,
  error: { ...failed.error, message: `Row ${row.number}: ${failed.error.message}` },
});

async function teamsByName(tx: Tx, engagement: EngagementPlace, rows: readonly CheckedRow[], added: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const row of rows) {
    if (row.team === null || row.fate === 'REJECT' || found.has(row.team.toLowerCase())) continue;
    const team = await findOrAddTeam(tx, engagement, row.team);
    if (team.added) added.push(team.id);
    found.set(row.team.toLowerCase(), team.id);
  }
  return found;
}
