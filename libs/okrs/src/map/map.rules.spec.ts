import { mapFindings, notLinked, type MapObjective } from './map-findings.rules.js';
import { orderColumns } from './map-order.rules.js';
import { narrowed } from './okr-list.rules.js';

const objective = (
  id: string,
  level: MapObjective['level'],
  supportsId: string | null = null,
  teamId = `team of ${id}`,
  sharedWithTeamId: string | null = null,
): MapObjective => ({
  ...{ id, teamId, teamName: teamId, level, supportsId, sharedWithTeamId },
});

describe('mapFindings', () => {
  it.each<[string, MapObjective[], string[]]>([
    ['an empty map says nothing', [], []],
    ['a company alone says nothing yet', [objective('c', 'ORGANISATION')], []],
    ['all linked', [objective('c', 'ORGANISATION'), objective('t', 'TEAM', 'c')], []],
    [
      'one of two without a team',
      [objective('c', 'ORGANISATION'), objective('d', 'ORGANISATION'), objective('t', 'TEAM', 'c')],
      ['One company objective has no team under it'],
    ],
    [
      'both, and two teams alone',
      [objective('c', 'ORGANISATION'), objective('d', 'ORGANISATION'), objective('t', 'TEAM'), objective('u', 'UNIT')],
      ['Two company objectives have no team under them', 'team of t and team of u are not linked'],
    ],
    ['a team with one linked objective is linked', [objective('c', 'ORGANISATION'), objective('t', 'TEAM', 'c', 'x'), objective('u', 'TEAM', null, 'x')], []],
    ['a unit that is served is linked', [objective('u', 'UNIT', null, 'x'), objective('t', 'TEAM', 'u', 'y')], []],
    ['shared is linked, on both sides', [objective('t', 'TEAM', null, 'x', 'y'), objective('u', 'TEAM', null, 'y')], []],
    ['one is named', [objective('t', 'TEAM')], ['team of t is not linked']],
    ['three are named', [objective('t', 'TEAM'), objective('u', 'TEAM'), objective('v', 'TEAM')], ['team of t, team of u and team of v are not linked']],
    ['many are counted', Array.from({ length: 12 }, (_, at) => objective(`t${at}`, 'TEAM')), ['12 teams are not linked']],
  ])('%s', (_, objectives, words) => {
    expect(mapFindings(objectives).map((one) => one.words)).toEqual(words);
  });

  it('names whom it speaks of', () => {
    const [finding] = mapFindings(
      [objective('t', 'TEAM', null, 'x'), objective('u', 'TEAM', null, 'x'), objective('v', 'TEAM', 'u', 'y')].filter((one) => one.id !== 'v'),
    );
    expect(finding).toMatchObject({ code: 'TEAM_NOT_LINKED', teamIds: ['x'], objectiveIds: ['t', 'u'] });
    expect(notLinked([objective('t', 'TEAM'), objective('u', 'TEAM', 't'), objective('v', 'TEAM')]).map((one) => one.id)).toEqual(['v']);
  });
});

describe('orderColumns', () => {
  const placed = (id: string, supportsId: string | null = null) => ({ id, supportsId });
  const ids = (columns: { id: string }[][]) => columns.map((column) => column.map((one) => one.id).join(''));

  it('puts each near what it serves, and whoever stands alone last', () => {
    expect(
      ids(
        orderColumns([
          [placed('a'), placed('b')],
          [placed('x', 'b'), placed('z'), placed('y', 'a')],
        ]),
      ),
    ).toEqual(['ab', 'yxz']);
  });

  it('takes over a level that was passed, and leaves equal ones in their order', () => {
    expect(ids(orderColumns([[placed('a'), placed('b')], [placed('u')], [placed('x', 'b'), placed('y', 'a'), placed('w', 'a')]]))).toEqual(['ab', 'u', 'ywx']);
  });

  it('keeps every objective once, in rings and in large columns too', () => {
    const many = Array.from({ length: 1000 }, (_, at) => placed(`n${at}`, `m${(at * 7) % 1000}`));
    const above = Array.from({ length: 1000 }, (_, at) => placed(`m${at}`, at === 0 ? 'n0' : null));
    const columns = orderColumns([above, many]);
    expect(columns.map((column) => new Set(column.map((one) => one.id)).size)).toEqual([1000, 1000]);
    const crossings = (columns[1] ?? []).map((one) => columns[0]?.findIndex((parent) => parent.id === one.supportsId) ?? 0);
    expect(crossings.every((place, at) => at === 0 || place >= (crossings[at - 1] ?? 0))).toBe(true);
    expect(orderColumns([])).toEqual([]);
  });
});

describe('narrowed', () => {
  const line = (text: string, championId: string | null = null) => ({ text, championId });
  const teams = [
    {
      ...{ teamId: 'h', name: 'Housing', status: 'PUBLISHED' as const },
      objectives: [
        { text: 'Tenants know', kind: 'EXTERNAL' as const, lines: [line('Calls', 'ana'), line('Days')] },
        { text: 'Vans carry parts', kind: 'INTERNAL' as const, lines: [line('Parts', 'lee')] },
      ],
      looseLines: [line('Mould')],
    },
    { ...{ teamId: 'p', name: 'Planning', status: 'SENT' as const }, objectives: [], looseLines: [] },
  ];
  it.each([
    ['nothing asked', {}, 'Housing[Tenants know(Calls,Days) Vans carry parts(Parts)]Mould Planning[]'],
    ['a team', { teamId: 'p' }, 'Planning[]'],
    ['published only', { publishedOnly: true }, 'Housing[Tenants know(Calls,Days) Vans carry parts(Parts)]Mould'],
    ['a champion', { championId: 'lee' }, 'Housing[Vans carry parts(Parts)]'],
    ['a kind', { kind: 'EXTERNAL' as const }, 'Housing[Tenants know(Calls,Days)]'],
    ['a word of an objective brings all under it', { text: 'tenants' }, 'Housing[Tenants know(Calls,Days)]'],
    ['a word of a line brings the line', { text: 'PARTS ' }, 'Housing[Vans carry parts(Parts)]'],
    ['a word of a loose line', { text: 'mould' }, 'Housing[]Mould'],
    ['the name of a team', { text: 'housing' }, 'Housing[Tenants know(Calls,Days) Vans carry parts(Parts)]Mould'],
    ['nothing fits', { text: 'trams' }, ''],
  ])('%s', (_, filter, expected) => {
    const words = narrowed(teams, filter).map(
      (team) =>
        `${team.name}[${team.objectives.map((one) => `${one.text}(${one.lines.map((of) => of.text).join()})`).join(' ')}]${team.looseLines.map((one) => one.text).join()}`,
    );
    expect(words.join(' ')).toBe(expected);
  });
});
