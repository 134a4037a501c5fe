import { countWords, figureWords, instant } from '@cairn/kernel';
import { noteActivity, type Tx } from '@cairn/platform';
import { noteWaiting } from '@cairn/training';
import { OkrImportRow } from './okr-import.entity.js';
import { OkrSheetLayoutRow } from './okr-sheet-layout.entity.js';
import { checkFile, type SheetSide } from './okr-imports.repository.js';
import { okrSheetImported } from './sheet-events.js';
import { rejectedCsv } from './rejected-rows.rules.js';
import type { CheckedSheet, SheetCounts } from './sheet-plan.js';
import { sheets } from './sheets.repository.js';
import { writeSheet } from './write-sheet.js';
import { newId } from '@cairn/kernel';

/** Writes a checked file into the OKRs: all rows without a stop or a wait, or none. Throws CONFLICT when somebody writes at the same time. */
export async function takeIn(
  tx: Tx,
  file: OkrImportRow,
  side: SheetSide,
  progress: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<SheetCounts> {
  const again = file.status === 'IMPORTED';
  const checked = checkFile(file, side, again ? file.waiting : null);
  if (!checked) throw new Error('The columns of an import are chosen before it runs');
  await sheets(tx, file.startedBy).hold(checked.plan.filter((part) => part.objectives.length + part.lines.length > 0).map((part) => part.team.place.draftId));
  await writeSheet(tx, checked.plan, {
    importId: file.id,
    personId: file.startedBy,
    byCoach: (teamId) => side.permits[teamId]?.byCoach ?? false,
    progress,
  });
  const result = again ? joined(file.result, checked.counts) : checked.counts;
  const waiting = checked.rows.filter((row) => row.fate === 'WAIT').map((row) => row.number);
  const rejected = checked.counts.reject > 0 ? rejectedCsv(file, checked) : file.rejectedCsv;
  await tx.table(OkrImportRow).change(file.id, file.version, {
    ...{ status: 'IMPORTED', importedAt: file.importedAt ?? instant(tx.now()), permits: null, rowsDone: file.sheet.rows.length },
    ...{ result, waiting, rejectedCsv: rejected },
  });
  if (!again) await keepLayout(tx, file);
  await noteWaits(tx, file, side, checked);
  await tell(tx, file, side, checked.counts);
  return checked.counts;
}

/** Waiting rows that came in later count where they landed. */
const joined = (before: SheetCounts | null, now: SheetCounts): SheetCounts => ({
  create: (before?.create ?? 0) + now.create,
  change: (before?.change ?? 0) + now.change,
  same: (before?.same ?? 0) + now.same,
  wait: now.wait,
  reject: (before?.reject ?? 0) + now.reject,
});

/** The client's own columns come back in the next export. */
async function keepLayout(tx: Tx, { clientId, engagementId, sheet, fields, startedBy }: OkrImportRow): Promise<void> {
  const now = instant(tx.now());
  const layout = { header: [...sheet.header], fields: [...(fields ?? [])], savedBy: startedBy, savedAt: now };
  const changed = await tx.table(OkrSheetLayoutRow).amend({ engagementId }, layout);
  if (changed === 0) await tx.table(OkrSheetLayoutRow).add({ id: newId(), clientId, engagementId, ...layout });
}

/** Whoever's rows wait hears when the gate opens. */
async function noteWaits(tx: Tx, { clientId, engagementId, startedBy }: OkrImportRow, side: SheetSide, checked: CheckedSheet): Promise<void> {
  const names = new Set(checked.rows.filter((row) => row.fate === 'WAIT').map((row) => row.team));
  for (const { place } of side.teams)
    if (names.has(place.teamName)) await noteWaiting(tx, { engagementId, clientId, teamId: place.teamId, personId: startedBy });
}

async function tell(tx: Tx, file: OkrImportRow, side: SheetSide, { create, change, wait }: SheetCounts): Promise<void> {
  const { clientId, engagementId, cycleId, id: importId } = file;
  const body = { engagementId, cycleId, importId, created: create, changed: change, waiting: wait, byPersonId: file.startedBy };
  await tx.record({ kind: 'okrs.sheet-imported', clientId, body });
  await tx.emit(okrSheetImported({ importId, cycleId, engagementId, clientId, created: create, changed: change }));
  const place = side.teams[0]?.place;
  if (!place) return;
  const text = `${place.clientName}: ${countWords(create, 'OKR row')} imported, ${figureWords(change)} changed.`;
  await noteActivity(tx, {
    text,
    path: `/c/${place.clientSlug}/okrs/import?cycle=${side.cycle.number}&id=${importId}`,
    clientId,
    undo: { act: 'undoOkrImport', id: importId },
  });
}
