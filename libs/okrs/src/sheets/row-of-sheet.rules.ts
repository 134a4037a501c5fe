import type { ObjectiveDraft } from './known-objectives.rules.js';
import type { LineAsked } from './line-cells.rules.js';
import { folded } from './people-of-sheet.rules.js';
import type { SheetEntry } from './sheet-entry.rules.js';
import type { HeldField } from './sheet-fields.js';
import type { LineOfSheet } from './sheet-facts.js';
import { kindOf, type FindingCode, type SheetFinding } from './sheet-findings.rules.js';
import type { PlannedObjective, RowFate } from './sheet-plan.js';

/** The value is what the cell of the field says, where it is not given. */
export type Note = (code: FindingCode, reason: string, field?: HeldField, value?: string) => void;

/** Keeps what is found about a row, each with its column and what the cell says. */
export function notesOn(entry: SheetEntry): { readonly found: SheetFinding[]; readonly note: Note } {
  const found: SheetFinding[] = [];
  const note: Note = (code, reason, field, value = field ? entry.text(field) : '') =>
    void found.push({ code, number: entry.number, column: field ? entry.header(field) : '', value: value.slice(0, 200), reason });
  return { found, note };
}

/** What a row says of the objective above its line. */
export interface RowObjective {
  readonly objective: ObjectiveDraft | null;
  /** What other rows had said of it before. */
  readonly before: PlannedObjective['changes'];
  readonly changed: boolean;
}

/** What a row says of a line; nothing where it repeats an earlier row. */
export interface RowLine {
  readonly has: boolean;
  readonly repeated: SheetEntry | undefined;
  readonly asked: LineAsked | null;
  readonly stored: LineOfSheet | null;
}

/** What a row would change. */
export interface RowChanges {
  /** Another objective than the line has now. */
  readonly moved: boolean;
  readonly line: boolean;
  /** Scores and learnings, while the cycle is being closed. */
  readonly closes: boolean;
}

export function changesOf({ objective }: RowObjective, { asked, stored }: RowLine, isClosing: boolean): RowChanges {
  if (asked === null) return { moved: false, line: false, closes: false };
  const moved = stored !== null && objective !== null && stored.objectiveId !== (objective.id ?? 'new');
  const line = stored === null || moved || Object.keys(asked.changes).length > 0 || asked.kind !== stored.kind;
  return { moved, line, closes: isClosing && Object.keys(asked.closing).length > 0 };
}

/** What the portal changed after the sheet was made is not overwritten in silence. */
export function isConflict(entry: SheetEntry, above: RowObjective, { stored, repeated }: RowLine, changes: RowChanges): boolean {
  if (repeated) return false;
  const { line, objective } = entry.id ?? {};
  const lineStale = stored !== null && line?.id === stored.id && line.version !== stored.version && !stored.bySheet;
  const known = above.objective?.stored ?? null;
  const objectiveStale = known !== null && objective?.id === known.id && objective.version !== known.version && !known.bySheet;
  return (changes.line && lineStale) || (above.changed && objectiveStale);
}

/** The first row for the same key result, where there was one. */
export function seenBefore(seen: Map<string, SheetEntry>, entry: SheetEntry, objective: ObjectiveDraft | null): SheetEntry | undefined {
  const place = objective?.id ?? folded(objective?.changes.text ?? '');
  const words = folded(entry.text('KEY_RESULT'));
  const id = entry.id?.line?.id;
  const key = words === '' ? `id ${id ?? ''}` : `${place} ${words}`;
  const there = seen.get(key);
  // Two lines of ours may share their words; their ids tell them apart.
  if (there && id !== undefined && there.id?.line && there.id.line.id !== id) return undefined;
  if (!there) seen.set(key, entry);
  return there;
}

const compared: readonly HeldField[] = [
  ...(['TYPE', 'START', 'COMMIT', 'TARGET', 'STRETCH', 'UNIT', 'DIRECTION', 'CHAMPION', 'DATA_SOURCE', 'DUE'] as const),
  ...(['HEALTHY_FROM', 'HEALTHY_TO', 'CURRENT'] as const),
];
export const sameCells = (one: SheetEntry, other: SheetEntry): boolean => compared.every((field) => one.text(field) === other.text(field));

/** Whether a row is written, waits for somebody's training, or is left out, and why. */
export interface RowVerdict {
  readonly isTaken: boolean;
  readonly waits: boolean;
  readonly reasons: readonly string[];
}

/** A row that anything stops is left out; one that only waits is kept and comes in later; one with a fault from before is neither. */
export function verdictOf(found: readonly SheetFinding[], isFaulty: boolean): RowVerdict {
  const of = (kind: 'STOP' | 'WAIT') => found.filter((finding) => kindOf(finding.code) === kind);
  const [stops, waits] = [of('STOP'), of('WAIT')];
  return {
    isTaken: stops.length === 0 && waits.length === 0 && !isFaulty,
    waits: waits.length > 0 && stops.length === 0 && !isFaulty,
    reasons: [...stops, ...waits, ...found.filter(({ code }) => code === 'ROW_TWICE')].map((finding) => finding.reason),
  };
}

/** A row that only repeats an earlier one is left out: that one is taken. */
export function fateOf({ isTaken, waits }: RowVerdict, does: { readonly creates: boolean; readonly changes: boolean; readonly repeats: boolean }): RowFate {
  if (waits) return 'WAIT';
  if (!isTaken) return 'REJECT';
  if (does.creates) return 'CREATE';
  if (does.changes) return 'CHANGE';
  return does.repeats ? 'REJECT' : 'SAME';
}

/** A row that is not taken does not change its objective either. */
export const keptChanges = (objective: ObjectiveDraft, before: PlannedObjective['changes']): PlannedObjective['changes'] =>
  objective.id === null ? { ...before, text: objective.changes.text ?? '' } : before;
