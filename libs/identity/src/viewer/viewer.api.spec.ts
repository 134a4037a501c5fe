import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { identityForSpecs } from '../identity.fixture.js';
import { hashOfToken, newToken } from '../session/token.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());

const key = () => `key-${randomUUID()}`;
const signIn = (person: TestPerson) =>
  api.sql.query(
    `insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at, method) values ($1, $2, $3, $4, $4, $4::timestamptz + interval '14 days', 'CODE')`,
    [person.id, hashOfToken(newToken()), person.accountId, api.clock.now()],
  );
const VIEWER = `{ viewer { id name email timeZone language singleKeys theme version roles { role clientId } seenBy { name } endedAccess { clientName clientSlug endedAt askName }
  practice { id name isSample timeZone language version setup { step at } settings { reminderWorkingDays decisionCodeRequired } } practices { id name isSample } clients { id slug name } } }`;
const UPDATE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { viewer { name timeZone singleKeys theme version } errors { code field } } }`;
const BASICS = `mutation ($input: ChangePracticeInput!) { changePractice(input: $input) { practice { name timeZone version setup { step } } errors { code field } } }`;
const SETTINGS = `mutation ($input: ChangePracticeSettingsInput!) { changePracticeSettings(input: $input) { practice { settings { reminderWorkingDays decisionLapseDays decisionCodeRequired } version } errors { code field message } } }`;
const STEP = `mutation ($input: MarkSetupStepInput!) { markSetupStep(input: $input) { practice { setup { step at } } errors { code } } }`;
const send = (as: TestPerson, document: string, input: Record<string, unknown>) => api.as(as)(document, { input: { idempotencyKey: key(), ...input } });

describe('viewer', () => {
  it('says who is looking, with one statement', async () => {
    const practice = await api.practice();
    const [engagement, owner] = [await practice.engagement(), await practice.owner()];
    await practice.grant(owner, 'SPONSOR', engagement.clientId);
    await signIn(owner);
    let answer: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
    expect(await api.statements(async () => void (answer = await api.as(owner)(VIEWER)))).toHaveLength(1);
    expect(answer?.data.viewer).toMatchObject({
      id: owner.id,
      name: 'Mara Lind',
      email: owner.email,
      singleKeys: true,
      theme: 'SYSTEM',
      seenBy: null,
      endedAccess: [],
      practice: { id: practice.id, isSample: false, setup: [], settings: { reminderWorkingDays: 3, decisionCodeRequired: false } },
      practices: [{ id: practice.id, isSample: false }],
    });
    expect(answer?.data.viewer.roles).toEqual(
      expect.arrayContaining([
        { role: 'OWNER', clientId: null },
        { role: 'SPONSOR', clientId: engagement.clientId },
      ]),
    );
  });

  it('names the clients that the viewer may see', async () => {
    const practice = await api.practice();
    const [oakfield, halden, old] = [
      await practice.engagement({ name: 'Oakfield' }),
      await practice.engagement({ name: 'halden' }),
      await practice.engagement({ name: 'Old' }),
    ];
    await api.sql.query(`update client set archived_at = now() where id = $1`, [old.clientId]);
    const [owner, sam, dana] = [await practice.owner(), await practice.coach(), await practice.clientPerson(oakfield, ['CLIENT_LEAD'])];
    await practice.coaches(sam, halden);
    await practice.coaches(sam, old);
    await (await api.practice()).engagement({ name: 'Elsewhere' });
    const names = async (person: TestPerson) => (await api.as(person)(VIEWER)).data.viewer.clients.map(({ name }: { name: string }) => name);
    expect([await names(owner), await names(sam), await names(dana)]).toEqual([['halden', 'Oakfield'], ['halden'], ['Oakfield']]);
  });

  it('keeps settings from people of a client', async () => {
    const practice = await api.practice();
    const dana = await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD']);
    expect((await api.as(dana)(VIEWER)).data.viewer.practice.settings).toBeNull();
  });

  it('tells whoever was removed where, when and whom to ask, and nothing more', async () => {
    const practice = await api.practice();
    const [owner, oakfield] = [await practice.owner(), await practice.engagement({ name: 'Oakfield Council' })];
    await practice.engagement({ name: 'Not theirs' });
    const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD', 'TEAM_LEAD']);
    await api.sql.query(`update role_grant set ended_at = $2, ended_by = $3 where person_id = $1`, [dana.id, api.clock.now(), owner.id]);
    const { data } = await api.as(dana)(VIEWER);
    expect(data.viewer).toMatchObject({
      roles: [],
      endedAccess: [{ clientName: 'Oakfield Council', clientSlug: oakfield.slug, endedAt: api.clock.now().toISOString(), askName: 'Mara Lind' }],
    });
    await practice.grant(dana, 'MEMBER', oakfield.clientId);
    expect((await api.as(dana)(VIEWER)).data.viewer.endedAccess).toEqual([]);
  });

  it('is for nobody who is not signed in', async () => {
    expect((await api.as()(VIEWER)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('updateProfile', () => {
  it('changes what is given and leaves the rest', async () => {
    const coach = await (await api.practice()).coach();
    expect((await send(coach, UPDATE, { version: 1, timeZone: 'America/Lima', theme: 'DARK' })).data.updateProfile.viewer).toEqual({
      name: 'Sam Okafor',
      timeZone: 'America/Lima',
      singleKeys: true,
      theme: 'DARK',
      version: 2,
    });
    expect((await send(coach, UPDATE, { version: 2, timeZone: '', singleKeys: false })).data.updateProfile.viewer).toEqual({
      name: 'Sam Okafor',
      timeZone: 'Europe/Berlin',
      singleKeys: false,
      theme: 'DARK',
      version: 3,
    });
  });

  it.each([
    [{ name: '  ' }, 'NAME_MISSING', 'name'],
    [{ timeZone: 'Mars/Base' }, 'TIME_ZONE_UNKNOWN', 'timeZone'],
    [{ language: 'tlh' }, 'LANGUAGE_UNKNOWN', 'language'],
  ])('refuses %j', async (input, code, field) => {
    const coach = await (await api.practice()).coach();
    expect((await send(coach, UPDATE, { version: 1, ...input })).data.updateProfile).toEqual({ viewer: null, errors: [{ code, field }] });
  });

  it('tells who was faster', async () => {
    const coach = await (await api.practice()).coach();
    const answers = await Promise.all(['One', 'Two', 'Three'].map((name) => send(coach, UPDATE, { version: 1, name })));
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.code === 'CONFLICT')).toHaveLength(2);
  });
});

describe('changePractice', () => {
  it('changes the basics and ticks the first step of the setup off', async () => {
    const owner = await (await api.practice()).owner();
    const basics = { name: 'Northlight Oslo', timeZone: 'Europe/Oslo', language: 'en' };
    expect((await send(owner, BASICS, { version: 1, ...basics })).data.changePractice).toEqual({
      practice: { name: 'Northlight Oslo', timeZone: 'Europe/Oslo', version: 2, setup: [{ step: 'BASICS' }] },
      errors: [],
    });
    expect((await send(owner, BASICS, { version: 1, ...basics })).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await send(owner, BASICS, { version: 2, ...basics, name: '' })).data.changePractice.errors).toEqual([{ code: 'NAME_MISSING', field: 'name' }]);
  });
});

describe('changePracticeSettings', () => {
  it('changes what is given and leaves the rest', async () => {
    const owner = await (await api.practice()).owner();
    await send(owner, SETTINGS, { version: 1, reminderWorkingDays: 5 });
    expect((await send(owner, SETTINGS, { version: 2, decisionCodeRequired: true })).data.changePracticeSettings.practice).toEqual({
      settings: { reminderWorkingDays: 5, decisionLapseDays: 30, decisionCodeRequired: true },
      version: 3,
    });
  });

  it.each([
    [{ reminderWorkingDays: 0 }, 'SETTINGS_OUT_OF_RANGE', 'reminderWorkingDays', 'Enter 1 or more.'],
    [{ decisionLinkDays: 61 }, 'SETTINGS_OUT_OF_RANGE', 'decisionLinkDays', 'Enter 60 or less.'],
    [{ rhythmAttentionPercent: 85 }, 'SETTINGS_RHYTHM_ORDER', 'rhythmAttentionPercent', 'Enter less than 80 percent, the value for "on track".'],
  ])('refuses %j', async (input, code, field, message) => {
    const owner = await (await api.practice()).owner();
    expect((await send(owner, SETTINGS, { version: 1, ...input })).data.changePracticeSettings).toEqual({ practice: null, errors: [{ code, field, message }] });
  });
});

it('markSetupStep keeps when a step was done first', async () => {
  const owner = await (await api.practice()).owner();
  const first = await send(owner, STEP, { step: 'PLAN_TEMPLATE' });
  expect(first.data.markSetupStep.practice.setup).toEqual([{ step: 'PLAN_TEMPLATE', at: api.clock.now().toISOString() }]);
  api.clock.set(new Date(api.clock.now().getTime() + 60_000));
  expect((await send(owner, STEP, { step: 'PLAN_TEMPLATE' })).data).toEqual(first.data);
});

it.each([
  ['changePractice', BASICS, { version: 1, name: 'Mine now', timeZone: 'Europe/Oslo', language: 'en' }],
  ['changePracticeSettings', SETTINGS, { version: 1, reminderWorkingDays: 1 }],
  ['markSetupStep', STEP, { step: 'BASICS' }],
])('%s is forbidden to colleagues and to people of a client, and reaches no other practice', async (_, document, input) => {
  const [practice, other] = [await api.practice(), await api.practice()];
  const [coach, dana, owner] = [await practice.coach(), await practice.clientPerson(await practice.engagement(), ['CLIENT_LEAD']), await practice.owner()];
  for (const person of [coach, dana]) expect((await send(person, document, input)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const before = await api.sql.query(`select * from practice where practice_id = $1`, [other.id]);
  await send(owner, document, input);
  expect((await api.sql.query(`select * from practice where practice_id = $1`, [other.id])).rows).toEqual(before.rows);
});
