import { createHash, randomBytes } from 'node:crypto';
import type { TestApi } from '@cairn/testing';
import { consentLowered, consentWithdrawn } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import { adder, consentOf, startLearnings } from '../../learnings.fixture.js';
import { arrangeStudy, asked, publishedStudy, said, written, type StudyFirm } from '../case-study.fixture.js';

let api: TestApi;
let firm: StudyFirm;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  firm = await arrangeStudy(api);
});

const consentId = '11111111-1111-4111-8111-111111111111';
const tell = (event: 'WITHDRAWN' | 'ENDED' | 'LOWERED', sha: string | null) =>
  api.db.tx(systemScope(firm.practice.id), (tx) => {
    const of = { consentId, clientId: firm.oakfield.clientId, engagementId: null, textSha256: sha, was: 'CASE_STUDY' as const };
    return tx.emit(event === 'LOWERED' ? consentLowered({ ...of, level: 'LEARNING' }) : consentWithdrawn({ ...of, level: 'NONE', cause: event }));
  });
const standing = async () => {
  const [copy] = (await api.sql.query(`select title, text, withdrawn_on from published_case_study where practice_id = $1`, [firm.practice.id])).rows;
  const [edition] = (await api.sql.query(`select text, ended_because from case_study_edition where practice_id = $1`, [firm.practice.id])).rows;
  return { copy, edition };
};
const takeBack = (out: { sha: string; title: string }) =>
  said(api, firm, { sha: out.sha, places: [], title: out.title, level: 'NONE', until: null, requestId: null });

it('takes the words out when the client takes its yes back', async () => {
  const out = await publishedStudy(api, firm);
  await takeBack(out);
  await tell('WITHDRAWN', out.sha);
  await api.runWork();
  expect(await standing()).toMatchObject({ copy: { title: null, text: '', withdrawn_on: '2026-11-26' }, edition: { text: '', ended_because: 'CLIENT' } });
});

it('takes them out when the client allows no case studies any more, although nobody named this one', async () => {
  await publishedStudy(api, firm);
  await consentOf(api, firm.oakfield, 'LEARNING');
  await tell('LOWERED', null);
  await api.runWork();
  expect(await standing()).toMatchObject({ copy: { title: null }, edition: { ended_because: 'CLIENT' } });
});

it('takes them out when the last day is over', async () => {
  const out = await publishedStudy(api, firm, { until: '2026-12-24' });
  api.clock.set('2026-12-25T01:00:00.000Z');
  await tell('ENDED', out.sha);
  await api.runWork();
  expect(await standing()).toMatchObject({ copy: { title: null }, edition: { ended_because: 'DAY' } });
});

it('leaves what is still allowed, and what another client said', async () => {
  const out = await publishedStudy(api, firm);
  await tell('WITHDRAWN', 'b'.repeat(64));
  await api.runWork();
  expect((await standing()).copy).toMatchObject({ title: out.title });
  const other = await arrangeStudy(api);
  await consentOf(api, other.oakfield, 'NONE');
  await api.runWork();
  expect((await standing()).copy).toMatchObject({ title: out.title });
});

it('looks once more right after publishing, for a word that fell in the same moment', async () => {
  const out = await publishedStudy(api, firm);
  await takeBack(out);
  await api.runWork();
  expect(await standing()).toMatchObject({ copy: { title: null }, edition: { ended_because: 'CLIENT' } });
});

describe('the link in the mail', () => {
  const linkOf = async (of: StudyFirm, expires: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url');
    const row = { client_id: of.oakfield.clientId, person_id: of.dana.id, token_hash: createHash('sha256').update(token).digest() };
    await adder(api, of.practice.id)('consent_link', { ...row, created_at: '2026-11-20T09:00:00Z', expires_at: expires });
    return token;
  };
  const requestOf = async (of: StudyFirm): Promise<string> =>
    (await api.sql.query<{ id: string }>(`select id from consent_request where practice_id = $1`, [of.practice.id])).rows[0]?.id ?? '';

  it('shows the text as it would look, to whom it was sent and for as long as it works', async () => {
    await asked(api, firm, await written(api, firm));
    const path = `/go/c/${await linkOf(firm, '2027-01-01T00:00:00Z')}/preview?request=${await requestOf(firm)}`;
    const shown = await api.fetch(path);
    expect([shown.status, shown.headers.get('referrer-policy'), shown.headers.get('cache-control')]).toEqual([200, 'no-referrer', 'no-store']);
    expect(await shown.text()).toContain('<h1>OKRs at a public organisation in Europe</h1>');
    const other = await arrangeStudy(api);
    const foreign = `/go/c/${await linkOf(other, '2027-01-01T00:00:00Z')}/preview?request=${await requestOf(firm)}`;
    const old = `/go/c/${await linkOf(firm, '2026-11-25T00:00:00Z')}/preview?request=${await requestOf(firm)}`;
    expect(await Promise.all([foreign, old, '/go/c/nothing/preview'].map(async (one) => (await api.fetch(one)).status))).toEqual([404, 404, 404]);
  });
});
