import { randomUUID } from 'node:crypto';
import { systemScope } from '@cairn/platform';
import { startApi, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { identityForSpecs } from '../identity.fixture.js';
import { endRole } from './end-role.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());

const key = () => `key-${randomUUID()}`;
const person =
  'person { id name email roles invitation version isViewer availableActions { action state { __typename ... on Allowed { label } ... on Forbidden { headline } } } } errors { code field message }';
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { ${person} } }`;
const ADD = mutation('addPracticePerson', 'AddPracticePersonInput');
const GRANT = mutation('grantRole', 'PersonRoleInput');
const END = mutation('endRole', 'PersonRoleInput');
const RENAME = mutation('renamePerson', 'RenamePersonInput');
const INVITE = mutation('invitePerson', 'PersonInput');
const WITHDRAW = mutation('withdrawInvitation', 'PersonInput');
const LIST = `query ($first: Int, $after: String) { practicePeople(first: $first, after: $after) { edges { node { id name roles invitation isViewer } } pageInfo { hasNextPage endCursor } totalCount } }`;

const send = async (as: TestPerson, document: string, input: Record<string, unknown>) => {
  const answer = await api.as(as)(document, { input: { idempotencyKey: key(), ...input } });
  return {
    code: answer.errors?.[0]?.extensions.code,
    payload: answer.data && (Object.values(answer.data)[0] as { person: never; errors: { code: string; field: string }[] }),
  };
};
const owned = async (): Promise<{ practice: ArrangedPractice; owner: TestPerson; coach: TestPerson }> => {
  const practice = await api.practice();
  return { practice, owner: await practice.owner(), coach: await practice.coach() };
};
const mailsTo = async (email: string) => {
  await api.runWork();
  return (await api.sql.query<{ subject: string; from_name: string }>(`select subject, from_name from mail where to_address = $1 order by queued_at`, [email]))
    .rows;
};

describe('addPracticePerson', () => {
  it('adds somebody with roles and asks them in', async () => {
    const { owner, practice } = await owned();
    const email = `${randomUUID().slice(0, 8)}@example.test`;
    const { payload } = await send(owner, ADD, { name: ' Lee  Park ', email: email.toUpperCase(), roles: ['COACH', 'MENTOR', 'COACH'] });
    expect(payload).toMatchObject({ errors: [], person: { name: 'Lee Park', email, roles: ['COACH', 'MENTOR'], invitation: 'SENT', isViewer: false } });
    const { rows } = await api.sql.query<{ name: string }>(`select name from practice where practice_id = $1`, [practice.id]);
    expect(await mailsTo(email)).toEqual([{ subject: `Mara Lind invites you to ${rows[0]?.name}`, from_name: `Mara Lind via ${rows[0]?.name}` }]);
  });

  it('gives somebody who is there for a client the roles, and keeps their name', async () => {
    const { owner, practice } = await owned();
    const dana = await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD'], 'Dana Ruiz');
    const { payload } = await send(owner, ADD, { name: 'D. R.', email: dana.email, roles: ['TRAINEE'], invite: false });
    expect(payload?.person).toMatchObject({ id: dana.id, name: 'Dana Ruiz', roles: ['TRAINEE'], invitation: 'NONE' });
    expect(await mailsTo(dana.email)).toEqual([]);
  });

  it.each([
    [{ name: 'Lee', email: 'lee', roles: ['COACH'] }, 'EMAIL_INVALID', 'email'],
    [{ name: ' ', email: 'lee@example.test', roles: ['COACH'] }, 'NAME_MISSING', 'name'],
    [{ name: 'Lee', email: 'lee@example.test', roles: [] }, 'ROLES_MISSING', 'roles'],
  ])('refuses %j', async (input, code, field) => {
    const { owner, practice } = await owned();
    const { payload } = await send(owner, ADD, input);
    expect(payload).toMatchObject({ person: null, errors: [{ code, field }] });
    expect((await api.sql.query(`select from person where practice_id = $1 and name = 'Lee'`, [practice.id])).rowCount).toBe(0);
  });

  it('does it once for one key', async () => {
    const { owner } = await owned();
    const input = { idempotencyKey: key(), name: 'Lee', email: `${randomUUID().slice(0, 8)}@example.test`, roles: ['COACH'] };
    const answers = await Promise.all([1, 2, 3].map(() => api.as(owner)(ADD, { input })));
    expect(new Set(answers.map((answer) => answer.data.addPracticePerson.person.id)).size).toBe(1);
    expect(await mailsTo(input.email)).toHaveLength(1);
  });

  it('uses one account for a person of two practices', async () => {
    const [one, two] = [await owned(), await owned()];
    const email = `${randomUUID().slice(0, 8)}@example.test`;
    for (const { owner } of [one, two]) await send(owner, ADD, { name: 'Lee', email, roles: ['COACH'] });
    const { rows } = await api.sql.query<{ accounts: number; people: number }>(
      `select count(distinct account_id) as accounts, count(*) as people from person where email = $1`,
      [email],
    );
    expect(rows[0]).toEqual({ accounts: 1, people: 2 });
  });
});

describe('roles', () => {
  it('are granted and ended, each with its record', async () => {
    const { owner, coach, practice } = await owned();
    expect((await send(owner, GRANT, { personId: coach.id, role: 'ASSESSOR' })).payload?.person).toMatchObject({ roles: ['COACH', 'ASSESSOR'] });
    expect((await send(owner, GRANT, { personId: coach.id, role: 'ASSESSOR' })).payload?.errors).toEqual([]);
    expect((await send(owner, END, { personId: coach.id, role: 'COACH' })).payload?.person).toMatchObject({ roles: ['ASSESSOR'] });
    const { rows } = await api.sql.query<{ kind: string; body: string; payload: string }>(
      `select kind, body, payload from record r join record_payload p on p.practice_id = r.practice_id and p.record_id = r.id where r.practice_id = $1 order by seq`,
      [practice.id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['identity.role-granted', 'identity.role-ended']);
    expect(JSON.parse(rows[0]?.body ?? '')).toEqual({ personId: coach.id, role: 'ASSESSOR', by: owner.id });
    expect(JSON.parse(rows[0]?.payload ?? '')).toMatchObject({ name: coach.name, by: owner.name });
  });

  it('leave with the next request', async () => {
    const { owner, coach } = await owned();
    expect((await api.as(coach)(LIST)).data).toBeTruthy();
    const { payload } = await send(owner, END, { personId: coach.id, role: 'COACH' });
    expect(payload).toEqual({ person: null, errors: [] });
    expect((await api.as(coach)(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('never leave a practice without an owner', async () => {
    const { owner } = await owned();
    expect((await send(owner, END, { personId: owner.id, role: 'OWNER' })).payload).toMatchObject({
      person: null,
      errors: [{ code: 'ROLE_LAST_OWNER', field: 'role' }],
    });
    const listed = await api.as(owner)(`{ practicePeople { edges { node { ${person.split(' errors')[0]!.slice('person { '.length, -2)} } } } }`);
    const shown = listed.data.practicePeople.edges.map(({ node }: { node: unknown }) => node).find((one: { id: string }) => one.id === owner.id);
    expect(shown.availableActions).toContainEqual({
      action: 'endRole',
      state: { __typename: 'Forbidden', headline: 'A practice needs an owner. Make somebody else an owner first.' },
    });
  });

  it('never leave it without one when two owners remove each other at once', async () => {
    for (let n = 0; n < 5; n += 1) {
      const { practice, owner } = await owned();
      const other = await practice.owner('Ola Berg');
      await Promise.all([send(owner, END, { personId: other.id, role: 'OWNER' }), send(other, END, { personId: owner.id, role: 'OWNER' })]);
      const { rows } = await api.sql.query<{ n: number }>(
        `select count(*) as n from role_grant where practice_id = $1 and role = 'OWNER' and ended_at is null`,
        [practice.id],
      );
      expect(rows[0]?.n).toBe(1);
    }
  });

  it('have a twin in the database that keeps an owner, whatever the API thinks', async () => {
    const { practice } = await owned();
    const end = api.db.tx(systemScope(practice.id), (tx) => tx.rows(`update role_grant set ended_at = now() where practice_id = $1 and role = 'OWNER'`));
    await expect(end).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('end for somebody who does not hold them without a word', async () => {
    const { practice, owner } = await owned();
    const ended = await api.db.tx(systemScope(practice.id), (tx) => endRole(tx, { personId: owner.id, role: 'COACH' }));
    expect(ended).toEqual({ ok: true, value: { ended: false } });
  });
});

it('renames, and tells who was faster', async () => {
  const { owner, coach } = await owned();
  expect((await send(owner, RENAME, { personId: coach.id, version: 1, name: 'Samuel Okafor' })).payload?.person).toMatchObject({
    name: 'Samuel Okafor',
    version: 2,
  });
  expect((await send(owner, RENAME, { personId: coach.id, version: 1, name: 'Sam O.' })).code).toBe('CONFLICT');
  expect((await send(owner, RENAME, { personId: coach.id, version: 2, name: '' })).payload?.errors).toMatchObject([{ code: 'NAME_MISSING' }]);
});

it('invites again and takes back', async () => {
  const { owner, coach } = await owned();
  await send(owner, INVITE, { personId: coach.id });
  api.clock.set(new Date(api.clock.now().getTime() + 1000));
  expect((await send(owner, INVITE, { personId: coach.id })).payload?.person).toMatchObject({ invitation: 'SENT' });
  expect(await mailsTo(coach.email)).toHaveLength(1); // the first was replaced before it was mailed
  expect((await send(owner, WITHDRAW, { personId: coach.id })).payload?.person).toMatchObject({ invitation: 'NONE' });
  expect((await send(owner, WITHDRAW, { personId: coach.id })).payload?.errors).toMatchObject([{ code: 'INVITATION_NOT_OPEN' }]);
});

describe('practicePeople', () => {
  it('lists who works at the practice, by name, page by page', async () => {
    const { practice, owner } = await owned();
    await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD'], 'A client');
    await practice.coach('Ben');
    const first = (await api.as(owner)(LIST, { first: 2 })).data.practicePeople;
    expect([first.edges.map(({ node }: { node: { name: string } }) => node.name), first.totalCount, first.pageInfo.hasNextPage]).toEqual([
      ['Ben', 'Mara Lind'],
      3,
      true,
    ]);
    const second = (await api.as(owner)(LIST, { first: 2, after: first.pageInfo.endCursor })).data.practicePeople;
    expect(second.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(['Sam Okafor']);
  });

  it('takes one statement, and one more to count', async () => {
    const { owner } = await owned();
    expect(await api.statements(() => api.as(owner)(`{ practicePeople { edges { node { id availableActions { action } } } } }`))).toHaveLength(1);
    expect(await api.statements(() => api.as(owner)(LIST))).toHaveLength(2);
  });

  it('offers a coach nothing that owners do', async () => {
    const { coach } = await owned();
    const { data } = await api.as(coach)(`{ practicePeople { edges { node { availableActions { state { __typename } } } } } }`);
    const states = JSON.stringify(data);
    expect(states).toContain('Forbidden');
    expect(states).not.toContain('Allowed');
  });

  it('is not for people of a client, nor for nobody', async () => {
    const { practice } = await owned();
    const dana = await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD']);
    expect((await api.as(dana)(LIST)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as()(LIST)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe.each([
  ['grantRole', GRANT, { role: 'ASSESSOR' }],
  ['endRole', END, { role: 'COACH' }],
  ['renamePerson', RENAME, { version: 1, name: 'Somebody else' }],
  ['invitePerson', INVITE, {}],
  ['withdrawInvitation', WITHDRAW, {}],
])('%s', (_, document, input) => {
  it('finds nobody of another practice, and changes nothing', async () => {
    const [mine, theirs] = [await owned(), await owned()];
    const before = await api.sql.query(
      `select p.*, g.role, g.ended_at from person p join role_grant g on g.person_id = p.id where p.practice_id = $1 order by g.id`,
      [theirs.practice.id],
    );
    const answers = [
      await send(mine.owner, document, { personId: theirs.coach.id, ...input }),
      await send(mine.owner, document, { personId: randomUUID(), ...input }),
    ];
    expect(answers.map(({ code }) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const after = await api.sql.query(
      `select p.*, g.role, g.ended_at from person p join role_grant g on g.person_id = p.id where p.practice_id = $1 order by g.id`,
      [theirs.practice.id],
    );
    expect(after.rows).toEqual(before.rows);
  });

  it('is forbidden to a colleague who is no owner', async () => {
    const { coach, owner } = await owned();
    expect((await send(coach, document, { personId: owner.id, ...input })).code).toBe('FORBIDDEN');
  });
});

it('addPracticePerson is forbidden to a colleague who is no owner', async () => {
  const { coach } = await owned();
  expect((await send(coach, ADD, { name: 'Lee', email: 'lee@example.test', roles: ['OWNER'] })).code).toBe('FORBIDDEN');
});
