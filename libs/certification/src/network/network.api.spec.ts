import { day } from '@cairn/kernel';
import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeCertificate, arrangeSchool, startCertification, type School } from '../certificates/certificate.fixture.js';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { ask, codeOf, codes } from '../certification.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const networkFields = `network { members { name email } requests { id name version } door { isPublic takesRequests version } publicUrl }`;
const DIRECTORY = `query ($search: NetworkSearch) { networkDirectory(search: $search) { coaches { slug name headline about languages regions industries website email publicUrl certificates { number verifyUrl } } languages regions publicUrl door { version } members { personId name } requests { name } } }`;
const MINE = `{ myNetworkProfile { audience shown version isListed publicUrl availableActions { action state { __typename ... on Forbidden { headline } } } } }`;
const text = {
  ...{ audience: 'PUBLIC', headline: 'Coaches housing teams', about: 'I ask before I say.', website: 'https://priya.example' },
  ...{ languages: ['English', 'Dutch'], regions: ['Netherlands'], industries: ['Housing'], shown: ['headline', 'languages', 'regions'] },
};
const save = (person: TestPerson, more: object = {}) =>
  ask(api, person, 'saveNetworkProfile', 'SaveNetworkProfileArgs', 'profile { audience isListed version publicUrl }', { ...text, version: null, ...more });
const coaches = async (person: TestPerson, search: object = {}) =>
  (await api.as(person)(DIRECTORY, { search })).data.networkDirectory.coaches as { name: string }[];
const door = (school: School, more: object = {}) =>
  ask(api, school.director, 'setNetworkDoor', 'SetNetworkDoorArgs', networkFields, { isPublic: true, takesRequests: false, welcome: '', version: 0, ...more });
const page = async (path: string, form?: Record<string, string>) => {
  const init = form && {
    ...{ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } },
    body: new URLSearchParams(form).toString(),
  };
  const response = await api.fetch(path, init ?? { headers: { accept: 'text/html' } });
  return { status: response.status, html: await response.text(), headers: response.headers };
};
const mails = async (school: School): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(`select to_name || ': ' || subject as line from mail where practice_id = $1 and key like 'network:%' order by line`, [
      school.practice.id,
    ])
  ).rows.map(({ line }) => line);

/** A school whose holder is certified. */
async function certified(more: Parameters<typeof arrangeCertificate>[2] = {}) {
  const school = await arrangeSchool(api);
  const certificate = await arrangeCertificate(api, school, more);
  return { school, certificate, at: `/p/${school.practice.id}/coaches` };
}

describe('the directory', () => {
  it('lists who chose it, with what they chose to show, in one statement', async () => {
    const { school, certificate } = await certified();
    expect((await save(school.holder)).data.saveNetworkProfile).toMatchObject({ errors: [], profile: { isListed: true, publicUrl: null } });
    const statements = await api.statements(() => api.as(school.mentor)(DIRECTORY));
    expect(statements).toHaveLength(1);
    expect(await coaches(school.mentor)).toMatchObject([
      {
        ...{ slug: 'priya-natarajan', headline: 'Coaches housing teams', about: '', languages: ['English', 'Dutch'], industries: [], website: '', email: '' },
        certificates: [{ number: numberWords(certificate.number), verifyUrl: expect.stringContaining(`/verify/${numberWords(certificate.number)}`) }],
      },
    ]);
    const { data } = await api.as(school.mentor)(DIRECTORY);
    expect(data.networkDirectory).toMatchObject({ languages: ['Dutch', 'English'], door: null, members: [], requests: [] });
  });

  it('is searched by language, region and industry, never by what is kept back', async () => {
    const { school } = await certified();
    await save(school.holder);
    expect(await coaches(school.mentor, { language: 'dutch', region: 'Netherlands' })).toHaveLength(1);
    expect(await coaches(school.mentor, { language: 'German' })).toEqual([]);
    expect(await coaches(school.mentor, { industry: 'Housing' })).toEqual([]);
  });

  it.each<[string, string]>([
    ['revoked', `status = 'REVOKED', ended_at = now(), ended_because = 'A mistake.'`],
    ['made private', `visibility = 'PRIVATE'`],
  ])('no longer lists whose certificate is %s', async (_, change) => {
    const { school, certificate, at } = await certified();
    await door(school);
    await save(school.holder);
    expect((await page(`${at}/priya-natarajan`)).status).toBe(200);
    await api.sql.query(`update certificate set ${change} where id = $1`, [certificate.id]);
    expect(await coaches(school.mentor)).toEqual([]);
    expect((await page(`${at}/priya-natarajan`)).status).toBe(404);
    expect((await page(at)).html).not.toContain('Priya');
  });

  it('no longer lists whose certificate has expired, from the day after its last, or whose key was revoked', async () => {
    const { school } = await certified({ validUntil: day('2026-12-24') });
    await save(school.holder);
    api.clock.set('2026-12-24T22:59:59.000Z');
    expect(await coaches(school.mentor)).toHaveLength(1);
    api.clock.set('2026-12-24T23:00:00.000Z');
    expect(await coaches(school.mentor)).toEqual([]);
    const other = await certified();
    await save(other.school.holder);
    await api.sql.query(`update signing_key set status = 'REVOKED', ended_at = now(), ended_because = 'Lost.' where practice_id = $1`, [
      other.school.practice.id,
    ]);
    expect(await coaches(other.school.mentor)).toEqual([]);
  });

  it('is for people of the practice, and shows another practice nothing of it', async () => {
    const [{ school }, other] = [await certified(), await certified()];
    await save(school.holder);
    expect(await coaches(other.school.director)).toEqual([]);
    const stranger = await school.practice.person('Noor Haddad');
    expect(codeOf(await api.as(stranger)(DIRECTORY))).toBe('FORBIDDEN');
  });
});

describe('a profile', () => {
  it('needs a certificate in force that is public, and says what is missing', async () => {
    const { school } = await certified({ visibility: 'PRIVATE' });
    expect(codes((await save(school.holder)).data.saveNetworkProfile)).toEqual(['PROFILE_PRIVATE']);
    expect(codes((await save(school.mentor)).data.saveNetworkProfile)).toEqual(['PROFILE_NOT_CERTIFIED']);
    expect((await api.as(school.mentor)(MINE)).data.myNetworkProfile.availableActions).toMatchObject([{ state: { __typename: 'Forbidden' } }]);
  });

  it('is changed by its holder alone, and taken back at once', async () => {
    const { school, at } = await certified();
    await door(school);
    const { profile } = (await save(school.holder)).data.saveNetworkProfile;
    expect(profile.publicUrl).toContain(`${at}/priya-natarajan`);
    expect(codeOf(await save(school.holder, { version: 7 }))).toBe('CONFLICT');
    await save(school.holder, { version: profile.version, audience: 'PRACTICE' });
    expect((await page(`${at}/priya-natarajan`)).status).toBe(404);
    expect(await coaches(school.mentor)).toHaveLength(1);
    const gone = await ask(api, school.holder, 'takeNetworkProfileBack', 'TakeNetworkProfileBackArgs', 'profile { audience isListed }', {});
    expect(gone.data.takeNetworkProfileBack).toEqual({ profile: { audience: 'NOBODY', isListed: false }, errors: [] });
    expect(await coaches(school.mentor)).toEqual([]);
  });
});

describe('the public pages', () => {
  it('are there once the practice opens them, without scripts of ours, and lead to the check', async () => {
    const { school, certificate, at } = await certified();
    await save(school.holder, { shown: ['headline', 'about', 'website'] });
    expect((await page(at)).status).toBe(404);
    await door(school);
    const list = await page(`${at}?language=English`);
    expect(list.status).toBe(200);
    const shownList = (await page(at)).html;
    expect(shownList).toContain('Priya Natarajan');
    expect(shownList).toContain(`<a href="/verify/${numberWords(certificate.number)}">certificate`);
    const one = await page(`${at}/priya-natarajan`);
    expect(one.html).toContain(`/verify/${numberWords(certificate.number)}`);
    expect(one.html).toContain('I ask before I say.');
    for (const kept of [school.holder.email, 'Netherlands', 'Housing']) expect(one.html).not.toContain(kept);
    expect(one.headers.get('cache-control')).toBe('no-store');
    // No button: those are not printed.
    expect(one.html).toContain('<dt>Website</dt><dd><a href="https://priya.example">priya.example</a></dd>');
    // Other sites show what stands on the page; search engines are not asked in.
    expect(one.html).toMatch(new RegExp(`<meta property="og:url" content="https?://[^"]+${at}/priya-natarajan"/>`));
    expect(one.html).toContain('<meta property="og:title" content="Priya Natarajan"/>');
    expect(one.html).toContain('<meta name="robots" content="noindex"/>');
    await save(school.holder, { shown: [], version: 1 });
    expect((await page(`${at}/priya-natarajan`)).html).toContain('<meta property="og:description" content="Holds Certified OKR Coach, level 1"/>');
  });

  it('are nothing for an unknown practice, a wrong name, or somebody of another practice', async () => {
    const [{ school, at }, other] = [await certified(), await certified()];
    await door(school);
    await door(other.school);
    await save(school.holder);
    const unknown = ['/p/not-an-id/coaches', `/p/00000000-0000-4000-8000-000000000000/coaches`, `${at}/nobody`, `${other.at}/priya-natarajan`];
    for (const path of unknown) expect([path, (await page(path)).status]).toEqual([path, 404]);
  });

  it('take requests where they may, and the director answers', async () => {
    const { school, at } = await certified();
    const asked = { name: 'Noor Haddad', email: 'noor@example.test', words: 'I run OKRs at a housing company.' };
    await door(school);
    expect((await page(`${at}/join`, asked)).status).toBe(404);
    await door(school, { version: 1, takesRequests: true });
    expect((await page(`${at}/join`, { ...asked, email: 'nowhere' })).status).toBe(422);
    expect((await page(`${at}/join`, asked)).html).toContain('Your request is with them');
    expect((await page(`${at}/join`, asked)).html).toContain('Your request is with them');
    await api.runWork();
    expect(await mails(school)).toEqual(['Mara Lind: Noor Haddad asks to join the network']);
    const { requests } = (await api.as(school.director)(`{ networkDirectory { requests { id name version } } }`)).data.networkDirectory;
    expect(requests).toMatchObject([{ name: 'Noor Haddad' }]);
    const answer = { requestId: requests[0].id, version: 1, welcome: true };
    expect(codeOf(await ask(api, school.mentor, 'answerNetworkRequest', 'AnswerNetworkRequestArgs', '', answer))).toBe('FORBIDDEN');
    const welcomed = await ask(api, school.director, 'answerNetworkRequest', 'AnswerNetworkRequestArgs', networkFields, answer);
    expect(welcomed.data.answerNetworkRequest).toMatchObject({ errors: [], network: { members: [{ name: 'Noor Haddad' }], requests: [] } });
    await api.runWork();
    expect(await mails(school)).toContain('Noor Haddad: You are in the network of Northlight');
    expect(codes((await ask(api, school.director, 'answerNetworkRequest', 'AnswerNetworkRequestArgs', '', answer)).data.answerNetworkRequest)).toEqual([
      'REQUEST_ANSWERED',
    ]);
  });
});

describe('members', () => {
  it('are invited without a certificate, find coaches, and leave when they like', async () => {
    const { school } = await certified();
    await save(school.holder);
    const input = { name: 'Noor Haddad', email: 'noor.h@example.test' };
    expect((await ask(api, school.director, 'inviteNetworkMember', 'InviteNetworkMemberArgs', networkFields, input)).data.inviteNetworkMember).toMatchObject({
      errors: [],
      network: { members: [{ name: 'Noor Haddad' }] },
    });
    expect(codes((await ask(api, school.director, 'inviteNetworkMember', 'InviteNetworkMemberArgs', '', input)).data.inviteNetworkMember)).toEqual([
      'MEMBER_ALREADY',
    ]);
    const { members } = (await api.as(school.director)(DIRECTORY)).data.networkDirectory;
    const noor = { id: members[0].personId as string } as TestPerson;
    expect(await coaches(noor)).toHaveLength(1);
    expect((await ask(api, noor, 'endNetworkMembership', 'EndNetworkMembershipArgs', '', { personId: noor.id })).data.endNetworkMembership).toEqual({
      errors: [],
    });
    expect(codeOf(await api.as(noor)(DIRECTORY))).toBe('FORBIDDEN');
  });

  it('are the director’s to run, and nobody’s of another practice', async () => {
    const [{ school }, other] = [await certified(), await certified()];
    await ask(api, school.director, 'inviteNetworkMember', 'InviteNetworkMemberArgs', '', { name: 'Noor', email: 'n@example.test' });
    const { members } = (await api.as(school.director)(DIRECTORY)).data.networkDirectory;
    const acts: [string, string, object][] = [
      ['inviteNetworkMember', 'InviteNetworkMemberArgs', { name: 'A', email: 'a@example.test' }],
      ['setNetworkDoor', 'SetNetworkDoorArgs', { isPublic: true, takesRequests: false, welcome: '', version: 0 }],
      ['endNetworkMembership', 'EndNetworkMembershipArgs', { personId: members[0].personId }],
    ];
    for (const [name, type, input] of acts) expect([name, codeOf(await ask(api, school.mentor, name, type, '', input))]).toEqual([name, 'FORBIDDEN']);
    const foreign = { personId: members[0].personId };
    expect(codeOf(await ask(api, other.school.director, 'endNetworkMembership', 'EndNetworkMembershipArgs', '', foreign))).toBe('NOT_FOUND');
  });
});
