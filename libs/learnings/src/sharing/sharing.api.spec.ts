import type { TestApi, TestPerson } from '@cairn/testing';
import {
  arrangeFirm,
  codeOf,
  codes,
  consentOf,
  handedIn,
  HAND_IN,
  KEEP,
  key,
  LEARNING,
  published,
  QUEUE,
  review,
  SHARE,
  SHARED,
  startLearnings,
  WITHDRAW,
  written,
  type Firm,
  type Written,
} from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const act = async (by: TestPerson, document: string, name: string, learning: Written, more: Record<string, unknown> = {}) =>
  api
    .as(by)(document, { input: { idempotencyKey: key(), learningId: learning.id, version: learning.version, ...more } })
    .then((answer) => ({ ...answer, payload: answer.data?.[name] }));
const handIn = (by: TestPerson, learning: Written, reach = 'PRACTICE') => act(by, HAND_IN, 'handInLearning', learning, { reach });
const withdraw = (by: TestPerson, learning: Written) => act(by, WITHDRAW, 'withdrawLearning', learning);
const seen = async (by: TestPerson, sharedId: string) => {
  const answer = await api.as(by)(SHARED, { id: sharedId });
  return codeOf(answer) ?? (answer.data.sharedLearning.isWithdrawn ? 'WITHDRAWN' : answer.data.sharedLearning.sentence);
};
const stageOf = async (by: TestPerson, id: string) => (await api.as(by)(LEARNING, { id })).data.learning.learning.stage;
const queueOf = async (by: TestPerson) => (await api.as(by)(QUEUE)).data.learningQueue;

async function withConsent(): Promise<Firm> {
  const firm = await arrangeFirm(api);
  await consentOf(api, firm.oakfield, 'LEARNING');
  return firm;
}

/** What its author reads while handing in waits. */
const GATE = `query ($id: UUID!) { learning(id: $id) { learning { availableActions { state { ... on Gated { meanwhile { text path } } } } } } }`;

describe('handing in', () => {
  it('needs the client’s consent, a theme, a phase and an advice', async () => {
    const firm = await arrangeFirm(api);
    const learning = await written(api, firm.sam, firm.oakfield);
    for (const level of ['NONE', 'AGGREGATE'] as const) {
      await consentOf(api, firm.oakfield, level);
      const { data } = await api.as(firm.sam)(LEARNING, { id: learning.id });
      expect(data.learning.learning.availableActions).toContainEqual({ action: 'handInLearning', state: { __typename: 'Gated' } });
      expect(data.learning.consent).toMatchObject({ level, maySpread: false });
      const way = await api.as(firm.sam)(GATE, { id: learning.id });
      expect(JSON.stringify(way.data)).toContain(`"path":"/c/${firm.oakfield.slug}/consent"`);
      expect(codes((await handIn(firm.sam, learning)).payload)).toEqual(['LEARNING_CONSENT']);
    }
    await consentOf(api, firm.oakfield, 'LEARNING');
    for (const [missing, code] of [
      [{ theme: null }, 'LEARNING_THEME_MISSING'],
      [{ phase: null }, 'LEARNING_PHASE_MISSING'],
      [{ advice: '' }, 'LEARNING_ADVICE_MISSING'],
    ] as const)
      expect(codes((await handIn(firm.sam, await written(api, firm.sam, firm.oakfield, missing))).payload)).toEqual([code]);
    expect((await handIn(firm.sam, learning)).payload).toMatchObject({ errors: [], page: { learning: { stage: 'IN_REVIEW' } } });
    expect(codes((await handIn(firm.sam, { ...learning, version: 2 })).payload)).toEqual(['LEARNING_IN_REVIEW']);
  });

  it('waits until what the client itself said is reworded, or kept with a reason; nobody is quoted in what comes from no client', async () => {
    const firm = await withConsent();
    const quoting = { happened: 'A team asked for an exception: “Our contracts promise it.” It was granted.' };
    const learning = await written(api, firm.sam, firm.oakfield, quoting);
    const { data } = await api.as(firm.sam)(LEARNING, { id: learning.id });
    const quote = { field: 'happened', kind: 'QUOTE', text: '“Our contracts promise it.”' };
    expect(data.learning.findings).toMatchObject([{ ...quote, start: 31, mayKeep: true, keptBecause: null }]);
    expect(codes((await handIn(firm.sam, learning)).payload)).toEqual(['LEARNING_FINDINGS_OPEN']);
    const kept = (await act(firm.sam, KEEP, 'keepFinding', learning, { ...quote, reason: 'Every supplier says so.' })).payload;
    expect(kept.errors).toEqual([]);
    expect((await handIn(firm.sam, kept.page.learning)).payload).toMatchObject({ errors: [], page: { learning: { stage: 'IN_REVIEW' } } });
    expect((await handIn(firm.sam, await written(api, firm.sam, null, quoting))).payload.errors).toEqual([]);
  });

  it('copies the words into a row that leads nowhere', async () => {
    const firm = await withConsent();
    const { sharedId } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    const { rows } = await api.sql.query<Record<string, unknown>>(`select * from shared_learning where id = $1`, [sharedId]);
    const ids = [
      firm.oakfield.clientId,
      firm.oakfield.id,
      firm.sam.id,
      firm.sam.accountId,
      (await api.sql.query(`select learning_id from learning_origin where shared_id = $1`, [sharedId])).rows[0].learning_id,
    ];
    const whole = JSON.stringify(rows[0]);
    for (const id of ids) expect(whole).not.toContain(id);
    expect(rows[0]).toMatchObject({ status: 'IN_REVIEW', sentence: 'One scoring style for all teams works best.', published_on: null, seen_count: 0 });
  });

  it('is for its author, against the version that was seen', async () => {
    const firm = await withConsent();
    const other = await arrangeFirm(api);
    const learning = await written(api, firm.sam, firm.oakfield);
    expect(codeOf(await handIn(other.sam, learning))).toBe('NOT_FOUND');
    for (const stranger of [firm.chu, firm.owner, firm.director, firm.aisha]) expect(codeOf(await handIn(stranger, learning))).toBe('NOT_FOUND');
    expect((await act(firm.sam, SHARE, 'shareLearningWithCoaches', learning)).payload.errors).toEqual([]);
    expect(codeOf(await handIn(firm.aisha, { ...learning, version: 2 }))).toBe('FORBIDDEN');
    expect(codeOf(await handIn(firm.owner, { ...learning, version: 2 }))).toBe('NOT_FOUND');
    expect(codeOf(await handIn(firm.sam, learning))).toBe('CONFLICT');
  });
});

describe('the second person', () => {
  it('sees the queue without its origin, but never what is their own, their client’s or a competitor’s', async () => {
    const firm = await withConsent();
    const other = await arrangeFirm(api);
    const { sharedId } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    for (const reader of [firm.owner, firm.director, firm.chu]) {
      const queue = await queueOf(reader);
      expect(queue).toMatchObject({ waiting: [{ id: sharedId, round: 1, waitingSince: '2026-11-26' }], forOthers: 0 });
      for (const id of [firm.oakfield.clientId, firm.oakfield.id, firm.sam.id, 'Oakfield', 'Sam']) expect(JSON.stringify(queue)).not.toContain(id);
    }
    for (const own of [firm.sam, firm.aisha]) {
      expect(await queueOf(own)).toEqual({ waiting: [], forOthers: 1 });
      expect(codeOf(await review(api, own, sharedId))).toBe('FORBIDDEN');
    }
    for (const stranger of [firm.ben, other.owner]) {
      expect(await queueOf(stranger)).toEqual({ waiting: [], forOthers: 0 });
      expect(codeOf(await review(api, stranger, sharedId))).toBe('NOT_FOUND');
    }
    expect(codeOf(await api.as(firm.member)(QUEUE))).toBe('FORBIDDEN');
    expect(codeOf(await review(api, firm.member, sharedId))).toBe('FORBIDDEN');
    // The database says so once more.
    await expect(
      api.sql.query(
        `insert into learning_review (practice_id, id, shared_id, round, reviewer_id, verdict, at) values ($1, gen_random_uuid(), $2, 1, $3, 'PUBLISH', now())`,
        [firm.practice.id, sharedId, firm.aisha.id],
      ),
    ).rejects.toThrow('does not know the client');
    await expect(
      api.sql.query(`update shared_learning set status = 'PUBLISHED', published_on = '2026-11-26', confirmed_on = '2026-11-26' where id = $1`, [sharedId]),
    ).rejects.toThrow('second person');
  });

  it('asks one statement for the queue', async () => {
    const firm = await withConsent();
    for (let nth = 0; nth < 3; nth += 1) await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    expect(await api.statements(() => queueOf(firm.owner))).toHaveLength(1);
  });

  it('publishes, and the author is told', async () => {
    const firm = await withConsent();
    const { sharedId, learning } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    expect((await review(api, firm.chu, sharedId, 'PUBLISH', 'Clear to me.')).data.reviewLearning).toMatchObject({ errors: [], queue: { waiting: [] } });
    expect(await stageOf(firm.sam, learning.id)).toBe('PUBLISHED');
    expect((await api.as(firm.owner)(SHARED, { id: sharedId })).data.sharedLearning).toMatchObject({
      isWithdrawn: false,
      publishedOn: '2026-11-26',
      seenCount: 1,
      learningId: null,
    });
    expect((await api.as(firm.sam)(SHARED, { id: sharedId })).data.sharedLearning.learningId).toBe(learning.id);
    await api.runWork();
    const mails = await api.sql.query(`select to_name, subject from mail where practice_id = $1`, [firm.practice.id]);
    expect(mails.rows).toEqual([{ to_name: 'Sam Okafor', subject: 'Your learning is published' }]);
  });

  it('returns with remarks, which only its author and those of the engagement read; the copy keeps no word', async () => {
    const firm = await withConsent();
    const { sharedId, learning } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    expect(codes((await review(api, firm.chu, sharedId, 'RETURN')).data.reviewLearning)).toEqual(['REVIEW_REMARK_MISSING']);
    expect((await review(api, firm.chu, sharedId, 'RETURN', 'The tool could tell who it was.')).data.reviewLearning.errors).toEqual([]);
    expect((await api.sql.query(`select sentence, advice from shared_learning where id = $1`, [sharedId])).rows).toEqual([{ sentence: null, advice: '' }]);
    const page = (await api.as(firm.sam)(LEARNING, { id: learning.id })).data.learning.learning;
    expect(page).toMatchObject({
      stage: 'RETURNED',
      remarks: [{ round: 1, verdict: 'RETURN', remark: 'The tool could tell who it was.', reviewerName: 'Chu Nguyen' }],
    });
    const again = await handedIn(api, firm.sam, page);
    expect(again).toMatchObject({ sharedId, round: 2 });
    expect((await queueOf(firm.chu)).waiting).toMatchObject([{ id: sharedId, round: 2, askedBefore: 'The tool could tell who it was.' }]);
    expect((await queueOf(firm.owner)).waiting).toMatchObject([{ id: sharedId, askedBefore: null }]);
    expect(codes((await review(api, firm.owner, sharedId, 'PUBLISH', '', 1)).data.reviewLearning)).toEqual(['REVIEW_ROUND']);
  });

  it('is one of two who decide at once; the other is told what the first one said', async () => {
    const firm = await withConsent();
    const { sharedId } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    const both = await Promise.all([review(api, firm.owner, sharedId), review(api, firm.chu, sharedId, 'RETURN', 'I could guess who it is.')]);
    const said = both.map(({ data }) => codes(data.reviewLearning)[0] ?? 'DONE');
    expect(said.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(['REVIEW_PUBLISHED', 'REVIEW_RETURNED']).toContain(said.find((one) => one !== 'DONE'));
    expect((await api.sql.query(`select count(*)::int as reviews from learning_review where shared_id = $1`, [sharedId])).rows).toEqual([{ reviews: 1 }]);
  });

  it('cannot publish once the client has taken its consent back, and is not told whose it was', async () => {
    const firm = await withConsent();
    const { sharedId, learning } = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    await consentOf(api, firm.oakfield, 'NONE');
    const answer = await review(api, firm.chu, sharedId);
    expect(codes(answer.data.reviewLearning)).toEqual(['REVIEW_CONSENT']);
    expect(JSON.stringify(answer)).not.toContain('Oakfield');
    expect((await api.as(firm.sam)(LEARNING, { id: learning.id })).data.learning.learning.sentence).toBe('One scoring style for all teams works best.');
  });
});

describe('withdrawing', () => {
  it('takes it from the second person, or from everybody; a citation finds its place and no words', async () => {
    const firm = await withConsent();
    const waiting = await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield));
    expect((await withdraw(firm.sam, waiting.learning)).payload).toMatchObject({ errors: [], page: { learning: { stage: 'TEAM' } } });
    expect(codes((await review(api, firm.owner, waiting.sharedId)).data.reviewLearning)).toEqual(['REVIEW_WITHDRAWN']);
    const { sharedId, learning } = await published(api, firm);
    expect(await seen(firm.chu, sharedId)).toBe('One scoring style for all teams works best.');
    expect((await withdraw(firm.sam, learning)).payload).toMatchObject({ errors: [], page: { learning: { stage: 'WITHDRAWN' } } });
    expect(await seen(firm.chu, sharedId)).toBe('WITHDRAWN');
    expect(codes((await withdraw(firm.sam, { ...learning, version: learning.version + 1 })).payload)).toEqual(['LEARNING_NOT_SHARED']);
    const again = await handedIn(api, firm.sam, { id: learning.id, version: learning.version + 1 });
    expect(again.sharedId).not.toBe(sharedId);
    const acts = await api.sql.query(`select kind from record where practice_id = $1 and body::jsonb ->> 'sharedId' = $2 order by seq`, [
      firm.practice.id,
      sharedId,
    ]);
    expect(acts.rows.map(({ kind }) => kind)).toEqual(['learnings.learning-handed-in', 'learnings.learning-published', 'learnings.learning-withdrawn']);
  });

  it('is for its author', async () => {
    const firm = await withConsent();
    const { learning } = await published(api, firm);
    const other = await arrangeFirm(api);
    expect(codeOf(await withdraw(other.sam, learning))).toBe('NOT_FOUND');
    expect(codeOf(await withdraw(firm.owner, learning))).toBe('NOT_FOUND');
    expect(codeOf(await withdraw(firm.aisha, learning))).toBe('FORBIDDEN');
  });
});
