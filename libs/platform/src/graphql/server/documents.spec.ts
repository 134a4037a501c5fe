import { buildSchema, type DocumentNode, execute, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { Documents } from './documents.js';

// The compiler is fast because it is not the reference; whatever both are asked, both have to answer the same.
const schema: GraphQLSchema = buildSchema(`
  interface Named { name: String! }
  type Person implements Named { name: String! role: Role! friend: Person friends: [Person!]! nick(long: Boolean = false): String }
  type Team implements Named { name: String! lead: Person! members(first: Int! = 2): [Person]! }
  union Anybody = Person | Team
  enum Role { COACH LEAD }
  input Asked { name: String! role: Role = COACH tags: [String!] inner: Inner }
  input Inner { name: String! role: Role = COACH tags: [String!] }
  type Query { anybody: [Anybody!]! named: [Named]! team: Team strict: Team! echo(asked: Asked, list: [Int!]): String nothing: [Int!] grid: [[Int]!] }
  type Mutation { first: Int second: Int }
`);
const mara = { __typename: 'Person', name: 'Mara', role: 'COACH', friends: [] as object[] };
const jon = { __typename: 'Person', name: 'Jon', role: 'LEAD', friend: mara, friends: [mara] };
const team = { __typename: 'Team', name: 'North', lead: jon };
const order: string[] = [];
const later = <T>(value: T, ms = 1): Promise<T> => new Promise((done) => void setTimeout(() => done(value), ms));
type Row = Record<string, unknown>;
const resolve = (type: string, field: string, resolver: GraphQLFieldResolver<Row, unknown>): void => {
  const found = schema.getType(type);
  if (isObjectType(found)) found.getFields()[field]!.resolve = resolver;
};
resolve('Query', 'anybody', () => later([mara, team, jon]));
resolve('Query', 'named', () => [later(team), null, mara]);
resolve('Query', 'team', () => team);
resolve('Query', 'strict', () => later({ ...team, lead: null }));
resolve('Query', 'echo', (_, args) => JSON.stringify(args));
resolve('Query', 'nothing', () => [1, null]);
resolve('Query', 'grid', () => [[1, null], []]);
resolve('Person', 'nick', ({ name }, { long }) => (long ? `${name} the long` : null));
resolve('Team', 'members', (_, { first }) => [mara, later(jon), later(null)].slice(0, first));
resolve('Mutation', 'first', async () => (await later(0, 20), order.push('first')));
resolve('Mutation', 'second', () => order.push('second'));

const documents = new Documents(schema, { production: false });
const read = (text: string): DocumentNode => {
  const document = documents.read(text);
  if (!('kind' in document)) throw new Error(document[0]?.message);
  return document;
};
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('compiled documents answer what the reference executor answers', () => {
  it.each<[string, string, Record<string, unknown>?]>([
    ['unions', '{ anybody { __typename ... on Person { name role } ... on Team { title: name lead { name } } } }'],
    ['interfaces with nothing in between', '{ named { __typename name ... on Team { members { name } } } }'],
    ['@skip on a field', 'query($no: Boolean!) { team { name @skip(if: $no) lead { name @include(if: $no) role } } }', { no: true }],
    [
      '@skip on a fragment used twice',
      'query($no: Boolean!) { a: team { ...t @skip(if: $no) name } b: team { ...t } } fragment t on Team { lead { name } }',
      { no: true },
    ],
    [
      '@include on an inline fragment in a fragment',
      'query($yes: Boolean!) { a: team { ...t } b: team { name ...t } } fragment t on Team { ... on Team @include(if: $yes) { lead { role } } }',
      { yes: false },
    ],
    ['@skip and @include together', 'query($a: Boolean!, $b: Boolean!) { team { name @skip(if: $a) @include(if: $b) lead { name } } }', { a: false, b: true }],
    ['a directive by default value', 'query($no: Boolean = false) { team { name @include(if: $no) lead { name } } }'],
    ['fields merged from two selections', '{ team { lead { name } } team { lead { role friend { name } } } }'],
    ['default arguments', '{ team { members { name nick } } }'],
    ['arguments by variable', 'query($n: Int!, $long: Boolean) { team { members(first: $n) { name nick(long: $long) } } }', { n: 3 }],
    ['a variable left out', 'query($long: Boolean) { team { lead { nick(long: $long) } } }'],
    ['a variable that is null', 'query($long: Boolean) { team { lead { nick(long: $long) } } }', { long: null }],
    ['an input with defaults inside', 'query($a: Asked) { echo(asked: $a) }', { a: { name: 'x', inner: { name: 'y', role: 'LEAD', tags: null } } }],
    ['one value where a list is asked', 'query($l: [Int!]) { echo(list: $l) }', { l: 4 }],
    ['literals with variables inside', 'query($n: String!) { echo(asked: { name: $n, tags: ["a", $n] }) }', { n: 'x' }],
    ['a null that may not be, up to the list', '{ nothing }'],
    ['a null that may not be, up to the root', '{ strict { name lead { name } } }'],
    ['lists in lists', '{ grid }'],
    ['wrong variables', 'query($n: Int!) { team { members(first: $n) { name } } }', { n: 'two' }],
    ['a variable missing', 'query($n: Int!) { team { members(first: $n) { name } } }'],
    ['a list where an input is asked', 'query($a: Asked) { echo(asked: $a) }', { a: [] }],
  ])('%s', async (_, text, variableValues = {}) => {
    const args = { schema, document: read(text), variableValues };
    const expected = await execute(args);
    const actual = await documents.run(args);
    expect(asData(actual.data ?? null)).toEqual(asData(expected.data ?? null));
    expect(actual.errors?.map(({ path }) => path)).toEqual(expected.errors?.map(({ path }) => path));
    expect('data' in actual).toBe('data' in expected);
  });

  it('runs mutations one after the other', async () => {
    await documents.run({ schema, document: read('mutation { second: second first: first again: second }') });
    expect(order).toEqual(['second', 'first', 'second']);
  });

  it('takes the operation that was named', async () => {
    const document = read('query A { team { name } } query B { team { lead { name } } }');
    const named = async (operationName: string): Promise<unknown> => asData((await documents.run({ schema, document, operationName })).data);
    expect([await named('A'), await named('B'), await named('A')]).toEqual([
      { team: { name: 'North' } },
      { team: { lead: { name: 'Jon' } } },
      { team: { name: 'North' } },
    ]);
  });

  it('takes out of variables what no database keeps and no reader sees', async () => {
    const document = read('query($a: Asked) { echo(asked: $a) }');
    const { data } = await documents.run({ schema, document, variableValues: { a: { name: 'N\u0000o\u202erth', tags: ['\u0000'] } } });
    expect(JSON.parse((asData(data) as { echo: string }).echo)).toMatchObject({ asked: { name: 'North', tags: [''] } });
  });

  it('reads the same text once', () => expect(documents.read('{ team { name } }')).toBe(documents.read('{ team { name } }')));
});
