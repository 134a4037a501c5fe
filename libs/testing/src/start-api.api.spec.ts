import { Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, Requires, signedIn } from '@cairn/platform';
import { startApi, type TestApi } from './start-api.js';

@Resolver()
class WhoAmI {
  constructor(private readonly db: Db) {}

  @Query(() => String)
  @Requires(signedIn)
  async me(@CurrentViewer() viewer: Viewer): Promise<string> {
    const row = await this.db.read(viewer, (tx) => tx.row<{ name: string }>(`select name from person where practice_id = $1 and id = $2`, [viewer.personId]));
    return `${row?.name} ${viewer.is('OWNER')}`;
  }
}
@Module({ providers: [WhoAmI] })
class SpecModule {}

let api: TestApi;
beforeAll(async () => {
  api = await startApi(SpecModule);
});
afterAll(() => api.close());

it('knows the person a spec names, and counts what they cost', async () => {
  const practice = await api.practice();
  const owner = await practice.owner('Mara Lind');
  let answer: unknown;
  const statements = await api.statements(async () => {
    answer = (await api.as(owner)('{ me }')).data;
  });
  expect(answer).toEqual({ me: 'Mara Lind true' });
  expect(statements).toHaveLength(1);
});

it('knows nobody when nobody is named', async () => {
  const answer = await api.as()('{ me }');
  expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
