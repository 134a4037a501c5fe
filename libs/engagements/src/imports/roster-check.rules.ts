import type { ClientRole } from '@cairn/identity';
import { nameFromAddress } from '../people/pasted-people.rules.js';
import { roleInSentence, roleNames, settledRoles } from '../people/roster.rules.js';
import { looksLikeMail } from './columns.rules.js';
import { groupsOf, sameText, type Finding, type RepairCode, type RepairGroup } from './repair-groups.rules.js';
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

export interface CheckedRoster {
  readonly rows: readonly CheckedRow[];
  readonly groups: readonly RepairGroup[];
  readonly newTeams: readonly string[];
  readonly counts: { readonly create: number; readonly change: number; readonly same: number; readonly reject: number };
}

/** Why a row cannot be taken, row by row. */
function stopsOf(entry: RosterEntry, context: CheckContext, known: KnownPerson | undefined): Finding[] {
  const at = (code: RepairCode, value: string, reason: string): Finding => ({ code, number: entry.number, value, reason });
  const denied = entry.roles.filter((role) => !context.grantable.includes(role) && !known?.roles.includes(role));
  return [
    ...(entry.email === '' ? [at('MAIL_MISSING', entry.name, 'No mail address.')] : []),
    ...(entry.email !== '' && (!looksLikeMail(entry.email) || entry.email.length > 254)
      ? [at('MAIL_MALFORMED', entry.email, `"${entry.email}" is not a mail address.`)]
      : []),
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
      byMail.set(entry.email, {
        ...first,
        name: first.name || entry.name,
        team: first.team ?? entry.team,
        writes: first.writes ?? entry.writes,
        roles: [...first.roles, ...entry.roles],
      });
    }
  }
  return { people: [...byMail.values()], twice };
}

function fateOf(entry: RosterEntry, known: KnownPerson | undefined, teams: readonly string[]): CheckedRow {
  const writesOkrs = entry.writes ?? known?.writesOkrs ?? false;
  const team = entry.team === undefined ? (known?.team ?? null) : (teams.find((name) => sameText(name, entry.team ?? '')) ?? entry.team);
  const roles = settledRoles({ roles: [...(known?.roles ?? []), ...entry.roles], writesOkrs });
  const same =
    known !== undefined &&
    known.team === team &&
    known.writesOkrs === writesOkrs &&
    roles.every((role) => known.roles.includes(role)) &&
    known.roles.every((role) => roles.includes(role));
  const fate: RowFate = known ? (same ? 'SAME' : 'CHANGE') : 'CREATE';
  return {
    number: entry.number,
    email: entry.email,
    name: known?.name ?? (entry.name || nameFromAddress(entry.email)),
    team,
    roles,
    writesOkrs,
    fate,
    reasons: [],
  };
}

const rejected = (entry: RosterEntry, reasons: readonly string[]): CheckedRow => ({
  number: entry.number,
  email: entry.email,
  name: entry.name,
  team: entry.team ?? null,
  roles: entry.roles,
  writesOkrs: entry.writes ?? false,
  fate: 'REJECT',
  reasons,
});

/** What an import would do, grouped by what mends it: a dry run that writes nothing. A row with a stop is left out, the others go on. */
export function checkRoster(entries: readonly RosterEntry[], context: CheckContext): CheckedRoster {
  const knownBy = new Map(context.known.map((person) => [person.email.toLowerCase(), person]));
  const judged = entries.map((entry) => ({ entry, findings: stopsOf(entry, context, knownBy.get(entry.email)) }));
  const out = judged
    .filter(({ findings }) => findings.length > 0)
    .map(({ entry, findings }) =>
      rejected(
        entry,
        findings.map((finding) => finding.reason ?? ''),
      ),
    );
  const { people, twice } = joined(judged.filter(({ findings }) => findings.length === 0).map(({ entry }) => entry));
  const taken = people.map((entry) => fateOf(entry, knownBy.get(entry.email), context.teams));
  const newTeams = taken.reduce<string[]>(
    (found, { team }) => (team === null || [...context.teams, ...found].some((name) => sameText(name, team)) ? found : [...found, team]),
    [],
  );
  const warnings = people.flatMap((entry): Finding[] => {
    const known = knownBy.get(entry.email);
    return [
      ...(entry.name === '' && !known ? [{ code: 'NAME_GUESSED' as const, number: entry.number, value: nameFromAddress(entry.email) }] : []),
      ...(known && entry.name !== '' && !sameText(known.name, entry.name)
        ? [{ code: 'NAME_DIFFERS' as const, number: entry.number, value: `${entry.name} is ${known.name}` }]
        : []),
      ...(entry.team !== undefined && newTeams.some((name) => sameText(name, entry.team ?? ''))
        ? [{ code: 'TEAM_NEW' as const, number: entry.number, value: entry.team }]
        : []),
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
