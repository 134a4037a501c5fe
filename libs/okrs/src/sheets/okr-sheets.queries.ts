import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { canRunCycles } from '../cycles/cycle.policy.js';
import { canSeeTeams, whyNotWrite } from '../drafts/draft.policy.js';
import { lastDayKept } from './forget-import.schedule.js';
import { canBringSheet } from './okr-import.policy.js';
import type { OkrImportEntry, OkrSheets } from './okr-sheets.types.js';
import { sheets } from './sheets.repository.js';
import { undoUntil } from './undo-okr-import.js';

type Entry = Omit<OkrImportEntry, 'undoUntil' | 'keptUntil' | 'availableActions'> & { readonly importedAt: Instant | null };

/** `$2` the cycle, `$3` the reader, `$4` whether they see the files of others. */
const newest = `
  select f.id, f.file_name as "fileName", f.status, p.name as "byName", instant_text(f.created_at) as "createdAt", jsonb_array_length(f.sheet -> 'rows') as "rowCount", f.rows_done as "rowsDone",
         f.result - 'kept' as done, cardinality(f.waiting) as waiting, instant_text(f.imported_at) as "importedAt"
    from okr_import f join person p on p.practice_id = $1 and p.id = f.started_by
   where f.practice_id = $1 and f.cycle_id = $2 and (f.started_by = $3 or $4) order by f.created_at desc, f.id limit 20`;

@Injectable()
export class OkrSheetsQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND. */
  ofCycle(viewer: Viewer, cycleId: string): Promise<OkrSheets> {
    return this.db.read(viewer, async (tx) => {
      const from = sheets(tx, viewer.personId);
      const cycle = await from.cycle(cycleId);
      if (!canSeeTeams(viewer, cycle)) throw notFound();
      const places = await from.places(cycleId);
      const entries = await tx.rows<Entry>(newest, [cycleId, viewer.personId, canRunCycles(viewer, cycle)]);
      const [first] = places;
      const may = canBringSheet(viewer, places);
      return {
        cycleId,
        hasOwnColumns: (await from.layout(cycle.engagementId)) !== null,
        availableActions: [
          availableAction(
            'bringOkrSheet',
            may ? { allowed: 'Bring a sheet' } : { forbidden: first ? whyNotWrite(viewer, first) : 'No team drafts in this cycle yet.' },
          ),
        ],
        imports: entries.map(({ importedAt, ...entry }) => ({
          ...entry,
          undoUntil: stillUndo(entry.status, importedAt, tx.now()),
          keptUntil: entry.status === 'OPEN' ? lastDayKept(entry.createdAt) : null,
          availableActions: entry.status === 'OPEN' ? [availableAction('throwAwayOkrImport', { allowed: 'Throw away' })] : [],
        })),
      };
    });
  }
}

function stillUndo(status: OkrImportEntry['status'], importedAt: Instant | null, now: Date): Instant | null {
  const until = status === 'IMPORTED' && importedAt ? undoUntil(importedAt) : null;
  return until && until > now ? instant(until) : null;
}
