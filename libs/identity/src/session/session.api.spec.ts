import { randomUUID } from 'node:crypto';
import { startApi, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { identityForSpecs } from '../identity.fixture.js';
import { hashOfToken, newToken } from './token.js';
import { Viewers } from './viewers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const key = () => `key-${randomUUID()}`;
const later = (hours: number) => api.clock.set(new Date(api.clock.now().getTime() + hours * 3_600_000));
const viewer = (token: string) => api.get(Viewers).bySession(token);
/** A session; without an id the one that the spec's requests come with, which has the person's id. */
const session = async (person: TestPerson, id = person.id, agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0') => {
  const token = newToken();
  await api.sql.query(
    `insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at, method, ip, agent) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '14 days', 'CODE', '192.0.2.7', $5)`,
    [id, hashOfToken(token), person.accountId, api.clock.now(), agent],
  );
  return token;
};
const coach = async () => (await api.practice()).coach();
/** The same account in another practice. */
const alsoIn = async (practice: ArrangedPractice, person: TestPerson, role: 'COACH' | null = 'COACH') => {
  later(1);
  const id = randomUUID();
  await api.sql.query(`insert into person (practice_id, id, account_id, name, email, created_at) values ($1, $2, $3, $4, $5, $6)`, [
    practice.id,
    id,
    person.accountId,
    person.name,
    person.email,
    api.clock.now(),
  ]);
  const there = { ...person, id, practiceId: practice.id };
  return role ? practice.grant(there, role) : there;
};

describe('a session', () => {
  it('ends after twelve idle hours', async () => {
    const token = await session(await coach());
    later(11);
    expect(await viewer(token)).toBeDefined();
    later(11);
    expect(await viewer(token)).toBeDefined();
    later(12);
    expect(await viewer(token)).toBeUndefined();
  });

  it('ends after fourteen days, however much it is used', async () => {
    const token = await session(await coach());
    for (let hours = 0; hours < 14 * 24 - 8; hours += 8) {
      later(8);
      expect(await viewer(token)).toBeDefined();
    }
    later(8);
    expect(await viewer(token)).toBeUndefined();
  });

  it('is read with one statement, and written at most every five minutes', async () => {
    const token = await session(await coach());
    expect(await api.statements(() => viewer(token))).toHaveLength(1);
    const written = async () =>
      (await api.sql.query<{ xmin: string }>(`select xmin::text from session where token_hash = $1`, [hashOfToken(token)])).rows[0]?.xmin;
    const first = await written();
    later(4 / 60);
    await viewer(token);
    expect(await written()).toBe(first);
    later(2 / 60);
    await viewer(token);
    expect(await written()).not.toBe(first);
  });

  it('knows roles and engagements of this very moment', async () => {
    const practice = await api.practice();
    const [sam, engagement] = [await practice.coach(), await practice.engagement()];
    const token = await session(sam);
    expect((await viewer(token))?.coaching).toEqual([]);
    await practice.coaches(sam, engagement, 'CO_COACH');
    await practice.grant(sam, 'SPONSOR', engagement.clientId);
    expect((await viewer(token))?.facts).toMatchObject({
      coaching: [{ engagementId: engagement.id, clientId: engagement.clientId, part: 'CO_COACH' }],
      roles: [{ role: 'COACH' }, { role: 'SPONSOR', clientId: engagement.clientId }],
    });
    await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [sam.id]);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [sam.id]);
    expect((await viewer(token))?.facts).toMatchObject({ coaching: [], roles: [] });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['a made-up token', newToken()],
    ['something else', "' or 1=1 --"],
  ])('is not %s', async (_, token) => {
    expect(await api.get(Viewers).bySession(token)).toBeUndefined();
  });
});

const LIST = '{ sessions { id current device ip createdAt lastSeenAt expiresAt } }';
const REVOKE = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { sessions { id } errors { code } } }';
const END_ALL = 'mutation ($input: SignOutEverywhereInput!) { signOutEverywhere(input: $input) { errors { code } } }';
const SWITCH = 'mutation ($input: SwitchPracticeInput!) { switchPractice(input: $input) { errors { code } } }';

describe('sessions', () => {
  it('lists those of the account that live, this one first, with one statement', async () => {
    const person = await coach();
    await session(person, randomUUID(), 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7) Version/26.1 Mobile Safari/604.1');
    await session(await coach());
    later(1);
    await session(person);
    let answer: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
    expect(await api.statements(async () => void (answer = await api.as(person)(LIST)))).toHaveLength(1);
    expect(answer?.data.sessions.map(({ current, device, ip }: Record<string, unknown>) => [current, device, ip])).toEqual([
      [true, 'Firefox on Linux', '192.0.2.7'],
      [false, 'Safari on iOS', '192.0.2.7'],
    ]);
    later(11.5);
    expect((await api.as(person)(LIST)).data.sessions).toHaveLength(1);
  });

  it('is for nobody who is not signed in', async () => {
    expect((await api.as()(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('revokeSession', () => {
  it('signs one browser out', async () => {
    const person = await coach();
    const [mine, otherId] = [await session(person), randomUUID()];
    const other = await session(person, otherId);
    expect((await api.as(person)(REVOKE, { input: { idempotencyKey: key(), sessionId: otherId } })).data.revokeSession).toEqual({
      sessions: [{ id: person.id }],
      errors: [],
    });
    expect([await viewer(other), await viewer(mine)]).toEqual([undefined, expect.anything()]);
  });

  it('finds no session of somebody else, colleague or stranger', async () => {
    const practice = await api.practice();
    const me = await practice.owner();
    await session(me);
    for (const other of [await practice.coach(), await coach()]) {
      const token = await session(other);
      const answer = await api.as(me)(REVOKE, { input: { idempotencyKey: key(), sessionId: other.id } });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await viewer(token)).toBeDefined();
    }
  });
});

it('signOutEverywhere ends all sessions of the account and no other', async () => {
  const [person, other] = [await coach(), await coach()];
  const [tokens, theirs] = [[await session(person), await session(person, randomUUID())], await session(other)];
  expect((await api.as(person)(END_ALL, { input: { idempotencyKey: key() } })).data.signOutEverywhere.errors).toEqual([]);
  expect(await Promise.all(tokens.map(viewer))).toEqual([undefined, undefined]);
  expect(await viewer(theirs)).toBeDefined();
});

describe('switchPractice', () => {
  it('shows another practice of the account in this browser only, and remembers it for the next', async () => {
    const person = await coach();
    const token = await session(person);
    const [second, elsewhere] = [await api.practice(), await session(person, randomUUID())];
    const there = await alsoIn(second, person);
    expect([await viewer(token), await viewer(elsewhere)]).toMatchObject([{ practiceId: person.practiceId }, { practiceId: person.practiceId }]);
    expect((await api.as(person)(SWITCH, { input: { idempotencyKey: key(), practiceId: second.id } })).data.switchPractice.errors).toEqual([]);
    expect(await viewer(token)).toMatchObject({ practiceId: second.id, personId: there.id });
    expect((await viewer(elsewhere))?.practiceId).toBe(person.practiceId);
    expect((await viewer(await session(person, randomUUID())))?.practiceId).toBe(second.id);
  });

  it('finds no practice that the account has no role in', async () => {
    const person = await coach();
    const token = await session(person);
    const [strange, ended] = [await api.practice(), await api.practice()];
    await strange.owner();
    await alsoIn(ended, person, null);
    for (const practiceId of [strange.id, ended.id, randomUUID()])
      expect((await api.as(person)(SWITCH, { input: { idempotencyKey: key(), practiceId } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await viewer(token))?.practiceId).toBe(person.practiceId);
  });

  it('leads to another practice when all roles in this one have ended', async () => {
    const person = await coach();
    const token = await session(person);
    const there = await alsoIn(await api.practice(), person);
    await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [person.id]);
    expect((await viewer(token))?.personId).toBe(there.id);
  });
});
