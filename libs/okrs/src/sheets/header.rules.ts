import { ok, refusal, type Result } from '@cairn/kernel';
import { isFilled, letterOf, type FileSheet, type SheetCell, type SheetRow } from '@cairn/platform';
import { headerWord, likely, surely } from './header-words.js';
import { fieldTitles, type HeldField, type SheetField } from './sheet-fields.js';

export type Confidence = 'SURE' | 'LIKELY' | 'NONE';

const fieldIn = (lists: Partial<Record<HeldField, readonly string[]>>, word: string): HeldField | undefined =>
  (Object.keys(lists) as HeldField[]).find((field) => lists[field]?.includes(word));

/** What a header says of its column, by its words alone. */
export function named(header: string): { readonly field: HeldField; readonly confidence: Confidence } | undefined {
  const word = headerWord(header);
  const exact = fieldIn(surely, word);
  if (exact) return { field: exact, confidence: 'SURE' };
  // "Owner (name)" and "Key result *" are what stands before the bracket or the star.
  const near = fieldIn(likely, word) ?? fieldIn(surely, headerWord(header.replace(/\([^)]*\)/g, ' ')));
  return near && { field: near, confidence: 'LIKELY' };
}

export interface OkrSheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Rows above the header that are left out, such as a title. */
  readonly above: number;
  /** The header stands in two rows, which were read as one. */
  readonly twoHeaders: boolean;
}

const texts = (row: SheetRow): string[] => row.cells.map((cell) => String(cell).replace(/\s+/g, ' ').trim());
/** Two columns at least are named, one of them with the words themselves; a long text is no header. */
const looksLikeHeader = (row: SheetRow): boolean => {
  const found = texts(row).map(named);
  return found.filter(Boolean).length >= 2 && found.some((one) => one?.confidence === 'SURE') && row.cells.every((cell) => String(cell).length <= 60);
};

/**
 * A first row of names in words that we do not know, as in a language that we do not read: three at least, none twice, short, no figures, and a row
 * below that fills some of its columns. Somebody says what they are.
 */
function isForeignHeader(row: SheetRow | undefined, below: SheetRow | undefined): boolean {
  const names = row ? texts(row).filter((text) => text !== '') : [];
  const shape =
    names.length >= 3 && new Set(names).size === names.length && names.every((name) => name.length <= 40 && /\p{L}/u.test(name) && !/\d{2}|[.!?]$/u.test(name));
  return shape && below !== undefined && below.cells.filter((cell) => String(cell).trim() !== '').length >= 2;
}

/**
 * The header within the first ten filled rows; two header rows, as under a merged "Score", are read as one. `foreign`: a first row of unknown names
 * will do.
 */
export function findHeader(sheet: FileSheet, foreign = false): Result<OkrSheet> {
  const filled = sheet.rows.filter(isFilled);
  if (filled.length === 0) return refusal('FILE_EMPTY', 'This file has no rows. Choose another one.', 'file');
  const known = filled.slice(0, 10).findIndex(looksLikeHeader);
  const at = known === -1 && foreign && isForeignHeader(filled[0], filled[1]) ? 0 : known;
  const header = filled[at];
  if (!header)
    return refusal(
      'FILE_NO_HEADER',
      'No header row found. Name the columns in the first row, at least Team, Objective and Key result, and choose the file again.',
      'file',
    );
  const next = filled[at + 1];
  const under = next && next.number === header.number + 1 && isSecondHeader(header, next) ? next : undefined;
  const over = at > 0 && filled[at - 1]?.number === header.number - 1 && isGroupRow(filled[at - 1], header) ? filled[at - 1] : undefined;
  const rows = filled.slice(at + (under ? 2 : 1));
  if (rows.length === 0) return refusal('FILE_NO_ROWS', 'There is a header but nothing below it. Fill in the rows and choose the file again.', 'file');
  const width = Math.max(header.cells.length, under?.cells.length ?? 0, ...rows.map((row) => row.cells.length));
  const names = under ? joinedNames(header, under, width) : over ? joinedNames(over, header, width) : texts(header);
  return ok({
    header: Array.from({ length: width }, (_, index) => names[index] || `Column ${letterOf(index)}`),
    rows,
    above: at - (over ? 1 : 0),
    twoHeaders: Boolean(under ?? over),
  });
}

/**
 * A second row of names: only short words, one of which says more than the name above it. All of them are known; or two of three are, and the row
 * above leaves two of those without a name of their own, as a first row of OKRs under a whole header never finds it.
 */
function isSecondHeader(header: SheetRow, next: SheetRow): boolean {
  const [upper, lower] = [texts(header), texts(next)];
  const named_ = lower.filter((text) => text !== '');
  const known = named_.filter((text) => named(text) !== undefined);
  const bare = lower.filter((text, index) => named(text) !== undefined && (!upper[index] || upper.indexOf(upper[index]) !== index));
  return (
    next.cells.every((cell: SheetCell) => typeof cell === 'string' && cell.length <= 40) &&
    named_.length > 0 &&
    (known.length === named_.length || (known.length * 3 >= named_.length * 2 && bare.length >= 2)) &&
    lower.some((text, index) => text !== '' && (named(upper[index] ?? '') === undefined || headerWord(text) !== headerWord(upper[index] ?? '')))
  );
}

/** A row of group names above the header, such as "Levels" over three columns: few words, none of them long. */
const isGroupRow = (row: SheetRow | undefined, header: SheetRow): boolean => {
  const words = row ? texts(row).filter((text) => text !== '') : [];
  return words.length >= 2 && words.length < texts(header).filter((text) => text !== '').length && words.every((text) => text.length <= 30);
};

/** The lower name counts where it says something that we know, such as "Commit" under "Levels"; where only the upper one does, as "Objective" over "Text", that. */
const joinedNames = (upper: SheetRow, lower: SheetRow, width: number): string[] => {
  const [above, below] = [texts(upper), texts(lower)];
  const known = (text: string | undefined): string | undefined => (text && named(text) ? text : undefined);
  return Array.from({ length: width }, (_, index) => known(below[index]) ?? known(above[index]) ?? (below[index] || above[index] || ''));
};

export interface ColumnGuess {
  readonly index: number;
  readonly header: string;
  /** The first filled cell below. */
  readonly example: string;
  readonly field: SheetField;
  readonly confidence: Confidence;
  /** Another column claims the same field: somebody has to choose. */
  readonly contested: boolean;
}

/**
 * The client's columns mean what they meant the last time, whatever their names say to us. A name that stands there twice, or that we gave to a column
 * without one, tells nothing.
 */
export function layoutOf(
  before: { readonly header: readonly string[]; readonly fields: readonly SheetField[] },
  header: readonly string[],
): Record<string, SheetField> {
  const once = (name: string, among: readonly string[]): boolean => among.filter((other) => other === name).length === 1;
  const known = before.header.flatMap((name, at) => {
    const field = before.fields[at];
    return field && !/^Column [A-Z]+$/.test(name) && once(name, before.header) && once(name, header) ? [[name, field] as const] : [];
  });
  return Object.fromEntries(known);
}

/** `layout` is what our own hidden sheet, or the client's last file, says of the columns by their names; it counts before any guess. */
export function guessColumns(sheet: OkrSheet, hasLevels: boolean, layout: Readonly<Record<string, SheetField>> = {}): ColumnGuess[] {
  const byName = sheet.header.map((header) => (layout[header] ? { field: layout[header], confidence: 'SURE' as const } : named(header)));
  const fields = byName.map((one) => one?.field);
  const guesses = sheet.header.map((header, index) => {
    const cells = sheet.rows.map((row) => String(row.cells[index] ?? '').trim()).filter(Boolean);
    const found = byName[index] ?? { field: 'LEAVE_OUT' as const, confidence: 'NONE' as const };
    // A lone "Target" in a plan with three levels is the amazing outcome; beside a commit it is the one in the middle.
    const lone = found.field === 'TARGET' && found.confidence === 'LIKELY' && hasLevels && !fields.includes('STRETCH') && !fields.includes('COMMIT');
    return { index, header, example: (cells[0] ?? '').slice(0, 80), ...found, field: lone ? ('STRETCH' as const) : found.field };
  });
  const claims = (field: SheetField): number => guesses.filter((guess) => guess.field === field).length;
  return guesses.map((guess) => ({ ...guess, contested: guess.field !== 'LEAVE_OUT' && claims(guess.field) > 1 }));
}

/** Each field comes from one column; without the objective nobody knows what a row is. */
export function checkColumns(fields: readonly SheetField[], oneTeam: boolean): Result<readonly SheetField[]> {
  const twice = fields.find((field, index) => field !== 'LEAVE_OUT' && fields.indexOf(field) !== index);
  if (twice) return refusal('COLUMNS_CONTESTED', `Two columns are chosen as ${fieldTitles[twice].toLowerCase()}. Leave one of them out.`, 'columns');
  if (!fields.includes('OBJECTIVE') && !fields.includes('ROW_ID')) return refusal('COLUMNS_NO_OBJECTIVE', 'Choose the column with the objectives.', 'columns');
  if (!fields.includes('TEAM') && !oneTeam)
    return refusal('COLUMNS_NO_TEAM', 'Choose the column with the teams, or say that all rows belong to one team.', 'columns');
  return ok(fields);
}
