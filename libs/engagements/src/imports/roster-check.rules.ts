import type { ClientRole } from '@cairn/identity';
import { nameFromAddress } from '../people/pasted-people.rules.js';
import { roleInSentence, roleNames, settledRoles } from '../people/roster.rules.js';
import { looksLikeMail } from './columns.rules.js';
import type { RosterEntry } from './roster-entries.rules.js';

/** Somebody who is on the engagement's roster already. */
export interface KnownPerson {
  readonly email: string;
  readonly name: string;
  readonly team: string | null;
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
}

export interface CheckContext {
  readonly known: readonly KnownPerson[];
  /** Names of the engagement's teams. */
  readonly teams: readonly string[];
  /** The roles that the reader may give. */
  readonly grantable: readonly ClientRole[];
}

export type RowFate = 'CREATE' | 'CHANGE' | 'SAME' | 'REJECT';

export interface CheckedRow {
  readonly number: number;
  readonly email: string;
  readonly name: string;
  readonly team: string | null;
  readonly roles: readonly ClientRole[];
  readonly writesOkrs: boolean;
  readonly fate: RowFate;
  /** Why a row is rejected, each a sentence. */
  readonly reasons: readonly string[];
}

export type RepairCode = 'MAIL_MISSING' | 'MAIL_MALFORMED' | 'NAME_LONG' | 'TEAM_LONG' | 'ROLE_UNCLEAR' | 'WRITES_UNCLEAR' | 'ROLE_NOT_YOURS' | 'MAIL_TWICE' | 'NAME_GUESSED' | 'NAME_DIFFERS' | 'TEAM_NEW';

/** All rows that one repair mends, or one warning concerns. */
export interface RepairGroup {
  readonly code: RepairCode;
  readonly kind: 'STOP' | 'WARNING';
  readonly headline: string;
  readonly rows: readonly { readonly number: number; readonly value: string }[];
  /** The words to answer once for all; empty when the file itself has to be mended. */
  readonly words: readonly string[];
}

export interface CheckedRoster {
  readonly rows: readonly CheckedRow[];
  readonly groups: readonly RepairGroup[];
  readonly newTeams: readonly string[];
  readonly counts: { readonly create: number; readonly change: number; readonly same: number; readonly reject: number };
}

interface Finding {
  readonly code: RepairCode;
  readonly number: number;
  readonly value: string;
  readonly reason?: string;
}

const sameText = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'accent' }) === 0;

/** Why a row cannot be taken, row by row. */
function stopsOf(entry: RosterEntry, context: CheckContext, known: KnownPerson | undefined): Finding[] {
  const at = (code: RepairCode, value: string, reason: string): Finding => ({ code, number: entry.number, value, reason });
  const denied = entry.roles.filter((role) => !context.grantable.includes(role) && !known?.roles.includes(role));
  return [
    ...(entry.email === '' ? [at('MAIL_MISSING', entry.name, 'No mail address.')] : []),
    ...(entry.email !== '' && (!looksLikeMail(entry.email) || entry.email.length > 254) ? [at('MAIL_MALFORMED', entry.email, `"${entry.email}" is not a mail address.`)] : []),
    ...(entry.name.length > 120 ? [at('NAME_LONG', entry.name.slice(0, 40), 'The name is longer than 120 characters.')] : []),
    ...((entry.team?.length ?? 0) > 120 ? [at('TEAM_LONG', (entry.team ?? '').slice(0, 40), 'The name of the team is longer than 120 characters.')] : []),
    ...entry.unclearRoles.map((word) => at('ROLE_UNCLEAR', word, `"${word}" is not a role.`)),
    ...(entry.unclearWrites === undefined ? [] : [at('WRITES_UNCLEAR', entry.unclearWrites, `"${entry.unclearWrites}" is neither yes nor no.`)]),
    ...denied.map((role) => at('ROLE_NOT_YOURS', roleNames[role], `Only the coach gives the role ${roleInSentence(role)}.`)),
  ];
}

/** Rows with the same address are one person: roles are joined, the first team, name and answer count. */
function joined(entries: readonly RosterEntry[]): { people: RosterEntry[]; twice: Finding[] } {
  const byMail = new Map<string, RosterEntry>();
  const twice: Finding[] = [];
  for (const entry of entries) {
    const first = byMail.get(entry.email);
    if (!first) byMail.set(entry.email, entry);
    else {
      twice.push({ code: 'MAIL_TWICE', number: entry.number, value: entry.email });
      byMail.set(entry.email, { ...first, name: first.name || entry.name, team: first.team ?? entry.team, writes: first.writes ?? entry.writes, roles: [...first.roles, ...entry.roles] });
    }
  }
  return { people: [...byMail.values()], twice };
}

function fateOf(entry: RosterEntry, known: KnownPerson | undefined, teams: readonly string[]): CheckedRow {
  const writesOkrs = entry.writes ?? known?.writesOkrs ?? false;
  const team = entry.team === undefined ? (known?.team ?? null) : (teams.find((name) => sameText(name, entry.team ?? '')) ?? entry.team);
  const roles = settledRoles({ roles: [...(known?.roles ?? []), ...entry.roles], writesOkrs });
  const same = known !== undefined && known.team === team && known.writesOkrs === writesOkrs && roles.every((role) => known.roles.includes(role)) && known.roles.every((role) => roles.includes(role));
  const fate: RowFate = known ? (same ? 'SAME' : 'CHANGE') : 'CREATE';
  return { number: entry.number, email: entry.email, name: known?.name ?? (entry.name || nameFromAddress(entry.email)), team, roles, writesOkrs, fate, reasons: [] };
}

const rejected = (entry: RosterEntry, reasons: readonly string[]): CheckedRow => ({
  number: entry.number, email: entry.email, name: entry.name, team: entry.team ?? null, roles: entry.roles, writesOkrs: entry.writes ?? false, fate: 'REJECT', reasons,
});

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);
const headlines: Record<RepairCode, (count: number, words: number) => string> = {
  MAIL_MISSING: (count) => `${rows(count)} without a mail address`,
  MAIL_MALFORMED: (count) => `${rows(count)} with something else than a mail address`,
  NAME_LONG: (count) => `${rows(count)} with a name over 120 characters`,
  TEAM_LONG: (count) => `${rows(count)} with a team name over 120 characters`,
  ROLE_UNCLEAR: (_, words) => (words === 1 ? '1 word is not a role. What does it mean?' : `${words} words are not roles. What do they mean?`),
  WRITES_UNCLEAR: (_, words) => (words === 1 ? '1 answer is neither yes nor no. What does it mean?' : `${words} answers are neither yes nor no. What do they mean?`),
  ROLE_NOT_YOURS: (count) => `${rows(count)} with a role that only the coach gives`,
  MAIL_TWICE: (count) => (count === 1 ? '1 row repeats an address. Its roles are joined' : `${count} rows repeat an address. Their roles are joined`),
  NAME_GUESSED: (count) => (count === 1 ? '1 name is read from the mail address. Right?' : `${count} names are read from the mail address. Right?`),
  NAME_DIFFERS: (count) => (count === 1 ? '1 person is known under another name. The known name stays' : `${count} people are known under another name. The known names stay`),
  TEAM_NEW: (_, words) => (words === 1 ? '1 team is new and will be created' : `${words} teams are new and will be created`),
};
const stops: readonly RepairCode[] = ['MAIL_MISSING', 'MAIL_MALFORMED', 'NAME_LONG', 'TEAM_LONG', 'ROLE_UNCLEAR', 'WRITES_UNCLEAR', 'ROLE_NOT_YOURS'];
const asking: readonly RepairCode[] = ['ROLE_UNCLEAR', 'WRITES_UNCLEAR', 'TEAM_NEW'];

function groupsOf(findings: readonly Finding[]): RepairGroup[] {
  return (Object.keys(headlines) as RepairCode[]).flatMap((code) => {
    const own = findings.filter((finding) => finding.code === code);
    if (own.length === 0) return [];
    const words = asking.includes(code) ? own.reduce<string[]>((kept, { value }) => (kept.some((word) => sameText(word, value)) ? kept : [...kept, value]), []) : [];
    const numbers = [...new Set(own.map((finding) => finding.number))];
    return [{ code, kind: stops.includes(code) ? ('STOP' as const) : ('WARNING' as const), headline: headlines[code](numbers.length, words.length), rows: own.map(({ number, value }) => ({ number, value })), words }];
  });
}

/** What an import would do, grouped by what mends it: a dry run that writes nothing. A row with a stop is left out, the others go on. */
export function checkRoster(entries: readonly RosterEntry[], context: CheckContext): CheckedRoster {
  const knownBy = new Map(context.known.map((person) => [person.email.toLowerCase(), person]));
  const judged = entries.map((entry) => ({ entry, findings: stopsOf(entry, context, knownBy.get(entry.email)) }));
  const out = judged.filter(({ findings }) => findings.length > 0).map(({ entry, findings }) => rejected(entry, findings.map((finding) => finding.reason ?? '')));
  const { people, twice } = joined(judged.filter(({ findings }) => findings.length === 0).map(({ entry }) => entry));
  const taken = people.map((entry) => fateOf(entry, knownBy.get(entry.email), context.teams));
  const newTeams = taken.reduce<string[]>((found, { team }) => (team === null || [...context.teams, ...found].some((name) => sameText(name, team)) ? found : [...found, team]), []);
  const warnings = people.flatMap((entry): Finding[] => {
    const known = knownBy.get(entry.email);
    return [
      ...(entry.name === '' && !known ? [{ code: 'NAME_GUESSED' as const, number: entry.number, value: nameFromAddress(entry.email) }] : []),
      ...(known && entry.name !== '' && !sameText(known.name, entry.name) ? [{ code: 'NAME_DIFFERS' as const, number: entry.number, value: `${entry.name} is ${known.name}` }] : []),
      ...(entry.team !== undefined && newTeams.some((name) => sameText(name, entry.team ?? '')) ? [{ code: 'TEAM_NEW' as const, number: entry.number, value: entry.team }] : []),
    ];
  });
  const all = [...taken, ...out].sort((a, b) => a.number - b.number);
  const count = (fate: RowFate): number => all.filter((row) => row.fate === fate).length;
  return {
    rows: all,
    groups: groupsOf([...judged.flatMap(({ findings }) => findings), ...twice, ...warnings]),
    newTeams,
    counts: { create: count('CREATE'), change: count('CHANGE'), same: count('SAME'), reject: count('REJECT') },
  };
}
