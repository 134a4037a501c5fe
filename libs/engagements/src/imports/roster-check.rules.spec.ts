import { leftOutCsv, leftOutReasons } from '@cairn/platform';
import type { ClientRole } from '@cairn/identity';
import { roleNames } from '../people/roster.rules.js';
import type { RosterField } from './columns.rules.js';
import { entryOf, noRepairs, type Repairs } from './roster-entries.rules.js';
import { checkRoster, type CheckContext, type CheckedRoster, type KnownPerson } from './roster-check.rules.js';

const everyRole = Object.keys(roleNames) as ClientRole[];
const fields: RosterField[] = ['NAME', 'MAIL', 'TEAM', 'ROLE', 'WRITES'];
const ana: KnownPerson = { email: 'ana@x.org', name: 'Ana Silva', team: 'Logistics', roles: ['AUTHOR'], writesOkrs: true };

function check(lines: string[][], options: { known?: KnownPerson[]; teams?: string[]; grantable?: ClientRole[]; repairs?: Repairs } = {}): CheckedRoster {
  const context: CheckContext = { known: options.known ?? [], teams: options.teams ?? ['Logistics'], grantable: options.grantable ?? everyRole };
  return checkRoster(
    lines.map((cells, index) => entryOf({ number: index + 2, cells }, fields, options.repairs ?? noRepairs)),
    context,
  );
}
const groups = (checked: CheckedRoster): string[] => checked.groups.map((group) => `${group.kind} ${group.code}: ${group.headline}`);

describe('a row', () => {
  it.each<[string, string[], KnownPerson[], string]>([
    ['of somebody new is created', ['Ana Silva', 'ana@x.org', 'Logistics', '', 'y'], [], 'CREATE Logistics AUTHOR'],
    ['that says what is known changes nothing', ['Ana Silva', 'ANA@x.org', 'logistics', 'author', 'yes'], [ana], 'SAME Logistics AUTHOR'],
    ['with empty cells changes nothing', ['', 'ana@x.org', '', '', ''], [ana], 'SAME Logistics AUTHOR'],
    ['with another team changes the team', ['', 'ana@x.org', 'Finance', '', ''], [ana], 'CHANGE Finance AUTHOR'],
    ['with one more role adds it and takes none away', ['', 'ana@x.org', '', 'Team lead', ''], [ana], 'CHANGE Logistics TEAM_LEAD+AUTHOR'],
    ['that says no takes the flag away', ['', 'ana@x.org', '', '', 'no'], [ana], 'CHANGE Logistics MEMBER'],
    ['with "writes" as role sets the flag', ['Ben', 'ben@x.org', '', 'writes', ''], [], 'CREATE null AUTHOR'],
    ['without an address is left out', ['Ben', '', 'Logistics', '', ''], [], 'REJECT Logistics '],
    ['with half an address is left out', ['Ben', 'ben@', '', '', ''], [], 'REJECT null '],
    ['with an unclear role is left out', ['Ben', 'ben@x.org', '', 'Boss', ''], [], 'REJECT null '],
  ])('%s', (_, line, known, expected) => {
    const row = check([line], { known }).rows[0];
    expect(`${row?.fate} ${row?.team} ${row?.roles.join('+')}`).toBe(expected);
  });
});

it('groups by what mends it, with rows and words', () => {
  const checked = check([
    ['Ana Silva', 'ana@x.org', 'Finance', 'Boss', ''],
    ['Ben', 'ben@x.org', 'finance', 'boss', 'maybe'],
    ['Cho', '', '', '', ''],
    ['', 'dev.rao@x.org', 'FINANCE', '', ''],
    ['Dev', 'dev.rao@x.org', '', 'sponsor', ''],
  ]);
  expect(groups(checked)).toEqual([
    'STOP MAIL_MISSING: 1 row without a mail address',
    'STOP ROLE_UNCLEAR: 1 word is not a role. What does it mean?',
    'STOP WRITES_UNCLEAR: 1 answer is neither yes nor no. What does it mean?',
    'WARNING MAIL_TWICE: 1 row repeats an address. Its roles are joined',
    'WARNING TEAM_NEW: 1 team is new and will be created',
  ]);
  expect(checked.groups[1]).toMatchObject({
    words: ['Boss'],
    rows: [
      { number: 2, value: 'Boss' },
      { number: 3, value: 'boss' },
    ],
  });
  expect(checked.counts).toEqual({ create: 1, change: 0, same: 0, reject: 3 });
  expect(checked.rows.find((row) => row.email === 'dev.rao@x.org')).toMatchObject({ name: 'Dev', team: 'FINANCE', roles: ['SPONSOR'] });
});

it('is mended once for all rows', () => {
  const lines = [
    ['Ana', 'ana@x.org', '', 'Boss', 'perhaps'],
    ['Ben', 'ben@x.org', '', 'BOSS', 'Perhaps'],
  ];
  const repaired = check(lines, { repairs: { roles: { boss: 'SPONSOR' }, writes: { perhaps: false } } });
  expect(repaired.groups).toEqual([]);
  expect(repaired.rows.map((row) => row.roles)).toEqual([['SPONSOR'], ['SPONSOR']]);
  const leftOut = check(lines, { repairs: { roles: { boss: null }, writes: { perhaps: null } } });
  expect(leftOut.groups).toEqual([]);
  expect(leftOut.rows.map((row) => row.roles)).toEqual([['MEMBER'], ['MEMBER']]);
});

it('leaves out a role that its reader may not give', () => {
  const checked = check([['Ben', 'ben@x.org', '', 'client lead', '']], { grantable: ['AUTHOR', 'MEMBER'] });
  expect(groups(checked)).toEqual(['STOP ROLE_NOT_YOURS: 1 row with a role that only the coach gives']);
  expect(checked.rows[0]?.reasons).toEqual(['Only the coach gives the role client lead.']);
  const holds: KnownPerson = { ...ana, email: 'ben@x.org', roles: ['CLIENT_LEAD'], writesOkrs: false };
  expect(check([['Ben', 'ben@x.org', '', 'client lead', '']], { known: [holds], grantable: ['AUTHOR'] }).groups.map((group) => group.code)).not.toContain(
    'ROLE_NOT_YOURS',
  );
});

it('keeps a known name and says so; guesses a missing one and asks', () => {
  const checked = check(
    [
      ['Anna S.', 'ana@x.org', '', '', ''],
      ['', 'ben.cole@x.org', '', '', ''],
    ],
    { known: [ana] },
  );
  expect(groups(checked)).toEqual([
    'WARNING NAME_GUESSED: 1 name is read from the mail address. Right?',
    'WARNING NAME_DIFFERS: 1 person is known under another name. The known name stays',
  ]);
  expect(checked.rows.map((row) => row.name)).toEqual(['Ana Silva', 'Ben Cole']);
});

describe('the file of rejected rows', () => {
  it('gives each with its reason, as it stood, and nothing that a spreadsheet would run', () => {
    const rows = [
      { number: 2, cells: ['=cmd|calc', '', 'a "b", c', '', ''] },
      { number: 3, cells: ['Ben', 'ben@x.org', '', '', ''] },
    ];
    const checked = check(rows.map((row) => row.cells));
    expect(leftOutCsv(['Name', 'Mail', 'Team', 'Role', '@Writes'], rows, leftOutReasons(checked.rows))).toBe(
      `\uFEFFLeft out because,Row,Name,Mail,Team,Role,'@Writes\r\nNo mail address.,2,'=cmd|calc,,"a ""b"", c",,\r\n`,
    );
  });
});
