import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { identityForSpecs, sent, tokenIn } from '../identity.fixture.js';
import { Viewers } from '../session/viewers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());

const SEE_AS = `mutation ($input: SeeAsInput!) { seeAs(input: $input) { errors { code } } }`;
const STOP = `mutation ($input: StopSeeingAsInput!) { stopSeeingAs(input: $input) { errors { code } } }`;
const key = () => `key-${Math.random()}`;
const sample = async () => {
  const practice = await api.practice({ isSample: true });
  const engagement = await practice.engagement({ name: 'Oakfield Council' });
  return { practice, sam: await practice.coach(), dana: await practice.clientPerson(engagement, ['CLIENT_LEAD']), engagement };
};
const press = (person: TestPerson) => api.fetch(`/go/sample/${person.id}`, sent({}));
const viewer = (token: string | undefined) => api.get(Viewers).bySession(token);
/** Specs name people instead of signing in, and their session has the person's id. */
const session = async (person: TestPerson) => {
  const token = tokenIn(await press(person));
  const id = (await viewer(token))?.facts.sessionId;
  await api.sql.query(`update session set id = $2 where id = $1`, [id, person.id]);
  return token;
};

it('signs in as a sample person by one press, as often as wanted', async () => {
  const { sam } = await sample();
  const shown = await api.fetch(`/go/sample/${sam.id}`);
  expect(tokenIn(shown)).toBeUndefined();
  expect(await shown.text()).toContain('Go on as Sam Okafor');
  for (let n = 0; n < 2; n += 1) expect((await viewer(tokenIn(await press(sam))))?.personId).toBe(sam.id);
});

it('knows no other person, also not one of a sample who belongs to a real practice too', async () => {
  const real = await (await api.practice()).coach();
  const { practice, sam } = await sample();
  const both = await practice.person('Both', `${Math.random()}@example.test`);
  const home = await api.practice();
  await api.sql.query(`insert into person (practice_id, id, account_id, name, email, created_at) values ($1, gen_random_uuid(), $2, 'Both', $3, now())`, [
    home.id,
    both.accountId,
    both.email,
  ]);
  for (const person of [real, both]) {
    expect((await api.fetch(`/go/sample/${person.id}`)).status).toBe(404);
    expect(tokenIn(await press(person))).toBeUndefined();
  }
  expect(tokenIn(await press(sam))).toBeDefined();
});

it('keeps a session of a sample link inside samples, whatever its account gets later', async () => {
  const { sam } = await sample();
  const token = await session(sam);
  const real = await api.practice();
  await api.sql.query(`insert into person (practice_id, id, account_id, name, email, created_at) values ($1, gen_random_uuid(), $2, 'Sam', $3, now())`, [
    real.id,
    sam.accountId,
    sam.email,
  ]);
  await api.sql.query(
    `insert into role_grant (practice_id, id, person_id, role, granted_at) select practice_id, gen_random_uuid(), id, 'OWNER', now() from person where practice_id = $1`,
    [real.id],
  );
  const switched = await api.as(sam)(`mutation ($input: SwitchPracticeInput!) { switchPractice(input: $input) { errors { code } } }`, {
    input: { idempotencyKey: key(), practiceId: real.id },
  });
  expect(switched.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await api.as(sam)('{ viewer { practices { id } } }')).data.viewer.practices).toEqual([{ id: sam.practiceId }]);
  expect((await viewer(token))?.practiceId).toBe(sam.practiceId);
});

it('is not there where sample links are off', async () => {
  const closed = await startApi(identityForSpecs({ sampleLinks: false }));
  const person = await (await closed.practice({ isSample: true })).coach();
  expect((await closed.fetch(`/go/sample/${person.id}`)).status).toBe(404);
  expect(tokenIn(await closed.fetch(`/go/sample/${person.id}`, sent({})))).toBeUndefined();
  await closed.close();
});

describe('see as', () => {
  it('shows the sample as another person until it is stopped', async () => {
    const { sam, dana, engagement } = await sample();
    const token = await session(sam);
    expect((await api.as(sam)('{ samplePeople { name does clientName } }')).data.samplePeople).toEqual([
      { name: 'Sam Okafor', does: 'coach', clientName: null },
      { name: 'Dana Ruiz', does: 'client lead', clientName: 'Oakfield Council' },
    ]);
    expect((await api.as(sam)(SEE_AS, { input: { idempotencyKey: key(), personId: dana.id } })).data).toEqual({ seeAs: { errors: [] } });
    const seen = await viewer(token);
    expect(seen?.facts).toMatchObject({ personId: dana.id, name: 'Dana Ruiz', seenBy: { personId: sam.id, name: 'Sam Okafor' } });
    expect([seen?.clientIds, seen?.is('COACH')]).toEqual([[engagement.clientId], false]);
    await api.as(sam)(STOP, { input: { idempotencyKey: key() } });
    expect((await viewer(token))?.facts).toMatchObject({ personId: sam.id, seenBy: undefined });
  });

  it('is forbidden in a real practice, to its owner too', async () => {
    const practice = await api.practice();
    const [owner, dana] = [await practice.owner(), await practice.coach()];
    for (const [document, input] of [
      [SEE_AS, { personId: dana.id }],
      [STOP, {}],
    ] as const)
      expect((await api.as(owner)(document, { input: { idempotencyKey: key(), ...input } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(owner)('{ samplePeople { id } }')).data.samplePeople).toEqual([]);
  });

  it('is open to people of a client too: the strip above their pages offers it', async () => {
    const { sam, dana } = await sample();
    const token = await session(dana);
    expect((await api.as(dana)('{ samplePeople { name } }')).data.samplePeople).toEqual([{ name: 'Sam Okafor' }, { name: 'Dana Ruiz' }]);
    expect((await api.as(dana)(SEE_AS, { input: { idempotencyKey: key(), personId: sam.id } })).data).toEqual({ seeAs: { errors: [] } });
    expect((await viewer(token))?.facts).toMatchObject({ personId: sam.id, seenBy: { personId: dana.id, name: 'Dana Ruiz' } });
  });

  it('finds nobody of another practice, sample or not', async () => {
    const { sam } = await sample();
    const token = await session(sam);
    const strangers = [(await sample()).dana, await (await api.practice()).coach()];
    for (const stranger of strangers)
      expect((await api.as(sam)(SEE_AS, { input: { idempotencyKey: key(), personId: stranger.id } })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await viewer(token))?.personId).toBe(sam.id);
  });

  it('is refused by the database for a real practice, whatever the API thinks', async () => {
    const practice = await api.practice();
    const [owner, coach] = [await practice.owner(), await practice.coach()];
    await api.sql.query(
      `insert into session (id, token_hash, account_id, seen_as_person_id, created_at, last_seen_at, expires_at, method) values ($1, sha256('real'), $2, $3, $4, $4, $4::timestamptz + interval '1 day', 'CODE')`,
      [owner.id, owner.accountId, coach.id, api.clock.now()],
    );
    const { rows } = await api.sql.query<{ v: { personId: string } }>(`select viewer_by_session(sha256('real'), $1) as v`, [api.clock.now()]);
    expect(rows[0]?.v.personId).toBe(owner.id);
  });
});
