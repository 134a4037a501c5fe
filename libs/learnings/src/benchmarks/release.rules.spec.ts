import { publishedCells, told } from './published.rules.js';
import { type Answer, factKey, type Fact, fewest, type Group, nextRelease } from './release.rules.js';

const answer = (clientId: string, bands: readonly string[] = [], option = 'a', changedLater = false): Answer => ({ clientId, bands, option, changedLater });
const some = (count: number, bands: readonly string[] = [], from = 0): Answer[] =>
  Array.from({ length: count }, (_, at) => answer(`${bands.join('')}${from + at}`, bands));
const seen = (groups: readonly Group[]): Set<string> => new Set(groups.flatMap((group) => group.facts.map(factKey)));
const sizes = (groups: readonly Group[]) => Object.fromEntries(groups.map((group) => [group.cell.join('/') || 'all', group.facts.length]));

describe('nextRelease', () => {
  it.each<[string, Answer[], object]>([
    ['four clients', some(4), {}],
    ['five clients', some(5), { all: 5 }],
    ['five of one industry and four of another', [...some(5, ['PUBLIC']), ...some(4, ['HEALTH'])], { PUBLIC: 5 }],
    ['five of one industry and five others', [...some(5, ['PUBLIC']), ...some(3, ['HEALTH']), ...some(2)], { PUBLIC: 5, all: 5 }],
    ['five in a narrow cell, and two beside it', [...some(5, ['PUBLIC', 'BIG']), ...some(2, ['PUBLIC', 'SMALL'])], { 'PUBLIC/BIG': 5 }],
    ['three and two sizes of one industry', [...some(3, ['PUBLIC', 'BIG']), ...some(2, ['PUBLIC', 'SMALL'])], { PUBLIC: 5 }],
  ])('first time: %s', (_, answers, groups) => expect(sizes(nextRelease(answers, [], new Set()))).toEqual(groups));

  it.each<[string, Answer[], object]>([
    ['nothing new', some(6), { all: 6 }],
    ['four more wait', some(10), { all: 6 }],
    ['five more count', some(11), { all: 11 }],
    ['one leaves: all go', some(5), {}],
    ['one leaves and five come', [...some(5), ...some(5, [], 10)], { all: 10 }],
    ['one leaves and four come', [...some(5), ...some(4, [], 10)], {}],
  ])('after six: %s', (_, answers, groups) => {
    const before = nextRelease(some(6), [], new Set());
    expect(sizes(nextRelease(answers, before, seen(before)))).toEqual(groups);
  });

  it('counts changes of heart once five have changed', () => {
    const before = nextRelease(some(8), [], new Set());
    const changed = (count: number): Answer[] => some(8).map((one, at) => ({ ...one, changedLater: at < count }));
    const count = (groups: readonly Group[]): number => groups.flatMap((group) => group.facts).filter((fact) => fact.changedLater).length;
    expect(count(nextRelease(changed(4), before, seen(before)))).toBe(0);
    expect(count(nextRelease(changed(5), before, seen(before)))).toBe(5);
  });

  it('does not count again, alone, what stood with somebody who has left', () => {
    const first = nextRelease(some(9), [], new Set());
    const second = nextRelease(some(8), first, seen(first));
    expect(second).toEqual([]);
    expect(nextRelease(some(8), second, seen(first))).toEqual([]);
  });
});

/** Counts up, so that every run tries the same practices. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return state % sides;
  };
}

/** Everything that anybody could have read at any time: per cell and date the facts it counted. */
function publishedHistory(seed: number, dates: number): readonly (readonly Fact[])[] {
  const roll = dice(seed);
  const clients = Array.from({ length: 30 + roll(60) }, (_, at) => ({
    id: `c${at}`,
    bands: [['P', 'H'][roll(2)]!, ['big', 'small'][roll(2)]!, ['EU', 'US'][roll(2)]!, ['first', 'later'][roll(2)]!].slice(0, 1 + roll(4)),
    agrees: roll(2) > 0,
    option: 'ab'[roll(2)]!,
    changedLater: false,
  }));
  const everPublished = new Set<string>();
  const history: Fact[][] = [];
  let groups: readonly Group[] = [];
  for (let date = 0; date < dates; date += 1) {
    for (const client of clients) {
      if (roll(client.agrees ? 80 : 4) === 0) client.agrees = !client.agrees;
      if (roll(4) === 0) client.changedLater = true;
    }
    const answers = clients.filter((client) => client.agrees).map(({ id, bands, option, changedLater }) => ({ clientId: id, bands, option, changedLater }));
    groups = nextRelease(answers, groups, everPublished);
    for (const fact of groups.flatMap((group) => group.facts)) everPublished.add(factKey(fact));
    for (const { cell } of publishedCells(groups))
      history.push(groups.filter((group) => cell.every((band, at) => group.cell[at] === band)).flatMap((group) => group.facts));
  }
  return history;
}

const vectorOf = (facts: readonly Fact[]): ReadonlyMap<string, number> => new Map(facts.map((fact) => [factKey(fact), 1]));
/** Clients that stay in a sum of published figures, each taken with its weight. */
function clientsLeft(parts: readonly (readonly [weight: number, facts: ReadonlyMap<string, number>])[]): number {
  const sum = new Map<string, number>();
  for (const [weight, facts] of parts) for (const fact of facts.keys()) sum.set(fact, (sum.get(fact) ?? 0) + weight);
  return new Set([...sum].filter(([, left]) => left !== 0).map(([fact]) => fact.split(' ')[0])).size;
}

describe('an attack on all that was ever published', () => {
  const histories = Array.from({ length: 40 }, (_, seed) => publishedHistory(seed + 1, 6).map(vectorOf));

  it('publishes something to attack', () => {
    expect(histories.filter((cells) => cells.length > 10).length).toBeGreaterThan(20);
    expect(histories.flat().every((cell) => clientsLeft([[1, cell]]) >= fewest)).toBe(true);
  });

  it('counts a client once in every cell: none has more than a fifth of it', () => {
    for (const cell of histories.flat()) expect(new Set([...cell.keys()].map((fact) => fact.split(' ')[0])).size).toBe(cell.size);
  });

  it('leaves no difference of two cells, of whatever filters and dates, with fewer than five clients', () => {
    const leaks = histories.flatMap((cells) =>
      cells.flatMap((one, at) =>
        cells.slice(at + 1).map((other) =>
          clientsLeft([
            [1, one],
            [-1, other],
          ]),
        ),
      ),
    );
    expect(leaks.filter((left) => left > 0 && left < fewest)).toEqual([]);
    expect(leaks.length).toBeGreaterThan(5000);
  });

  it('nor any sum and difference of three', () => {
    const weights = [
      [1, -1, -1],
      [1, 1, -1],
      [1, -2, 1],
      [2, -1, -1],
      [1, 1, -2],
    ] as const;
    const leaks: number[] = [];
    for (const cells of histories.slice(0, 12)) {
      const few = cells.slice(0, 24);
      few.forEach((one, a) =>
        few.slice(a + 1).forEach((other, b) =>
          few.slice(a + b + 2).forEach((third) => {
            for (const [x, y, z] of weights)
              for (const parts of [
                [
                  [x, one],
                  [y, other],
                  [z, third],
                ],
                [
                  [y, one],
                  [x, other],
                  [z, third],
                ],
                [
                  [y, one],
                  [z, other],
                  [x, third],
                ],
              ] as const) {
                const left = clientsLeft(parts);
                if (left > 0 && left < fewest) leaks.push(left);
              }
          }),
        ),
      );
    }
    expect(leaks).toEqual([]);
  });

  it('would be seen to succeed if every answer counted at once', () => {
    const all = some(9);
    expect(
      clientsLeft([
        [1, vectorOf(all)],
        [-1, vectorOf(all.slice(1))],
      ]),
    ).toBe(1);
  });
});

describe('publishedCells', () => {
  it.each<[number, number, ReturnType<typeof told>]>([
    [0, 17, 'HARDLY_ANY'],
    [1, 17, 'HARDLY_ANY'],
    [2, 17, 2],
    [15, 17, 15],
    [16, 17, 'NEARLY_ALL'],
    [17, 17, 'NEARLY_ALL'],
    [3, 5, 3],
    [4, 5, 'NEARLY_ALL'],
  ])('%s of %s is told as %s', (count, of, said) => expect(told(count, of)).toBe(said));

  const facts = (...counts: readonly (readonly [option: string, count: number, changed?: number])[]): Fact[] =>
    counts.flatMap(([option, count, changed = 0]) =>
      Array.from({ length: count }, (_, at) => ({ clientId: `${option}${at}`, option, changedLater: at < changed })),
    );

  it.each<[string, Fact[], object[]]>([
    [
      '14 of 17, of which 3 changed it later',
      facts(['a', 14, 3], ['b', 3]),
      [
        { option: 'a', clients: 14, changedLater: 3 },
        { option: 'b', clients: 3, changedLater: 'HARDLY_ANY' },
      ],
    ],
    ['all', facts(['a', 9]), [{ option: 'a', clients: 'NEARLY_ALL', changedLater: 'HARDLY_ANY' }]],
    ['all but one, told like all', facts(['a', 8], ['b', 1]), [{ option: 'a', clients: 'NEARLY_ALL', changedLater: 'HARDLY_ANY' }]],
    ['one alone takes the least of the others along', facts(['a', 6], ['b', 2], ['c', 1]), [{ option: 'a', clients: 6, changedLater: 'HARDLY_ANY' }]],
    ['two alone are no one', facts(['a', 5], ['b', 1], ['c', 1]), [{ option: 'a', clients: 5, changedLater: 'HARDLY_ANY' }]],
    ['nobody like another', facts(['a', 1], ['b', 1], ['c', 1], ['d', 1], ['e', 1]), []],
  ])('%s', (_, of, choices) => expect(publishedCells([{ cell: [], facts: of }])).toEqual([{ cell: [], clients: of.length, choices }]));

  it('counts wider cells with the narrower ones in them', () => {
    const groups = [
      { cell: ['P'], facts: facts(['a', 5]) },
      { cell: [], facts: facts(['b', 6]) },
    ];
    expect(publishedCells(groups).map(({ cell, clients }) => [cell.join() || 'all', clients])).toEqual([
      ['all', 11],
      ['P', 5],
    ]);
  });
});
