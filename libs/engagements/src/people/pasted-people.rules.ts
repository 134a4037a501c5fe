import type { ClientRole } from '@cairn/identity';
import { roleOfWord, wordsOfCell, writesOfWord } from './roster.rules.js';

export interface PastedPerson {
  /** Counted from 1, as in the box. */
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly team: string | null;
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
}

export interface PastedFault {
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

const angled = /^(?<name>[^<>]*)<(?<email>[^<>]+)>\s*[,;\t]?(?<rest>.*)$/s;
const looksLikeMail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text);

/** "ana.silva@…" is Ana Silva until somebody says otherwise. */
export const nameFromAddress = (email: string): string =>
  (email.split('@')[0] ?? '')
    .split(/[._+-]+/)
    .filter((part) => /\p{L}/u.test(part))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ') || email;

const separated = (text: string): string[] => text.split(text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',').map((cell) => cell.trim());

/** A name may hold a comma when the address stands in angle brackets; otherwise cells decide. */
function whoIs(text: string): { name: string; email: string; rest: string[] } | undefined {
  const both = angled.exec(text)?.groups;
  if (both)
    return {
      name: (both['name'] ?? '').trim().replace(/^"|"$/g, '').trim(),
      email: (both['email'] ?? '').trim(),
      rest: both['rest']?.trim() ? separated(both['rest']) : [],
    };
  const [first = '', second = '', ...others] = separated(text);
  if (looksLikeMail(first)) return { name: '', email: first, rest: second || others.length > 0 ? [second, ...others] : [] };
  return looksLikeMail(second) ? { name: first, email: second, rest: others } : undefined;
}

interface Part {
  readonly roles: ClientRole[];
  readonly writes: boolean;
}

/** The roles and the flag that a cell names; undefined when any word of it is something else. */
function partOf(cell: string): Part | undefined {
  const part: Part = { roles: [], writes: false };
  for (const word of wordsOfCell(cell)) {
    const role = roleOfWord(word);
    const writes = writesOfWord(word);
    if (role) part.roles.push(role);
    else if (writes === undefined) return undefined;
    else if (writes) Object.assign(part, { writes: true });
  }
  return part;
}

function personOf(text: string, line: number): PastedPerson | PastedFault {
  const who = whoIs(text);
  if (!who) return { line, text, message: 'No mail address found. Write: Ana Silva <ana@example.org>, Logistics, writes' };
  let team: string | null = null;
  let roles: ClientRole[] = [];
  let writes = false;
  for (const [index, cell] of who.rest.entries()) {
    const part = cell === '' ? { roles: [], writes: false } : partOf(cell);
    if (part) {
      roles = [...roles, ...part.roles];
      writes = writes || part.writes;
    } else if (index === 0) team = cell;
    else
      return {
        line,
        text,
        message: `"${cell}" is neither a role nor "writes". Roles are: client lead, sponsor, HR lead, coordinator, internal coach, team lead, KR champion, author, member.`,
      };
  }
  return { line, name: who.name || nameFromAddress(who.email), email: who.email, team, roles, writesOkrs: writes || roles.includes('AUTHOR') };
}

/** One person a line: name and mail address, then team, then role or "writes"; empty lines are left out. */
export function readPastedPeople(text: string): { people: PastedPerson[]; faults: PastedFault[] } {
  const read = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line.length > 0)
    .map(({ line, number }) => personOf(line, number));
  return { people: read.filter((one): one is PastedPerson => 'email' in one), faults: read.filter((one): one is PastedFault => 'message' in one) };
}
