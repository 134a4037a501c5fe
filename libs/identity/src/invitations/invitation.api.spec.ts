import { systemScope } from '@cairn/platform';
import { startApi, type ArrangedPractice, type TestApi, type TestPerson } from '@cairn/testing';
import { hiddenIn, identityForSpecs, sent, tokenIn } from '../identity.fixture.js';
import { endRolesAt } from '../people/end-role.js';
import { invitePerson } from '../people/invite-person.js';
import { Viewers } from '../session/viewers.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(identityForSpecs());
});
afterAll(() => api.close());
beforeEach(() => api.sql.query('delete from rate_window'));

const linkTo = async (person: TestPerson) => {
  await api.runWork();
  const { rows } = await api.sql.query<{ text: string; from_name: string; reply_to: string; subject: string }>(
    `select text, from_name, reply_to, subject from mail where to_address = $1 order by queued_at desc limit 1`,
    [person.email],
  );
  return { ...rows[0], link: /http:\/\/localhost(\/invitation\/\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? '' };
};
const invite = async (practice: ArrangedPractice, by: TestPerson, person: TestPerson, clientId?: string) => {
  const scope = { ...systemScope(practice.id), actor: { kind: 'person', personId: by.id, name: by.name } as const };
  const invited = await api.db.tx(scope, (tx) => invitePerson(tx, { personId: person.id, clientId }));
  expect(invited.ok).toBe(true);
  return linkTo(person);
};
const arranged = async () => {
  const practice = await api.practice();
  const [coach, engagement] = [await practice.coach('Sam Okafor'), await practice.engagement({ name: 'Oakfield Council' })];
  const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD', 'TEAM_LEAD'], 'Dana Ruiz');
  return { practice, coach, engagement, dana, ...(await invite(practice, coach, dana, engagement.clientId)) };
};
const take = async (link: string) => api.fetch(link, sent(hiddenIn(await (await api.fetch(link)).text())));
const later = (days: number) => api.clock.set(new Date(api.clock.now().getTime() + days * 86_400_000));

it('says who invites whom to what, comes from the coach, and lets the person in', async () => {
  const { coach, dana, engagement, link, from_name, reply_to, subject } = await arranged();
  expect(subject).toBe('Sam Okafor invites you to Oakfield Council’s OKR programme');
  expect([from_name, reply_to]).toEqual([expect.stringMatching(/^Sam Okafor via /), coach.email]);
  const shown = await (await api.fetch(link)).text();
  for (const words of ['You are invited to Oakfield Council’s OKR programme', 'Sam Okafor', 'client lead and team lead', 'Dana Ruiz, '])
    expect(shown).toContain(words);
  expect(shown).not.toContain(dana.email);
  const answer = await take(link);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/c/${engagement.slug}`]);
  expect((await api.get(Viewers).bySession(tokenIn(answer)))?.personId).toBe(dana.id);
});

it('is accepted by pressing, never by opening or by a bare form', async () => {
  const { link } = await arranged();
  for (let n = 0; n < 5; n += 1) expect((await api.fetch(link)).headers.get('set-cookie')).toBeNull();
  expect(tokenIn(await api.fetch(link, sent({})))).toBeUndefined();
  expect(tokenIn(await take(link))).toBeDefined();
});

it('lets in once, of two at once too', async () => {
  const { link, dana } = await arranged();
  const hidden = hiddenIn(await (await api.fetch(link)).text());
  const answers = await Promise.all([api.fetch(link, sent(hidden)), api.fetch(link, sent(hidden))]);
  expect(answers.filter((answer) => tokenIn(answer))).toHaveLength(1);
  const again = await api.fetch(link);
  expect(again.status).toBe(410);
  expect(await again.text()).toContain('You have accepted this invitation');
  expect((await api.fetch(link, { as: dana })).status).toBe(303);
});

it('says to somebody else who is signed in on the device what happens', async () => {
  const { link, coach } = await arranged();
  expect(await (await api.fetch(link, { as: coach })).text()).toContain('Sam Okafor is signed in on this device');
});

it('sends a new link for one that ran out, to the address on file', async () => {
  const { link, dana, from_name } = await arranged();
  later(14);
  const text = await (await api.fetch(link)).text();
  expect(text).toContain('This invitation has run out');
  expect(text).toContain(`It goes to ${dana.email[0]}•••@example.test`);
  expect(await (await api.fetch(`${link}/again`, sent({}))).text()).toContain('A new link is on its way');
  const renewed = await linkTo(dana);
  expect(renewed.link).not.toBe(link);
  expect(renewed.from_name).toBe(from_name);
  expect(await (await api.fetch(link)).text()).toContain('This invitation no longer holds');
  expect(tokenIn(await take(renewed.link))).toBeDefined();
});

it('no longer holds when a newer one was sent, or the roles have ended', async () => {
  const { practice, coach, dana, engagement, link } = await arranged();
  later(1);
  const newer = await invite(practice, coach, dana, engagement.clientId);
  expect((await api.fetch(link)).status).toBe(410);
  await api.db.tx(systemScope(practice.id), (tx) => endRolesAt(tx, { personId: dana.id, clientId: engagement.clientId }));
  expect(await (await api.fetch(newer.link)).text()).toContain('Sam Okafor can invite you again');
  expect(tokenIn(await take(newer.link))).toBeUndefined();
});

it('is mailed once, and not at all to somebody whose role has ended meanwhile', async () => {
  const practice = await api.practice();
  const engagement = await practice.engagement();
  const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD']);
  await api.db.tx(systemScope(practice.id), async (tx) => {
    await invitePerson(tx, { personId: dana.id, clientId: engagement.clientId });
    await endRolesAt(tx, { personId: dana.id, clientId: engagement.clientId });
    return undefined;
  });
  expect((await linkTo(dana)).link).toBe('');
});

it('does not ask again who is in, and asks nobody without a role', async () => {
  const { practice, dana, engagement, link } = await arranged();
  await take(link);
  const again = (clientId?: string) => api.db.tx(systemScope(practice.id), (tx) => invitePerson(tx, { personId: dana.id, clientId }));
  expect(await again(engagement.clientId)).toMatchObject({ ok: false, error: { code: 'INVITATION_ACCEPTED' } });
  expect(await again()).toMatchObject({ ok: false, error: { code: 'INVITATION_WITHOUT_ROLE' } });
});
