import { dependenciesShown, lineOf, stepFrom, treeOf } from './map.rules.js';

const node = (id: string, supportsId: string | null = null) => ({ id, supportsId });
const columns = [
  { nodes: [node('top'), node('alone')] },
  { nodes: [node('unit', 'top')] },
  { nodes: [node('a', 'unit'), node('b', 'unit'), node('c', 'top')] },
];
const nodes = columns.flatMap((column) => column.nodes);

it.each([
  ['unit', ['top', 'unit', 'a', 'b']],
  ['a', ['top', 'unit', 'a']],
  ['top', ['top', 'unit', 'a', 'b', 'c']],
  ['alone', ['alone']],
])('keeps what stands above and below %s in sight', (id, expected) => expect([...lineOf(nodes, id)].sort()).toEqual([...expected].sort()));

it('ends where objectives serve each other in a ring', () => expect([...lineOf([node('x', 'y'), node('y', 'x')], 'x')].sort()).toEqual(['x', 'y']));

it.each([
  ['a', 'ArrowLeft', 'unit'],
  ['unit', 'ArrowLeft', 'top'],
  ['top', 'ArrowRight', 'unit'],
  ['a', 'ArrowDown', 'b'],
  ['b', 'ArrowUp', 'a'],
  ['a', 'ArrowUp', undefined],
  ['alone', 'ArrowLeft', undefined],
  ['alone', 'ArrowRight', 'unit'],
  ['c', 'ArrowLeft', 'top'],
  ['a', 'ArrowRight', undefined],
  ['c', 'Home', 'a'],
  ['a', 'End', 'c'],
])('goes from %s with %s to %s', (id, key, expected) => expect(stepFrom(columns, id, key)).toBe(expected));

it('indents each objective below the one it serves, and loses none', () =>
  expect(treeOf(columns).map(({ node: { id }, level }) => `${level}${id}`)).toEqual(['1top', '2unit', '3a', '3b', '2c', '1alone']));

it.each<[string | null, string[]]>([
  [null, ['critical']],
  ['x', ['mine', 'critical']],
  ['z', ['of me']],
  ['nobody', []],
])('shows of the dependencies, while %s is looked at, %j', (teamId, expected) => {
  const of = (id: string, from: string, to: string, critical = false) => ({ id, teamId: from, otherTeamId: to, critical });
  const all = [of('mine', 'x', 'y'), of('critical', 'y', 'x', true), of('of me', 'y', 'z')];
  expect(dependenciesShown(all, teamId).map(({ id }) => id)).toEqual(expected);
});
