import { ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { withChampion } from '../lines/champion.js';
import type { LineChanges } from '../lines/line.rules.js';
import { readLine } from '../lines/line.rules.js';
import { linesOf } from '../lines/lines.repository.js';
import { OkrLineRow } from '../lines/okr-line.entity.js';
import { putLine, type NewLine } from '../lines/put-line.js';
import { ObjectiveRow } from '../objectives/objective.entity.js';
import { readObjective, type ObjectiveChanges } from '../objectives/objective.rules.js';
import { objectivesOf } from '../objectives/objectives.repository.js';
import { added, dropped, fieldChanges, type FieldChange } from './change.rules.js';

export interface AskedChanges {
  readonly objectives?: readonly (ObjectiveChanges & { readonly objectiveId: string; readonly version: number })[];
  readonly lines?: readonly (LineChanges & { readonly lineId: string; readonly version: number })[];
  readonly droppedLineIds?: readonly string[];
  readonly addedLines?: readonly NewLine[];
}

export interface MadeChange extends FieldChange {
  readonly subjectType: 'OBJECTIVE' | 'LINE';
  readonly subjectId: string;
  /** As it read before. */
  readonly subjectText: string;
}

/** Writes what was asked, each against the version that its writer saw, and tells what really changed. */
export async function writeChanges(tx: Tx, viewer: Viewer, place: DraftPlace, asked: AskedChanges): Promise<Result<readonly MadeChange[]>> {
  const made: MadeChange[] = [];
  for (const { objectiveId, version, ...fields } of asked.objectives ?? []) {
    const changed = await changeObjective(tx, viewer, place, { objectiveId, version, fields });
    if (!changed.ok) return changed;
    made.push(...changed.value);
  }
  for (const { lineId, version, ...fields } of asked.lines ?? []) {
    const changed = await changeLine(tx, viewer, place, { lineId, version, fields });
    if (!changed.ok) return changed;
    made.push(...changed.value);
  }
  for (const line of asked.addedLines ?? []) {
    const put = await putLine(tx, viewer, place, line);
    if (!put.ok) return put;
    const { id, text } = put.value;
    made.push({ subjectType: 'LINE', subjectId: id, subjectText: text, field: added, before: null, after: text });
  }
  for (const lineId of asked.droppedLineIds ?? []) made.push(await dropLine(tx, viewer, place, lineId));
  return ok(made);
}

type OfObjective = { objectiveId: string; version: number; fields: ObjectiveChanges };

async function changeObjective(tx: Tx, viewer: Viewer, place: DraftPlace, { objectiveId, version, fields }: OfObjective): Promise<Result<MadeChange[]>> {
  const objectives = objectivesOf(tx, viewer, place);
  const objective = await objectives.hold(objectiveId);
  const read = readObjective(fields);
  if (!read.ok) return read;
  await objectives.demandLinks(read.value);
  const changes = fieldChanges(read.value, objective);
  if (changes.length === 0) return ok([]);
  if (objective.version !== version) return changedMeanwhile('OBJECTIVE_CHANGED');
  await tx.table(ObjectiveRow).change(objectiveId, version, { ...read.value, ...edited(tx, viewer) });
  return ok(changes.map((change) => ({ ...change, subjectType: 'OBJECTIVE', subjectId: objectiveId, subjectText: objective.text })));
}

type OfLine = { lineId: string; version: number; fields: LineChanges };

async function changeLine(tx: Tx, viewer: Viewer, place: DraftPlace, { lineId, version, fields }: OfLine): Promise<Result<MadeChange[]>> {
  const line = await linesOf(tx, viewer, place).hold(lineId);
  const read = readLine(fields, line);
  if (!read.ok) return read;
  const value = await withChampion(tx, place.engagementId, read.value);
  const changes = fieldChanges(value, line);
  if (changes.length === 0) return ok([]);
  if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
  await tx.table(OkrLineRow).change(lineId, version, { ...value, ...edited(tx, viewer) });
  // A name says more than an id, and both change together.
  const shown = changes.some((change) => change.field === 'championName') ? changes.filter((change) => change.field !== 'championId') : changes;
  return ok(shown.map((change) => ({ ...change, subjectType: 'LINE', subjectId: lineId, subjectText: line.text })));
}

async function dropLine(tx: Tx, viewer: Viewer, place: DraftPlace, lineId: string): Promise<MadeChange> {
  const line = await linesOf(tx, viewer, place).hold(lineId);
  await tx.table(OkrLineRow).change(lineId, line.version, { deletedAt: instant(tx.now()), deletedBy: viewer.personId });
  return { subjectType: 'LINE', subjectId: lineId, subjectText: line.text, field: dropped, before: line.text, after: null };
}
