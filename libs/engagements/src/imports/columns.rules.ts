import { ok, refusal, type Result } from '@cairn/kernel';
import { letterOf, type SheetRow } from '@cairn/platform';
import { roleOfWord, wordsOfCell, writesOfWord } from '../people/roster.rules.js';

export const rosterFields = ['NAME', 'FIRST_NAME', 'LAST_NAME', 'MAIL', 'TEAM', 'ROLE', 'WRITES', 'LEAVE_OUT'] as const;
export type RosterField = (typeof rosterFields)[number];
export type Confidence = 'SURE' | 'LIKELY' | 'NONE';

export interface RosterSheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow<string>[];
  /** Rows above the header that are left out, such as a title. */
  readonly above: number;
}

const sure: Record<Exclude<RosterField, 'LEAVE_OUT'>, readonly string[]> = {
  NAME: ['name', 'full name', 'person', 'employee', 'participant'],
  FIRST_NAME: ['first name', 'given name', 'forename', 'vorname', 'prenom', 'nombre'],
  LAST_NAME: ['last name', 'surname', 'family name', 'nachname', 'apellido', 'apellidos'],
  MAIL: ['mail', 'email', 'mail address', 'email address', 'e mail', 'e mail address', 'work email', 'work mail', 'correo'],
  TEAM: ['team', 'team name', 'squad'],
  ROLE: ['role', 'roles', 'okr role', 'okr roles'],
  WRITES: ['writes', 'writes okrs', 'writes okr', 'okr author', 'author', 'writer'],
};
const likely: Partial<Record<RosterField, readonly string[]>> = {
  TEAM: ['department', 'dept', 'unit', 'group', 'area', 'function', 'division', 'abteilung', 'equipo'],
  ROLE: ['part', 'part in okrs', 'responsibility'],
};

const plain = (header: string): string =>
  header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const named = (header: string): { field: RosterField; confidence: Confidence } | undefined => {
  const word = plain(header);
  const isIn = (lists: Partial<Record<string, readonly string[]>>): RosterField | undefined =>
    Object.entries(lists).find(([, words]) => words?.includes(word))?.[0] as RosterField | undefined;
  const exact = isIn(sure);
  if (exact) return { field: exact, confidence: 'SURE' };
  const near = isIn(likely);
  return near && { field: near, confidence: 'LIKELY' };
};

export const looksLikeMail = (cell: string): boolean => /^\S+@\S+\.\S+$/.test(cell.trim());
const looksLikeHeader = (row: SheetRow<string>): boolean => row.cells.some((cell) => named(cell) !== undefined) && !row.cells.some(looksLikeMail);

/** One header row, within the first five; a list that starts with people needs none. */
export function findHeader(rows: readonly SheetRow<string>[]): Result<RosterSheet> {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refusal('FILE_EMPTY', 'This file has no rows. Choose another one.', 'file');
  const at = filled.slice(0, 5).findIndex(looksLikeHeader);
  const width = Math.max(...filled.map((row) => row.cells.length));
  if (at === -1) {
    if (!filled.some((row) => row.cells.some(looksLikeMail)))
      return refusal(
        'FILE_NO_HEADER',
        'No header row and no mail address found. Name the columns in the first row: Name, Mail, Team, Role, Writes OKRs.',
        'file',
      );
    return ok({ header: Array.from({ length: width }, (_, index) => `Column ${letterOf(index)}`), rows: filled, above: 0 });
  }
  const [header, next] = [filled[at], filled[at + 1]];
  if (!header) return refusal('FILE_EMPTY', 'This file has no rows. Choose another one.', 'file');
  if (next && looksLikeHeader(next))
    return refusal(
      'FILE_TWO_HEADERS',
      `Rows ${header.number} and ${next.number} both look like headers. Keep one header row and choose the file again.`,
      'file',
    );
  const people = filled.slice(at + 1);
  if (people.length === 0) return refusal('FILE_NO_ROWS', 'There is a header but nobody below it. Add the people and choose the file again.', 'file');
  return ok({ header: Array.from({ length: width }, (_, index) => header.cells[index]?.trim() || `Column ${letterOf(index)}`), rows: people, above: at });
}

export interface ColumnGuess {
  readonly index: number;
  readonly header: string;
  /** The first filled cell below. */
  readonly example: string;
  readonly field: RosterField;
  readonly confidence: Confidence;
  /** Another column claims the same field: somebody has to choose. */
  readonly contested: boolean;
}

/** A column is told by its name, else by what stands in it: addresses, roles, yes and no. */
export function guessColumns(sheet: RosterSheet): ColumnGuess[] {
  const guesses = sheet.header.map((header, index) => {
    const cells = sheet.rows.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
    const share = (fits: (cell: string) => boolean): number => (cells.length === 0 ? 0 : cells.filter(fits).length / cells.length);
    const byName = named(header);
    const byContent = (): { field: RosterField; confidence: Confidence } => {
      if (share(looksLikeMail) >= 0.8) return { field: 'MAIL', confidence: 'LIKELY' };
      if (share((cell) => wordsOfCell(cell).every((word) => roleOfWord(word) !== undefined)) >= 0.8) return { field: 'ROLE', confidence: 'LIKELY' };
      if (share((cell) => writesOfWord(cell) !== undefined) >= 0.8) return { field: 'WRITES', confidence: 'LIKELY' };
      return { field: 'LEAVE_OUT', confidence: 'NONE' };
    };
    return { index, header, example: (cells[0] ?? '').slice(0, 80), ...(byName ?? byContent()) };
  });
  const claims = (field: RosterField): number => guesses.filter((guess) => guess.field === field).length;
  return guesses.map((guess) => ({ ...guess, contested: guess.field !== 'LEAVE_OUT' && claims(guess.field) > 1 }));
}

/** Each field comes from one column, and one column holds the mail addresses: they tell who is who. */
export function checkColumns(fields: readonly RosterField[]): Result<readonly RosterField[]> {
  const twice = fields.find((field, index) => field !== 'LEAVE_OUT' && fields.indexOf(field) !== index);
  if (twice) return refusal('COLUMNS_CONTESTED', `Two columns are chosen as ${fieldNames[twice].toLowerCase()}. Leave one of them out.`, 'columns');
  if (!fields.includes('MAIL')) return refusal('COLUMNS_NO_MAIL', 'Choose the column with the mail addresses.', 'columns');
  return ok(fields);
}

export const fieldNames: Record<RosterField, string> = {
  NAME: 'Name',
  FIRST_NAME: 'First name',
  LAST_NAME: 'Last name',
  MAIL: 'Mail address',
  TEAM: 'Team',
  ROLE: 'Role',
  WRITES: 'Writes OKRs',
  LEAVE_OUT: 'Leave out',
};
