import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const key = (): string => randomUUID();
const CLIENT = `id name slug timeZone language industry version archivedAt
  engagement { id mode status moment outcome startsOn endsOn phases { kind name startsOn endsOn state } coaches { name part } holders { name role } counts { people okrAuthors teams } discoveryAnswered
    firstSteps { ordinal state } availableActions { action state { __typename } } }`;
const ADD = `mutation ($input: AddClientInput!) { addClient(input: $input) { client { ${CLIENT} } errors { code field message } } }`;
const EDIT = `mutation ($input: EditClientInput!) { editClient(input: $input) { client { name slug timeZone version } errors { code field } } }`;
const ARCHIVE = `mutation ($input: ArchiveClientInput!) { archiveClient(input: $input) { client { archivedAt } errors { code } } }`;
const START = `mutation ($input: StartEngagementInput!) { startEngagement(input: $input) { client { engagement { mode status coaches { name part } } } errors { code } } }`;
const ONE = `query ($slug: String!) { client(slug: $slug) { ${CLIENT} } }`;
const LIST = `query ($first: Int, $after: String, $search: String, $archived: Boolean) { clients(first: $first, after: $after, search: $search, archived: $archived) {
  edges { node { name slug engagement { moment } } } pageInfo { hasNextPage endCursor } totalCount } }`;

const oakfield = (changed: object = {}): object => ({
  input: {
    idempotencyKey: key(),
    name: 'Oakfield Council',
    timeZone: 'Europe/London',
    language: 'en',
    industry: 'PUBLIC',
    mode: 'COACHING',
    startsOn: '2026-11-30',
    outcome: 'Every team can name its one priority.',
    clientLead: { name: 'Dana Ruiz', email: `dana-${key()}@oakfield.test` },
    sponsor: { name: 'Ian Webb', email: `ian-${key()}@oakfield.test` },
    ...changed,
  },
});

describe('addClient', () => {
  it('starts the first engagement from the template, with lead coach, client lead and sponsor, and mails nobody', async () => {
    const practice = await api.practice();
    const sam = await practice.coach();
    const { data } = await api.as(sam)(ADD, oakfield());
    expect(data.addClient.errors).toEqual([]);
    expect(data.addClient.client).toMatchObject({
      name: 'Oakfield Council',
      slug: 'oakfield-council',
      timeZone: 'Europe/London',
      industry: 'PUBLIC',
      engagement: {
        mode: 'COACHING',
        status: 'ACTIVE',
        moment: 'Deployment starts on Monday 30 November',
        outcome: 'Every team can name its one priority.',
        startsOn: '2026-11-30',
        endsOn: '2027-08-14',
        coaches: [{ name: 'Sam Okafor', part: 'LEAD' }],
        holders: [
          { name: 'Dana Ruiz', role: 'CLIENT_LEAD' },
          { name: 'Ian Webb', role: 'SPONSOR' },
        ],
        counts: { people: 2, okrAuthors: 0, teams: 0 },
        discoveryAnswered: 0,
        firstSteps: [
          { ordinal: 1, state: 'DONE' },
          { ordinal: 3, state: 'OPEN' },
          { ordinal: 5, state: 'OPEN' },
          { ordinal: 6, state: 'WAITING' },
        ],
      },
    });
    expect(data.addClient.client.engagement.phases.map((phase: { name: string }) => phase.name)).toEqual([
      'Deployment',
      'Training',
      'Cycle 1',
      'Reset',
      'Cycle 2',
      'Reset',
      'Hand-over',
    ]);
    await api.runWork();
    const { rows } = await api.sql.query(
      `select (select count(*)::int from mail where practice_id = $1) as mails, (select count(*)::int from invitation where practice_id = $1) as invitations, (select array_agg(kind order by seq) from record where practice_id = $1) as records, (select setup ? 'FIRST_CLIENT' from practice where practice_id = $1) as step`,
      [practice.id],
    );
    expect(rows[0]).toMatchObject({ mails: 0, invitations: 0, step: true });
    expect(rows[0].records).toContain('engagements.started');
  });

  it('answers the same to the same key, and adds once', async () => {
    const sam = await (await api.practice()).coach();
    const asked = oakfield();
    const [first, again] = [await api.as(sam)(ADD, asked), await api.as(sam)(ADD, asked)];
    expect(again.data.addClient.client.id).toBe(first.data.addClient.client.id);
    expect((await api.as(sam)(LIST, { first: 10 })).data.clients.totalCount).toBe(1);
  });

  it('finds a free address also beside a client that the coach may not see', async () => {
    const practice = await api.practice();
    const [sam, lee] = [await practice.coach(), await practice.coach('Lee Park')];
    await api.as(sam)(ADD, oakfield());
    const { data } = await api.as(lee)(ADD, oakfield());
    expect(data.addClient.client.slug).toBe('oakfield-council-2');
    expect((await api.as(lee)(LIST, {})).data.clients.edges).toHaveLength(1);
  });

  it('takes one person as client lead and sponsor', async () => {
    const sam = await (await api.practice()).coach();
    const dana = { name: 'Dana Ruiz', email: `dana-${key()}@oakfield.test` };
    const { data } = await api.as(sam)(ADD, oakfield({ clientLead: dana, sponsor: { ...dana, email: dana.email.toUpperCase() } }));
    expect(data.addClient.client.engagement.holders).toEqual([
      { name: 'Dana Ruiz', role: 'CLIENT_LEAD' },
      { name: 'Dana Ruiz', role: 'SPONSOR' },
    ]);
  });

  it.each([
    [{ name: ' ' }, 'CLIENT_NAME_MISSING', 'name'],
    [{ timeZone: 'Mars/Base' }, 'CLIENT_ZONE_UNKNOWN', 'timeZone'],
    [{ template: { cycleMonths: 0 } }, 'TEMPLATE_OUT_OF_RANGE', 'cycleMonths'],
    [{ sponsor: { name: 'Ian', email: 'nobody' } }, 'EMAIL_INVALID', 'sponsor.email'],
  ])('refuses %j with %s and writes nothing', async (changed, code, field) => {
    const sam = await (await api.practice()).coach();
    const { data } = await api.as(sam)(ADD, oakfield(changed));
    expect(data.addClient).toMatchObject({ client: null, errors: [{ code, field }] });
    expect((await api.as(sam)(LIST, {})).data.clients.totalCount).toBe(0);
  });

  it('is forbidden to people of a client, and lets only the owner name another lead', async () => {
    const practice = await api.practice();
    const [sam, lee, mara] = [await practice.coach(), await practice.coach('Lee Park'), await practice.owner()];
    const dana = await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD']);
    expect((await api.as(dana)(ADD, oakfield())).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(sam)(ADD, oakfield({ leadCoachId: lee.id }))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(mara)(ADD, oakfield({ leadCoachId: lee.id }))).data.addClient.client.engagement.coaches).toEqual([{ name: 'Lee Park', part: 'LEAD' }]);
    expect((await api.as(mara)(ADD, oakfield({ leadCoachId: dana.id }))).data.addClient.errors).toMatchObject([
      { code: 'COACH_UNKNOWN', field: 'leadCoachId' },
    ]);
    const theirs = await (await api.practice()).coach();
    expect((await api.as(mara)(ADD, oakfield({ leadCoachId: theirs.id }))).data.addClient.errors).toMatchObject([{ code: 'COACH_UNKNOWN' }]);
  });
});

describe('client', () => {
  it('is one statement, however much there is', async () => {
    const practice = await api.practice();
    const [sam, engagement] = [await practice.coach(), await practice.engagement()];
    await practice.coaches(sam, engagement);
    for (let count = 0; count < 5; count += 1)
      await practice.onRoster(engagement, await practice.clientPerson(engagement, ['AUTHOR'], `Ana ${count}`), { writesOkrs: true });
    const seen = await api.statements(async () => {
      const { data } = await api.as(sam)(ONE, { slug: engagement.slug });
      expect(data.client.engagement.counts).toMatchObject({ people: 5, okrAuthors: 5 });
    });
    expect(seen).toHaveLength(1);
  });

  it('is not there for another practice, nor for a coach who is not on it', async () => {
    const practice = await api.practice();
    const engagement = await practice.engagement();
    const outsiders = [
      await practice.coach('Lee Park'),
      await (await api.practice()).owner(),
      await practice.clientPerson(await practice.engagement({ name: 'Sibling' }), ['CLIENT_LEAD']),
    ];
    for (const outsider of outsiders) {
      const answer = await api.as(outsider)(ONE, { slug: engagement.slug });
      const made = await api.as(outsider)(ONE, { slug: 'no-such-client' });
      expect(answer.errors?.[0]).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
      expect(answer.errors?.[0]?.message).toBe(made.errors?.[0]?.message);
    }
  });

  it('means to each coach the engagement that they are on', async () => {
    const practice = await api.practice();
    const [sam, lee, mara, past] = [await practice.coach(), await practice.coach('Lee Park'), await practice.owner(), await practice.engagement()];
    await practice.coaches(sam, past);
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-10-31' where id = $1`, [past.id]);
    const now = { ...past, id: randomUUID() };
    await api.sql.query(
      `insert into engagement (practice_id, id, client_id, name, mode, status, starts_on, ends_on, created_at) values ($1, $2, $3, 'Second', 'COACHING', 'ACTIVE', '2026-11-01', '2027-06-30', now())`,
      [practice.id, now.id, now.clientId],
    );
    await practice.coaches(lee, now);
    const means = async (person: TestPerson): Promise<string> => (await api.as(person)(ONE, { slug: past.slug })).data.client.engagement.id;
    expect([await means(sam), await means(lee), await means(mara)]).toEqual([past.id, now.id, now.id]);
    await practice.onRoster(now, await practice.clientPerson(now, ['AUTHOR'], 'Ana'));
    const people = async (person: TestPerson): Promise<number> =>
      (await api.as(person)(`query ($client: String!) { people(client: $client) { totalCount } }`, { client: past.slug })).data.people.totalCount;
    expect([await people(sam), await people(lee)]).toEqual([0, 1]);
    const reach = `mutation ($input: SetOutcomeInput!) { setOutcome(input: $input) { errors { code } } }`;
    expect((await api.as(sam)(reach, { input: { idempotencyKey: key(), engagementId: now.id, version: 1, outcome: 'x' } })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
  });

  it('shows its own people the engagement without what the coaches found out', async () => {
    const practice = await api.practice();
    const engagement = await practice.engagement();
    const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD']);
    const { data } = await api.as(dana)(ONE, { slug: engagement.slug });
    expect(data.client.engagement).toMatchObject({ id: engagement.id, discoveryAnswered: null });
    const state = Object.fromEntries(
      data.client.engagement.availableActions.map((one: { action: string; state: { __typename: string } }) => [one.action, one.state.__typename]),
    );
    expect(state).toMatchObject({
      extendEngagement: 'Forbidden',
      keepRoster: 'Allowed',
      optOutTeam: 'Allowed',
      readDiscovery: 'Forbidden',
      readRoster: 'Allowed',
    });
  });
});

describe('clients', () => {
  it('pages by name in one statement each and counts when asked', async () => {
    const practice = await api.practice();
    const mara = await practice.owner();
    for (const name of ['Vesper', 'halden', 'Marisol', 'Tern']) await practice.engagement({ name });
    const pages: string[][] = [];
    let after: string | null = null;
    const seen = await api.statements(async () => {
      do {
        const { data } = await api.as(mara)(LIST, { first: 2, after });
        pages.push(data.clients.edges.map((edge: { node: { name: string } }) => edge.node.name));
        expect(data.clients.totalCount).toBe(4);
        after = data.clients.pageInfo.hasNextPage ? data.clients.pageInfo.endCursor : null;
      } while (after);
    });
    expect(pages).toEqual([
      ['halden', 'Marisol'],
      ['Tern', 'Vesper'],
    ]);
    expect(seen).toHaveLength(2);
    expect((await api.as(mara)(LIST, { search: 'ES' })).data.clients.edges).toHaveLength(1);
    expect((await api.as(mara)(LIST, { first: 501 })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('shows a coach only theirs, and nobody another practice’s', async () => {
    const practice = await api.practice();
    const sam = await practice.coach();
    const [mine] = [await practice.engagement({ name: 'Mine' }), await practice.engagement({ name: 'Not mine' })];
    await practice.coaches(sam, mine, 'SHADOW');
    expect((await api.as(sam)(LIST, {})).data.clients.edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual(['Mine']);
    expect((await api.as(await (await api.practice()).owner())(LIST, {})).data.clients).toMatchObject({ edges: [], totalCount: 0 });
    expect((await api.as()(LIST, {})).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('editClient and archiveClient', () => {
  const edit = (clientId: string, changed: object = {}): object => ({
    input: { idempotencyKey: key(), clientId, version: 1, name: 'Oakfield', timeZone: 'Europe/Paris', language: 'en', ...changed },
  });

  it('rename, keep the address, and let one of two win', async () => {
    const practice = await api.practice();
    const [sam, engagement] = [await practice.coach(), await practice.engagement()];
    await practice.coaches(sam, engagement);
    const { data } = await api.as(sam)(EDIT, edit(engagement.clientId));
    expect(data.editClient.client).toEqual({ name: 'Oakfield', slug: engagement.slug, timeZone: 'Europe/Paris', version: 2 });
    const late = await api.as(sam)(EDIT, edit(engagement.clientId, { name: 'Late' }));
    expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('archive only what has no open engagement, and take it back', async () => {
    const practice = await api.practice();
    const [mara, engagement] = [await practice.owner(), await practice.engagement()];
    const archive = (version: number, archived: boolean): Promise<{ data: { archiveClient: unknown } }> =>
      api.as(mara)(ARCHIVE, { input: { idempotencyKey: key(), clientId: engagement.clientId, version, archived } });
    expect((await archive(1, true)).data.archiveClient).toEqual({ client: null, errors: [{ code: 'CLIENT_HAS_OPEN_ENGAGEMENT' }] });
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-11-01' where id = $1`, [engagement.id]);
    expect((await archive(1, true)).data.archiveClient).toMatchObject({ client: { archivedAt: '2026-11-26T11:00:00.000Z' } });
    expect((await api.as(mara)(LIST, { archived: true })).data.clients.totalCount).toBe(1);
    expect((await archive(2, false)).data.archiveClient).toMatchObject({ client: { archivedAt: null } });
  });

  it('are NOT_FOUND elsewhere and FORBIDDEN to a co-coach', async () => {
    const practice = await api.practice();
    const [lee, engagement] = [await practice.coach('Lee Park'), await practice.engagement()];
    await practice.coaches(lee, engagement, 'CO_COACH');
    expect((await api.as(lee)(EDIT, edit(engagement.clientId))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(
      (await api.as(lee)(ARCHIVE, { input: { idempotencyKey: key(), clientId: engagement.clientId, version: 1, archived: true } })).errors?.[0]?.extensions
        .code,
    ).toBe('FORBIDDEN');
    const stranger = await (await api.practice()).owner();
    expect((await api.as(stranger)(EDIT, edit(engagement.clientId))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(
      (await api.as(stranger)(ARCHIVE, { input: { idempotencyKey: key(), clientId: engagement.clientId, version: 1, archived: true } })).errors?.[0]?.extensions
        .code,
    ).toBe('NOT_FOUND');
    const { rows } = await api.sql.query(`select version, archived_at from client where id = $1`, [engagement.clientId]);
    expect(rows).toEqual([{ version: 1, archived_at: null }]);
  });
});

describe('startEngagement', () => {
  const start = (clientId: string): object => ({ input: { idempotencyKey: key(), clientId, mode: 'CONSULTING', startsOn: '2026-12-07' } });

  it('begins the next one when the last is closed, and not before', async () => {
    const practice = await api.practice();
    const [sam, engagement] = [await practice.coach(), await practice.engagement()];
    await practice.coaches(sam, engagement);
    expect((await api.as(sam)(START, start(engagement.clientId))).data.startEngagement.errors).toEqual([{ code: 'ENGAGEMENT_OPEN' }]);
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-11-01' where id = $1`, [engagement.id]);
    const { data } = await api.as(sam)(START, start(engagement.clientId));
    expect(data.startEngagement.client.engagement).toEqual({ mode: 'CONSULTING', status: 'ACTIVE', coaches: [{ name: 'Sam Okafor', part: 'LEAD' }] });
  });

  it('is NOT_FOUND elsewhere and FORBIDDEN to a shadow', async () => {
    const practice = await api.practice();
    const [lee, engagement] = [await practice.coach('Lee Park'), await practice.engagement()];
    await practice.coaches(lee, engagement, 'SHADOW');
    expect((await api.as(lee)(START, start(engagement.clientId))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(await (await api.practice()).owner())(START, start(engagement.clientId))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
