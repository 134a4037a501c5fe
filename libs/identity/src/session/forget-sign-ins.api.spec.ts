import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '@cairn/testing';
import { identityForSpecs, sent } from '../identity.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());

const counts = async () => {
  const { rows } = await api.sql.query<Record<string, number>>(
    `select (select count(*) from sign_in) as asked, (select count(*) from session) as sessions, (select count(*) from rate_window) as windows, (select count(*) from signup_invitation) as invitations`,
  );
  return rows[0];
};

it('forgets what nobody can use any more, and keeps what its page still has to explain', async () => {
  const person = await (await api.practice()).coach();
  const session = (days: number) =>
    api.sql.query(
      `insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at, method) select $1, sha256(convert_to($5, 'UTF8')), $2, t, t, t + interval '14 days', 'CODE' from (select $3::timestamptz - make_interval(days => $4) as t) x`,
      [randomUUID(), person.accountId, api.clock.now(), days, randomUUID()],
    );
  await api.fetch('/sign-in', sent({ email: person.email }));
  await session(5);
  await session(31);
  await api.sql.query(
    `insert into signup_invitation (id, email, token_hash, created_at, expires_at) values ($1, 'a@example.test', 'x', $2, $2::timestamptz - interval '31 days')`,
    [randomUUID(), api.clock.now()],
  );
  expect(await counts()).toEqual({ asked: 1, sessions: 2, windows: 3, invitations: 1 });
  expect(await api.runWork()).toContain('identity.forget-sign-ins');
  expect(await counts()).toEqual({ asked: 1, sessions: 1, windows: 3, invitations: 0 });
  api.clock.set(new Date(api.clock.now().getTime() + 31 * 86_400_000));
  await api.fetch('/sign-in', sent({ email: person.email }));
  await api.runWork();
  expect(await counts()).toEqual({ asked: 1, sessions: 0, windows: 3, invitations: 0 });
});
