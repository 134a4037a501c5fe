import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { CycleRow } from '../cycles/cycle.entity.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { checkSheet } from './check-sheet.rules.js';
import { canKeepImport } from './okr-import.policy.js';
import { OkrImportRow, type StoredPermit } from './okr-import.entity.js';
import type { PersonOfSheet, TeamOfSheet } from './sheet-facts.js';
import { asRead, permitNow, permitsOf } from './sheet-permits.js';
import type { CheckedSheet } from './sheet-plan.js';
import { noRepairs } from './sheet-repairs.js';
import { sheets } from './sheets.repository.js';

/** A file and what its rows are about. Who may not keep it learns nothing of it. Throws NOT_FOUND. */
export async function importOf(tx: Tx, viewer: Viewer, id: string, lock = false): Promise<OkrImportRow> {
  if (lock) await tx.rows(`select from okr_import where practice_id = $1 and id = $2 for no key update`, [id]);
  const file = await tx.table(OkrImportRow).get(id);
  if (!canKeepImport(viewer, file)) throw notFound();
  return file;
}

export interface SheetSide {
  readonly cycle: CycleRow;
  readonly teams: readonly TeamOfSheet[];
  readonly people: readonly PersonOfSheet[];
  readonly permits: Readonly<Record<string, StoredPermit>>;
}

/** What a file is checked against, as this person sees it and as they may write it now. */
export async function sideOf(tx: Tx, viewer: Viewer, file: Pick<OkrImportRow, 'cycleId' | 'engagementId'>): Promise<SheetSide> {
  const from = sheets(tx, viewer.personId);
  const [cycle, all, people] = [await from.cycle(file.cycleId), await from.teams(file.cycleId), await from.people(file.engagementId)];
  const teams = all.map((team) => asRead(team, canReadDraft(viewer, team.place)));
  return { cycle, teams, people, permits: await permitsOf(tx, viewer, teams, people) };
}

/** The same in the background, with the permits of whoever asked, as they were when they asked. */
export async function storedSideOf(tx: Tx, file: OkrImportRow): Promise<SheetSide> {
  const from = sheets(tx, file.startedBy);
  const permits = file.permits ?? {};
  const all = await from.teams(file.cycleId);
  return {
    cycle: await from.cycle(file.cycleId),
    teams: all.flatMap((team) => {
      const permit = permits[team.place.teamId];
      return permit ? [asRead(team, permit.reads ?? permit.notYours === null)] : [];
    }),
    people: await from.people(file.engagementId),
    permits,
  };
}

/** The dry run of a file whose columns are chosen; null before. */
export function checkFile(file: OkrImportRow, side: SheetSide, only: readonly number[] | null = null): CheckedSheet | null {
  if (!file.fields) return null;
  const { cycle, teams, people, permits } = side;
  const places = new Map(teams.map((team) => [team.place.teamId, team.place]));
  const untrained = new Map(Object.entries(permits).map(([teamId, permit]) => [teamId, new Set(permit.untrained)]));
  return checkSheet(
    { ...file.sheet, fields: file.fields },
    {
      ...{ cycle, teams, people, oneTeamId: file.teamId, repairs: { ...noRepairs, ...file.repairs }, only: only && new Set(only) },
      permitOf: (teamId) => {
        const place = places.get(teamId);
        if (!place) throw new Error('A row belongs to a team of the cycle');
        return permitNow(place, permits[teamId]);
      },
      mayWrite: (personId, teamId) => !untrained.get(teamId)?.has(personId),
    },
  );
}

const emptySheet = JSON.stringify({ header: [], rows: [], above: 0, twoHeaders: false, merged: 0, formulas: [], errors: [], layout: {} });

/** Files that were left lying are gone by their schedule; those of before it go here. Texts that nobody needs any more go after a month. */
export async function tidyImports(tx: Tx, engagementId: string): Promise<void> {
  await tx.rows(
    `delete from okr_import where practice_id = $1 and engagement_id = $2 and status = 'OPEN' and created_at < $3::timestamptz - interval '9 days'`,
    [engagementId, tx.now()],
  );
  await tx.rows(
    `update okr_import set sheet = $4::jsonb, rejected_csv = null, waiting = '{}' where practice_id = $1 and engagement_id = $2 and imported_at < $3::timestamptz - interval '30 days' and sheet <> $4::jsonb`,
    [engagementId, tx.now(), emptySheet],
  );
}
