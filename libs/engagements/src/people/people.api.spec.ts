import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const PEOPLE = `query ($client: String!, $first: Int, $after: String, $search: String, $teamId: UUID, $role: ClientRole, $writesOkrs: Boolean) {
  people(client: $client, first: $first, after: $after, search: $search, teamId: $teamId, role: $role, writesOkrs: $writesOkrs) {
    edges { node { id name email teamName roles writesOkrs invitation { state } version } } pageInfo { hasNextPage endCursor } totalCount } }`;
const payload = `people { id name roles teamName writesOkrs version invitation { state } } added changed removed invited alreadyIn errors { code field message }`;
const act = (name: string): string => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${payload} } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object): Promise<{ done: any; code: unknown; details: any }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
  return { done: answer.data?.[name], code: answer.errors?.[0]?.extensions.code, details: answer.errors?.[0]?.extensions };
};
const list = async (person: TestPerson, at: TestEngagement, more: object = {}): Promise<Answer> => api.as(person)(PEOPLE, { client: at.slug, ...more });
const lines = async (person: TestPerson, at: TestEngagement): Promise<string[]> =>
  (await list(person, at)).data.people.edges.map(
    ({ node }: { node: { name: string; teamName: string | null; roles: string[]; writesOkrs: boolean } }) =>
      `${node.name}, ${node.teamName ?? '-'}, ${node.roles.join('+')}${node.writesOkrs ? ', writes' : ''}`,
  );
const heldRoles = async (at: TestEngagement): Promise<number> =>
  (await api.sql.query<{ held: number }>(`select count(*)::int as held from role_grant where client_id = $1 and ended_at is null`, [at.clientId])).rows[0]
    ?.held ?? 0;
const mail = (name: string): string => `${name}-${randomUUID().slice(0, 8)}@oakfield.test`;

async function arranged() {
  const practice = await api.practice();
  const [sam, at] = [await practice.coach(), await practice.engagement()];
  await practice.coaches(sam, at);
  return { practice, sam, at, finance: await practice.team(at, 'Finance') };
}

describe('addPerson', () => {
  it('puts somebody on the roster with several roles at once, and mails nobody', async () => {
    const { practice, sam, at, finance } = await arranged();
    const { done } = await run(sam, 'addPerson', {
      engagementId: at.id,
      name: 'Ana Silva',
      email: mail('ana'),
      teamId: finance,
      roles: ['TEAM_LEAD', 'KR_CHAMPION'],
      writesOkrs: true,
    });
    expect(done.errors).toEqual([]);
    expect(done.people).toMatchObject([
      { name: 'Ana Silva', teamName: 'Finance', roles: ['TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR'], writesOkrs: true, invitation: { state: 'NONE' } },
    ]);
    await api.runWork();
    const { rows } = await api.sql.query(
      `select (select count(*)::int from mail where practice_id = $1) as mails, (select setup ? 'PEOPLE' from practice where practice_id = $1) as step, (select leads_team from engagement_person where engagement_id = $2) as leads`,
      [practice.id, at.id],
    );
    expect(rows).toEqual([{ mails: 0, step: true, leads: true }]);
  });

  it('lets a new person live on the wall clock of their client, and moves nobody who is there', async () => {
    const { practice, sam, at } = await arranged();
    const oslo = await practice.engagement({ name: 'Halden Robotics', timeZone: 'Europe/Oslo' });
    await practice.coaches(sam, oslo);
    const email = mail('ana');
    for (const engagement of [oslo, at])
      expect(
        (await run(sam, 'addPerson', { engagementId: engagement.id, name: 'Ana Silva', email, roles: ['MEMBER'], writesOkrs: false })).done.errors,
      ).toEqual([]);
    expect((await api.sql.query(`select time_zone from person where practice_id = $1 and email = $2`, [practice.id, email])).rows).toEqual([
      { time_zone: 'Europe/Oslo' },
    ]);
  });

  it('refuses what is unclear', async () => {
    const { sam, at } = await arranged();
    const ana = { engagementId: at.id, name: 'Ana Silva', email: mail('ana'), roles: [], writesOkrs: false };
    expect((await run(sam, 'addPerson', { ...ana, email: 'ana' })).done.errors).toMatchObject([{ code: 'EMAIL_INVALID', field: 'email' }]);
    expect((await run(sam, 'addPerson', { ...ana, teamId: randomUUID() })).done.errors).toMatchObject([{ code: 'TEAM_UNKNOWN', field: 'teamId' }]);
    expect((await run(sam, 'addPerson', { ...ana, teamId: (await arranged()).finance })).done.errors).toMatchObject([{ code: 'TEAM_UNKNOWN' }]);
    await run(sam, 'addPerson', ana);
    expect((await run(sam, 'addPerson', { ...ana, email: ana.email.toUpperCase() })).done.errors).toMatchObject([{ code: 'PERSON_THERE', field: 'email' }]);
    expect(await lines(sam, at)).toEqual(['Ana Silva, -, MEMBER']);
  });

  it('finds somebody whom the coach cannot see at another client, by their address', async () => {
    const { practice, sam, at } = await arranged();
    const elsewhere = await practice.clientPerson(await practice.engagement({ name: 'Sibling' }), ['SPONSOR'], 'Ines Moreau');
    const { done } = await run(sam, 'addPerson', { engagementId: at.id, name: 'I. Moreau', email: elsewhere.email, roles: ['AUTHOR'], writesOkrs: true });
    expect(done.people).toMatchObject([{ name: 'Ines Moreau', roles: ['AUTHOR'] }]);
    expect(
      (await api.sql.query(`select count(*)::int as people from person where practice_id = $1 and email = $2`, [practice.id, elsewhere.email])).rows,
    ).toEqual([{ people: 1 }]);
  });

  it('lets nobody of the client make a signer', async () => {
    const { practice, at } = await arranged();
    const [lead, coordinator] = [await practice.clientPerson(at, ['CLIENT_LEAD']), await practice.clientPerson(at, ['COORDINATOR'])];
    const ana = { engagementId: at.id, name: 'Ana Silva', email: mail('ana'), writesOkrs: false };
    expect((await run(lead, 'addPerson', { ...ana, roles: ['HR_LEAD'] })).done.errors).toMatchObject([
      { code: 'ROLE_NOT_YOURS', field: 'roles', message: 'Only the coach gives and takes the role HR lead.' },
    ]);
    expect((await run(coordinator, 'addPerson', { ...ana, roles: ['INTERNAL_COACH'] })).done.errors).toMatchObject([{ code: 'ROLE_NOT_YOURS' }]);
    expect((await run(coordinator, 'addPerson', { ...ana, roles: ['TEAM_LEAD'] })).done.errors).toEqual([]);
  });
});

describe('pastePeople', () => {
  it('adds all, makes new teams once, and changes who is there', async () => {
    const { sam, at } = await arranged();
    const [ana, ben] = [mail('ana'), mail('ben')];
    const text = `Ana Silva <${ana}>, Logistics, writes\n\nBen Cole <${ben}>, logistics, team lead/writes\n`;
    expect((await run(sam, 'pastePeople', { engagementId: at.id, text })).done).toMatchObject({ added: 2, changed: 0, errors: [] });
    expect(await lines(sam, at)).toEqual(['Ana Silva, Logistics, AUTHOR, writes', 'Ben Cole, Logistics, TEAM_LEAD+AUTHOR, writes']);
    expect((await run(sam, 'pastePeople', { engagementId: at.id, text: `Ana Silva <${ana}>, Finance, KR champion` })).done).toMatchObject({
      added: 0,
      changed: 1,
    });
    expect(await lines(sam, at)).toEqual(['Ana Silva, Finance, KR_CHAMPION+AUTHOR, writes', 'Ben Cole, Logistics, TEAM_LEAD+AUTHOR, writes']);
    expect((await run(sam, 'pastePeople', { engagementId: at.id, text })).done).toMatchObject({ added: 0, changed: 1 });
  });

  it('writes nobody when one line cannot be read', async () => {
    const { sam, at } = await arranged();
    const { done } = await run(sam, 'pastePeople', { engagementId: at.id, text: `Ana <${mail('ana')}>\nBen, Finance` });
    expect(done.errors).toMatchObject([{ code: 'PASTE_UNREADABLE', field: 'text', message: expect.stringContaining('Line 2: No mail address found') }]);
    expect((await run(sam, 'pastePeople', { engagementId: at.id, text: `Ana <${mail('ana')}>\nBen <ben@x>` })).done.errors).toMatchObject([
      { code: 'EMAIL_INVALID', message: expect.stringContaining('Line 2: ') },
    ]);
    expect((await run(sam, 'pastePeople', { engagementId: at.id, text: ' \n' })).done.errors).toMatchObject([{ code: 'PASTE_EMPTY' }]);
    expect(await lines(sam, at)).toEqual([]);
  });
});

describe('changePeople', () => {
  it('changes one or many, all or none, and only what is named', async () => {
    const { sam, at, finance } = await arranged();
    await run(sam, 'pastePeople', { engagementId: at.id, text: `Ana <${mail('ana')}>, , sponsor\nBen <${mail('ben')}>, , author` });
    const people = (await list(sam, at)).data.people.edges.map(({ node }: { node: { id: string; version: number } }) => ({
      id: node.id,
      version: node.version,
    }));
    expect((await run(sam, 'changePeople', { engagementId: at.id, people, teamId: finance, writesOkrs: true })).done.errors).toEqual([]);
    expect(await lines(sam, at)).toEqual(['Ana, Finance, SPONSOR+AUTHOR, writes', 'Ben, Finance, AUTHOR, writes']);
    const [ana] = people;
    expect(
      (await run(sam, 'changePeople', { engagementId: at.id, people: [{ ...ana, version: 2 }], roles: ['COORDINATOR'], teamId: null })).done.errors,
    ).toEqual([]);
    expect(await lines(sam, at)).toEqual(['Ana, -, COORDINATOR', 'Ben, Finance, AUTHOR, writes']);
    const late = await run(sam, 'changePeople', { engagementId: at.id, people, writesOkrs: false });
    expect([late.code, late.details.currentVersion]).toEqual(['CONFLICT', expect.any(Number)]);
    expect(await lines(sam, at)).toEqual(['Ana, -, COORDINATOR', 'Ben, Finance, AUTHOR, writes']);
  });

  it('does not let a coordinator take a role that is not theirs to give', async () => {
    const { practice, at } = await arranged();
    const [coordinator, dana] = [await practice.clientPerson(at, ['COORDINATOR']), await practice.clientPerson(at, ['CLIENT_LEAD'])];
    await practice.onRoster(at, dana);
    const [{ node }] = (await list(coordinator, at)).data.people.edges;
    expect(
      (await run(coordinator, 'changePeople', { engagementId: at.id, people: [{ id: node.id, version: 1 }], roles: ['MEMBER'] })).done.errors,
    ).toMatchObject([{ code: 'ROLE_NOT_YOURS' }]);
    expect((await run(coordinator, 'removePeople', { engagementId: at.id, ids: [node.id] })).done.errors).toMatchObject([{ code: 'ROLE_NOT_YOURS' }]);
    expect((await run(coordinator, 'changePeople', { engagementId: at.id, people: [{ id: node.id, version: 1 }], writesOkrs: true })).done.errors).toEqual([]);
  });
});

describe('removePeople', () => {
  it('ends all roles at once: the next request is not theirs any more', async () => {
    const { practice, sam, at } = await arranged();
    const dana = await practice.clientPerson(at, ['CLIENT_LEAD', 'SPONSOR']);
    await practice.onRoster(at, dana);
    expect((await list(dana, at)).errors).toBeUndefined();
    const [{ node }] = (await list(sam, at)).data.people.edges;
    expect((await run(sam, 'removePeople', { engagementId: at.id, ids: [node.id] })).done).toMatchObject({ removed: 1, errors: [] });
    expect((await list(dana, at)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await heldRoles(at)).toBe(0);
    const { rows } = await api.sql.query(`select count(*)::int as records from record where practice_id = $1 and kind = 'identity.role-ended'`, [practice.id]);
    expect(rows).toEqual([{ records: 2 }]);
  });
});

describe('invitePeople', () => {
  it('mails exactly those who were chosen, again to who did not come, never to who did', async () => {
    const { practice, sam, at } = await arranged();
    await run(sam, 'pastePeople', { engagementId: at.id, text: `Ana <${mail('ana')}>\nBen <${mail('ben')}>` });
    const [ana, ben] = (await list(sam, at)).data.people.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect((await run(sam, 'invitePeople', { engagementId: at.id, ids: [ana] })).done).toMatchObject({
      invited: 1,
      alreadyIn: 0,
      people: [{ name: 'Ana', invitation: { state: 'SENT' } }],
    });
    await api.sql.query(`update invitation set accepted_at = sent_at where practice_id = $1`, [practice.id]);
    expect((await run(sam, 'invitePeople', { engagementId: at.id, ids: [ana, ben] })).done).toMatchObject({ invited: 1, alreadyIn: 1 });
    api.clock.set('2026-12-20T11:00:00.000Z');
    expect((await list(sam, at)).data.people.edges.map(({ node }: { node: { invitation: { state: string } } }) => node.invitation.state)).toEqual([
      'ACCEPTED',
      'EXPIRED',
    ]);
    api.clock.set('2026-11-26T11:00:00.000Z');
  });
});

describe('people and roster', () => {
  it('are one statement each, paged, filtered and counted', async () => {
    const { practice, sam, at, finance } = await arranged();
    for (const [name, role] of [
      ['cho', 'AUTHOR'],
      ['Ana', 'TEAM_LEAD'],
      ['Ben', 'AUTHOR'],
    ] as const)
      await practice.onRoster(at, await practice.clientPerson(at, [role], name), {
        teamId: name === 'cho' ? finance : undefined,
        writesOkrs: role === 'AUTHOR',
      });
    const seen = await api.statements(async () => {
      const first = (await list(sam, at, { first: 2 })).data.people;
      expect([first.edges.map(({ node }: { node: { name: string } }) => node.name), first.totalCount, first.pageInfo.hasNextPage]).toEqual([
        ['Ana', 'Ben'],
        3,
        true,
      ]);
      expect(
        (await list(sam, at, { first: 2, after: first.pageInfo.endCursor })).data.people.edges.map(({ node }: { node: { name: string } }) => node.name),
      ).toEqual(['cho']);
    });
    expect(seen).toHaveLength(2);
    for (const [filter, count] of [
      [{ search: 'BEN' }, 1],
      [{ teamId: finance }, 1],
      [{ role: 'AUTHOR' }, 2],
      [{ writesOkrs: false }, 1],
      [{ search: 'nobody' }, 0],
    ] as const)
      expect((await list(sam, at, filter)).data.people.totalCount).toBe(count);
    const roster = await api.statements(async () => {
      const { data } = await api.as(sam)(
        `query ($client: String!) { roster(client: $client) { clientName grantableRoles teams { name people okrAuthors optOut { on } } availableActions { action state { __typename } } } }`,
        { client: at.slug },
      );
      expect(data.roster).toMatchObject({
        clientName: 'Oakfield Council',
        teams: [{ name: 'Finance', people: 1, okrAuthors: 1, optOut: null }],
        availableActions: [{ action: 'keepRoster', state: { __typename: 'Allowed' } }, { action: 'optOutTeam' }],
      });
    });
    expect(roster).toHaveLength(1);
  });

  it('are not there for others, and forbidden to who only takes part', async () => {
    const { practice, at } = await arranged();
    const people = {
      stranger: await (await api.practice()).owner(),
      besides: await practice.coach('Lee'),
      author: await practice.clientPerson(at, ['AUTHOR']),
    };
    const codes = async (person: TestPerson): Promise<unknown[]> => [
      (await list(person, at)).errors?.[0]?.extensions.code,
      (await api.as(person)(`query ($client: String!) { roster(client: $client) { engagementId } }`, { client: at.slug })).errors?.[0]?.extensions.code,
    ];
    expect(await codes(people.stranger)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(people.besides)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(people.author)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('who may', () => {
  it.each(['addPerson', 'pastePeople', 'changePeople', 'removePeople', 'invitePeople'])(
    '%s: nobody of another practice or client, no shadow, no author',
    async (name) => {
      const { practice, at } = await arranged();
      const [shadow, besides, author] = [
        await practice.coach('Kim'),
        await practice.clientPerson(await practice.engagement({ name: 'Sibling' }), ['COORDINATOR']),
        await practice.clientPerson(at, ['AUTHOR']),
      ];
      await practice.coaches(shadow, at, 'SHADOW');
      await practice.onRoster(at, author);
      const entry = (await api.sql.query<{ id: string }>(`select id from engagement_person where engagement_id = $1`, [at.id])).rows[0]?.id;
      const inputs: Record<string, object> = {
        addPerson: { name: 'Eve', email: mail('eve'), roles: [], writesOkrs: true },
        pastePeople: { text: `Eve <${mail('eve')}>` },
        changePeople: { people: [{ id: entry, version: 1 }], writesOkrs: true },
        removePeople: { ids: [entry] },
        invitePeople: { ids: [entry] },
      };
      const code = async (person: TestPerson): Promise<unknown> => (await run(person, name, { engagementId: at.id, ...inputs[name] })).code;
      expect(await code(await (await api.practice()).owner())).toBe('NOT_FOUND');
      expect(await code(besides)).toBe('NOT_FOUND');
      expect(await code(shadow)).toBe('FORBIDDEN');
      expect(await code(author)).toBe('FORBIDDEN');
      const { rows } = await api.sql.query(`select version, removed_at, writes_okrs from engagement_person where engagement_id = $1`, [at.id]);
      expect(rows).toEqual([{ version: 1, removed_at: null, writes_okrs: false }]);
    },
  );

  it('an entry of another engagement is not there', async () => {
    const [mine, theirs] = [await arranged(), await arranged()];
    await theirs.practice.onRoster(theirs.at, await theirs.practice.clientPerson(theirs.at, ['AUTHOR']));
    const id = (await api.sql.query<{ id: string }>(`select id from engagement_person where engagement_id = $1`, [theirs.at.id])).rows[0]?.id;
    for (const [name, input] of [
      ['changePeople', { people: [{ id, version: 1 }], writesOkrs: true }],
      ['removePeople', { ids: [id] }],
      ['invitePeople', { ids: [id] }],
    ] as const)
      expect((await run(mine.sam, name, { engagementId: mine.at.id, ...input })).code).toBe('NOT_FOUND');
  });
});
