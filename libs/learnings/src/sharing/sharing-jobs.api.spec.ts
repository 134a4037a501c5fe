import { consentLowered, consentWithdrawn } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import type { TestApi } from '@cairn/testing';
import {
  arrangeFirm,
  BIN,
  codeOf,
  consentOf,
  handedIn,
  key,
  LEARNING,
  published,
  RESTORE,
  SHARED,
  startLearnings,
  written,
  type Firm,
} from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

/** The client lead takes back what was allowed, as the ledger tells it. */
async function takenBack(firm: Firm, to: 'NONE' | 'AGGREGATE' = 'NONE'): Promise<void> {
  await consentOf(api, firm.oakfield, to);
  const of = { consentId: key(), clientId: firm.oakfield.clientId, engagementId: null, textSha256: null, was: 'LEARNING' as const };
  const event = to === 'NONE' ? consentWithdrawn({ ...of, level: 'NONE', cause: 'WITHDRAWN' }) : consentLowered({ ...of, level: to });
  await api.db.tx(systemScope(firm.practice.id), (tx) => tx.emit(event));
  await api.runWork();
}
const mailsOf = async (firm: Firm) =>
  (await api.sql.query<{ to_name: string; subject: string }>(`select to_name, subject from mail where practice_id = $1 order by subject`, [firm.practice.id]))
    .rows;

describe('consent that ends', () => {
  it.each(['NONE', 'AGGREGATE'] as const)('takes what is published and what waits from everybody’s eyes: %s', async (to) => {
    const firm = await arrangeFirm(api);
    const out = await published(api, firm);
    const waiting = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield, { sentence: 'Teams copy what the first one does.' }));
    const elsewhere = await published(api, firm, { by: firm.chu, at: firm.halden });
    await takenBack(firm, to);
    const { rows } = await api.sql.query(
      `select id, status, sentence, advice, withdrawn_because from shared_learning where practice_id = $1 and status <> 'PUBLISHED' order by id`,
      [firm.practice.id],
    );
    expect(rows).toEqual(
      [out.sharedId, waiting.sharedId].sort().map((id) => ({ id, status: 'WITHDRAWN', sentence: null, advice: '', withdrawn_because: 'CONSENT' })),
    );
    expect((await api.as(firm.owner)(SHARED, { id: out.sharedId })).data.sharedLearning).toMatchObject({ isWithdrawn: true, sentence: '' });
    expect((await api.as(firm.owner)(SHARED, { id: elsewhere.sharedId })).data.sharedLearning.isWithdrawn).toBe(false);
    // Nothing is lost: its author has every word, and is told.
    expect((await api.as(firm.sam)(LEARNING, { id: out.learning.id })).data.learning.learning).toMatchObject({
      stage: 'WITHDRAWN',
      sentence: 'One scoring style for all teams works best.',
    });
    expect((await mailsOf(firm)).filter(({ subject }) => subject.includes('took its consent back'))).toEqual([
      { to_name: 'Sam Okafor', subject: 'A learning was withdrawn: the client took its consent back' },
      { to_name: 'Sam Okafor', subject: 'A learning was withdrawn: the client took its consent back' },
    ]);
  });

  it('is noticed also when it falls into the same moment as the publishing', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId } = await published(api, firm);
    // The word of the client fell before the copy was there to be closed with it.
    await api.sql.query(`alter table consent disable trigger close_without_consent`);
    await consentOf(api, firm.oakfield, 'NONE');
    await api.sql.query(`alter table consent enable trigger close_without_consent`);
    await api.runWork();
    expect((await api.as(firm.owner)(SHARED, { id: sharedId })).data.sharedLearning.isWithdrawn).toBe(true);
  });
});

it('counts a published learning for the renewal of its author’s certificate, by its month, once', async () => {
  const firm = await arrangeFirm(api);
  // A certificate without its programme, cohort and key: nothing of them is asked here.
  const any = `'${key()}'`;
  await api.sql.query(`set session_replication_role = replica;
    insert into certificate (practice_id, id, number, trainee_id, person_id, programme_id, programme_version_id, requirement_set, holder_name, title, practice_name, issuer_name, requirements, time_zone,
      issued_at, issued_on, valid_until, issued_by, signing_key_id, status_list_id, status_index, credential)
    values ('${firm.practice.id}', ${any}, 'ABCDEFHJ', ${any}, '${firm.sam.id}', ${any}, ${any}, 'x', 'Sam Okafor', 'OKR coach', 'Northlight', 'Mara Lind', '[]', 'Europe/Berlin',
      '2026-03-01', '2026-03-01', '2028-03-01', '${firm.owner.id}', ${any}, ${any}, 0, 'x');
    set session_replication_role = origin`);
  await published(api, firm);
  await api.runWork();
  await api.runWork();
  expect(
    (await api.sql.query(`select kind, title, done_on::text as "doneOn" from continuing_education where practice_id = $1`, [firm.practice.id])).rows,
  ).toEqual([{ kind: 'LEARNING', title: 'A learning contributed in November 2026', doneOn: '2026-11-01' }]);
});

describe('the bin', () => {
  const move = async (firm: Firm, document: string, name: string, id: string, version: number, by = firm.sam) => {
    const answer = await api.as(by)(document, { input: { idempotencyKey: key(), learningId: id, version } });
    return { ...answer, payload: answer.data?.[name] };
  };
  it('keeps a learning for thirty days, out of which its author takes it', async () => {
    const firm = await arrangeFirm(api);
    const { id } = await written(api, firm.sam, firm.oakfield);
    expect((await move(firm, BIN, 'binLearning', id, 1)).payload).toMatchObject({ errors: [], page: { learning: { version: 2 } } });
    expect((await move(firm, BIN, 'binLearning', id, 2)).payload.errors).toMatchObject([{ code: 'LEARNING_IN_BIN' }]);
    expect((await move(firm, RESTORE, 'restoreLearning', id, 2)).payload).toMatchObject({ errors: [], page: { learning: { binnedAt: null } } });
    await move(firm, BIN, 'binLearning', id, 3);
    api.clock.set('2026-12-25T11:00:00.000Z');
    await api.runWork();
    expect(codeOf(await api.as(firm.sam)(LEARNING, { id }))).toBeUndefined();
    api.clock.set('2026-12-26T11:00:00.000Z');
    await api.runWork();
    expect(codeOf(await api.as(firm.sam)(LEARNING, { id }))).toBe('NOT_FOUND');
  });

  it('does not take what others read, and is its author’s', async () => {
    const firm = await arrangeFirm(api);
    const other = await arrangeFirm(api);
    const { learning } = await published(api, firm);
    expect((await move(firm, BIN, 'binLearning', learning.id, learning.version)).payload.errors).toMatchObject([{ code: 'LEARNING_PUBLISHED' }]);
    for (const [document, name] of [
      [BIN, 'binLearning'],
      [RESTORE, 'restoreLearning'],
    ] as const) {
      expect(codeOf(await move(firm, document, name, learning.id, learning.version, other.sam))).toBe('NOT_FOUND');
      expect(codeOf(await move(firm, document, name, learning.id, learning.version, firm.aisha))).toBe('FORBIDDEN');
    }
  });

  it('ends what was returned and never handed in again, and leaves the place that others cite', async () => {
    const firm = await arrangeFirm(api);
    const { sharedId, learning } = await published(api, firm);
    await takenBack(firm);
    await move(firm, BIN, 'binLearning', learning.id, learning.version);
    api.clock.set('2027-01-26T11:00:00.000Z');
    await api.runWork();
    expect((await api.sql.query(`select 1 from learning where id = $1`, [learning.id])).rows).toEqual([]);
    expect((await api.as(firm.owner)(SHARED, { id: sharedId })).data.sharedLearning.isWithdrawn).toBe(true);
  });
});
