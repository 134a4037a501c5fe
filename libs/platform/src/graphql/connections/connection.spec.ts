import { Args, Field, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { open, Requires } from '../doors/permission.js';
import { type Started, startApp } from '../server/graphql-app.fixture.js';
import { Connection, ConnectionArgs, type ConnectionOf, demandPage, pageOf } from './connection.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { selects } from './selects.js';

@ObjectType()
class Cairn {
  @Field(() => Int) height: number;
}
@ObjectType()
class CairnConnection extends Connection(Cairn) {}

const all = Array.from({ length: 7 }, (_, at) => ({ height: at }));
let counts = 0;

@Resolver()
class Cairns {
  @Query(() => CairnConnection) @Requires(open) cairns(@Args() page: ConnectionArgs, @Info() info: GraphQLResolveInfo): ConnectionOf<Cairn> {
    demandPage(page);
    const [after] = page.after ? decodeCursor(page.after, z.tuple([z.number()])) : [-1];
    const total = selects(info, 'totalCount') ? ((counts += 1), all.length) : undefined;
    return pageOf(all.filter(({ height }) => height > after).slice(0, page.first + 1), page, ({ height }) => [height], total);
  }
}

let app: Started;
beforeAll(async () => {
  app = await startApp({ providers: [Cairns] });
});
afterAll(() => app.app.close());

const walk =
  'query($first: Int, $after: String) { cairns(first: $first, after: $after) { edges { node { height } cursor } pageInfo { hasNextPage endCursor } } }';

describe('connections', () => {
  it('lead from page to page without a row twice or never', async () => {
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: ConnectionOf<Cairn> = (await app.ask(walk, { first: 3, after })).data['cairns'];
      seen.push(...edges.map(({ node }) => node.height));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it.each([
    [6, true],
    [7, false],
    [8, false],
  ])('of %i rows know whether there is more', async (first, more) => {
    expect((await app.ask(walk, { first })).data['cairns'].pageInfo.hasNextPage).toBe(more);
  });

  it('count only when asked, also through a fragment', async () => {
    counts = 0;
    await app.ask(walk);
    expect(counts).toBe(0);
    expect((await app.ask('{ cairns { ...f } } fragment f on CairnConnection { ... on CairnConnection { totalCount } }')).data['cairns']).toEqual({
      totalCount: 7,
    });
    expect(counts).toBe(1);
  });

  it.each([0, -1, 501])('refuse a page of %i', async (first) => {
    expect((await app.ask(walk, { first })).errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
  });

  it.each(['', 'x', encodeCursor(['a']), encodeCursor([1, 2]), Buffer.from('{}').toString('base64url')])(
    'refuse the cursor "%s" of another list',
    async (after) => {
      const { errors } = await app.ask(walk, { after: after || ' ' });
      expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
    },
  );
});
