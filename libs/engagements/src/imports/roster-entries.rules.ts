import type { ClientRole } from '@cairn/identity';
import type { SheetRow } from '@cairn/platform';
import { roleOfWord, wordsOfCell, writesOfWord } from '../people/roster.rules.js';
import type { RosterField } from './columns.rules.js';

/** What a person answered once for all rows: what an unclear word means. */
export interface Repairs {
  /** The word in small letters; null leaves it out. */
  readonly roles: Readonly<Record<string, ClientRole | null>>;
  readonly writes: Readonly<Record<string, boolean | null>>;
}

export const noRepairs: Repairs = { roles: {}, writes: {} };

/** One row as the file says it. An empty cell says nothing: `undefined` leaves what is known as it is. */
export interface RosterEntry {
  readonly number: number;
  readonly email: string;
  readonly name: string;
  readonly team: string | undefined;
  readonly roles: readonly ClientRole[];
  readonly writes: boolean | undefined;
  readonly unclearRoles: readonly string[];
  readonly unclearWrites: string | undefined;
}

export const repairKey = (word: string): string => word.trim().toLowerCase().slice(0, 80);

/** Reads one row by the chosen columns and the repairs. */
export function entryOf(row: SheetRow<string>, fields: readonly RosterField[], repairs: Repairs): RosterEntry {
  const cell = (field: RosterField): string => {
    const index = fields.indexOf(field);
    return index === -1 ? '' : (row.cells[index] ?? '').replace(/\s+/g, ' ').trim();
  };
  const roles: ClientRole[] = [];
  const unclearRoles: string[] = [];
  let writes: boolean | undefined;
  for (const word of wordsOfCell(cell('ROLE'))) {
    const repaired = repairs.roles[repairKey(word)];
    const role = repaired === undefined ? roleOfWord(word) : repaired;
    if (role) roles.push(role);
    else if (role === undefined) {
      if (writesOfWord(word) === true) writes = true;
      else unclearRoles.push(word);
    }
  }
  const said = cell('WRITES');
  const repaired = repairs.writes[repairKey(said)];
  const answer = said === '' ? undefined : repaired === undefined ? writesOfWord(said) : (repaired ?? undefined);
  return {
    number: row.number,
    email: cell('MAIL').toLowerCase(),
    name: cell('NAME') || [cell('FIRST_NAME'), cell('LAST_NAME')].filter(Boolean).join(' '),
    team: cell('TEAM') || undefined,
    roles,
    writes: answer ?? writes ?? (roles.includes('AUTHOR') ? true : undefined),
    unclearRoles,
    unclearWrites: said !== '' && answer === undefined && repaired === undefined ? said : undefined,
  };
}
