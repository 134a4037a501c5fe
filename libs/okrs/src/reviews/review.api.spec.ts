import type { TestApi } from '@cairn/testing';
import { putLine } from '../checks/check.fixture.js';
import { arrangeDrafting, codeOf, codes, startOkrs } from '../okrs.fixture.js';
import { arrangeFaultless, arrangeReady, readReview, reviewAct, reviewed, send, versionOf } from './reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const stateOf = (of: { availableActions: { action: string; state: { __typename: string } }[] }, action: string) =>
  of.availableActions.find((one) => one.action === action)?.state.__typename;
const mails = async (practiceId: string) =>
  (
    await api.sql.query<{ to: string; subject: string }>(
      `select to_name as to, subject from mail where practice_id = $1 and key like 'okrs-%' order by queued_at, to_name`,
      [practiceId],
    )
  ).rows;

describe('sending', () => {
  it('goes to the coach with the rules that are open counted; none is a first-draft pass', async () => {
    const at = await arrangeFaultless(api);
    const done = await send(api, at);
    expect(done).toMatchObject({ errors: [], review: { status: 'SENT', revision: 1, sendings: [{ revision: 1, rulesOpen: 0, sentByName: 'Lee Park' }] } });
    const { rows } = await api.sql.query(`select first_sent_rules_open as n from okr_draft where id = $1`, [at.draftId]);
    expect(rows).toEqual([{ n: 0 }]);
    const { data } = await api.as(at.coach)(
      `query ($c: String!) { reviewDesk(client: $c) { waiting { teamName rulesOpen waiting } firstDrafts { sent passed percent words } } }`,
      {
        c: at.engagement.slug,
      },
    );
    expect(data.reviewDesk).toEqual({
      waiting: [{ teamName: 'Housing', rulesOpen: 0, waiting: 'today' }],
      firstDrafts: { sent: 1, passed: 1, percent: 100, words: '1 of 1 first draft came without an open rule.' },
    });
    await api.runWork();
    expect(await mails(at.practice.id)).toEqual([{ to: 'Sam Okafor', subject: 'Draft to review: Housing, cycle 1' }]);
  });

  it('keeps how many rules were open the first time, also when they are mended later', async () => {
    const at = await arrangeFaultless(api);
    const extra = await putLine(api, at, at.draftId, at.objectiveId, { ordinal: 2, text: 'Cut calls from 9 to 3 a day', champion_id: null, champion_name: '' });
    expect((await send(api, at)).review.sendings).toEqual([{ revision: 1, rulesOpen: 1, sentByName: 'Lee Park' }]);
    await reviewed(api, at.teamLead, 'takeBackDraft', { draftId: at.draftId, version: await versionOf(api, at.draftId) });
    await api.sql.query(`update okr_line set deleted_at = now() where id = $1`, [extra]);
    expect((await send(api, at)).review.sendings.map((one: { rulesOpen: number }) => one.rulesOpen)).toEqual([0, 1]);
    expect((await api.sql.query(`select first_sent_rules_open as n from okr_draft where id = $1`, [at.draftId])).rows).toEqual([{ n: 1 }]);
  });

  it('needs something to read, nobody still writing alone, and the version that was seen', async () => {
    const at = await arrangeDrafting(api);
    const draftId = at.drafts.housing;
    const sent = async (version = 1) => codes((await reviewAct(api, at.teamLead, 'sendDraft', { draftId, version })).data.done);
    expect(await sent()).toEqual(['DRAFT_EMPTY']);
    const full = await arrangeFaultless(api);
    await api.sql.query(`update okr_draft set silent_from = $2, silent_until = $3, silent_by = $4 where id = $1`, [
      full.draftId,
      '2026-11-26T10:58:00Z',
      '2026-11-26T11:03:00Z',
      full.author.id,
    ]);
    expect(codes((await reviewAct(api, full.teamLead, 'sendDraft', { draftId: full.draftId, version: 1 })).data.done)).toEqual(['SILENCE_RUNS']);
    api.clock.set('2026-11-26T11:04:00.000Z');
    expect(codes((await reviewAct(api, full.teamLead, 'sendDraft', { draftId: full.draftId, version: 7 })).data.done)).toEqual(['DRAFT_CHANGED']);
  });

  it('is the team’s own act, and taken back by it until it is published', async () => {
    const at = await arrangeFaultless(api, { mode: 'CONSULTING' });
    for (const person of [at.coach, at.member, at.neighbour, at.sponsor])
      expect(codeOf(await reviewAct(api, person, 'sendDraft', { draftId: at.draftId, version: 1 }))).toBe('FORBIDDEN');
    const version = (await send(api, at)).review.version;
    expect(codeOf(await reviewAct(api, at.coach, 'takeBackDraft', { draftId: at.draftId, version }))).toBe('FORBIDDEN');
    expect(codes((await reviewAct(api, at.teamLead, 'takeBackDraft', { draftId: at.draftId, version: 1 })).data.done)).toEqual(['DRAFT_CHANGED']);
    expect(await reviewed(api, at.author, 'takeBackDraft', { draftId: at.draftId, version })).toMatchObject({ errors: [], review: { status: 'DRAFTING' } });
    expect(codes((await reviewAct(api, at.author, 'takeBackDraft', { draftId: at.draftId, version: version + 1 })).data.done)).toEqual(['DRAFT_NOT_SENT']);
  });
});

describe('the verdict', () => {
  it('is the coach’s alone, on the sending that was read; look again says at what', async () => {
    const at = await arrangeFaultless(api);
    const give = (person: { id: string }, more: object) =>
      reviewAct(api, person, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'LOOK_AGAIN', ...more });
    expect(codes((await give(at.coach, {})).data.done)).toEqual(['DRAFT_NOT_SENT']);
    await send(api, at);
    for (const person of [at.lead, at.teamLead, at.author]) expect(codeOf(await give(person, { verdict: 'READY' }))).toBe('FORBIDDEN');
    expect(codes((await give(at.coach, { revision: 2, note: 'Where from?' })).data.done)).toEqual(['DRAFT_REVISED']);
    expect(codes((await give(at.coach, {})).data.done)).toEqual(['VERDICT_NOTE_MISSING']);
    const again = (await give(at.coach, { note: 'Where does the 31 come from?' })).data.done;
    expect(again).toMatchObject({
      errors: [],
      review: { status: 'LOOK_AGAIN', verdicts: [{ verdict: 'LOOK_AGAIN', note: 'Where does the 31 come from?', byName: 'Sam Okafor' }] },
    });
    await api.runWork();
    expect((await mails(at.practice.id)).filter((one) => one.subject.startsWith('Look again'))).toEqual([
      { to: 'Lee Park', subject: 'Look again: your draft for cycle 1' },
    ]);
  });

  it('shows its giver only what changed since', async () => {
    const at = await arrangeFaultless(api);
    await send(api, at);
    const first = (await readReview(api, at.coach, at.engagement.slug, at.housing)).data.draftReview;
    expect([first.lookedAt, first.changes, first.changesWords]).toEqual([null, [], null]);
    await reviewed(api, at.coach, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'LOOK_AGAIN', note: 'Say where you are now.' });
    await api.sql.query(`update okr_line set stretch_value = 10 where id = $1`, [at.lineIds[0]]);
    await api.sql.query(`update okr_line set deleted_at = now() where id = $1`, [at.lineIds[1]]);
    await send(api, at);
    const now = (await readReview(api, at.coach, at.engagement.slug, at.housing)).data.draftReview;
    expect(now.changesWords).toBe('2 things changed since you looked.');
    expect(now.changes).toEqual([
      { subjectType: 'LINE', subjectId: at.lineIds[0], kind: 'CHANGED', field: 'stretchValue', label: 'Stretch', before: '12', after: '10' },
      {
        subjectType: 'LINE',
        subjectId: at.lineIds[1],
        kind: 'REMOVED',
        field: null,
        label: 'Line',
        before: 'Cut the wait for a repair from 9 to 3 days',
        after: null,
      },
    ]);
    const lead = (await readReview(api, at.lead, at.engagement.slug, at.housing)).data.draftReview;
    expect([lead.lookedAt, lead.changes]).toEqual([null, []]);
    expect(codes((await reviewAct(api, at.coach, 'noteReviewLook', { draftId: at.draftId, revision: 1 })).data.done)).toEqual(['DRAFT_REVISED']);
    expect((await reviewed(api, at.coach, 'noteReviewLook', { draftId: at.draftId, revision: 2 })).review.changesWords).toBe(
      'Nothing changed since you looked.',
    );
    expect(codeOf(await reviewAct(api, at.author, 'noteReviewLook', { draftId: at.draftId, revision: 2 }))).toBe('FORBIDDEN');
  });

  it('ready may become look again until it is published', async () => {
    const at = await arrangeReady(api);
    const give = (verdict: string) => reviewed(api, at.coach, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict, note: 'One more thing.' });
    expect(codes(await give('READY'))).toEqual(['DRAFT_READY']);
    expect((await give('LOOK_AGAIN')).review.status).toBe('LOOK_AGAIN');
  });
});

describe('remarks', () => {
  it('are written by reviewers on a line, an objective, a step or the whole, answered by the team, and settled', async () => {
    const at = await arrangeFaultless(api);
    const ask = (person: { id: string }, more: object) => {
      // Each a minute after the last, so that their order is not that of their random ids.
      api.clock.set(new Date(api.clock.now().getTime() + 60_000));
      return reviewAct(api, person, 'writeRemark', { draftId: at.draftId, body: 'How do you know?', ...more });
    };
    const [lineId] = at.lineIds;
    expect((await ask(at.coach, { lineId, question: true })).data.done).toMatchObject({
      errors: [],
      review: { openRemarks: 1, remarks: [{ subjectType: 'LINE', subjectId: lineId, kind: 'QUESTION', authorName: 'Sam Okafor', byCoach: true }] },
    });
    expect((await ask(at.lead, { objectiveId: at.objectiveId })).data.done.review.remarks).toHaveLength(2);
    expect((await ask(at.coach, { step: 'MISSION' })).data.done.review.remarks[2]).toMatchObject({ subjectType: 'STEP', step: 'MISSION' });
    expect(codeOf(await ask(at.author, { lineId }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(at.neighbour, { lineId }))).toBe('NOT_FOUND');
    expect(codes((await ask(at.coach, { lineId, objectiveId: at.objectiveId })).data.done)).toEqual(['REMARK_PLACE']);
    expect(codes((await ask(at.coach, { body: '   ' })).data.done)).toEqual(['REMARK_EMPTY']);
    const { remarks } = (await readReview(api, at.author, at.engagement.slug, at.housing)).data.draftReview;
    const answer = await ask(at.author, { replyToId: remarks[0].id, body: 'From the depot’s log.' });
    expect(answer.data.done.review.remarks[0].replies).toEqual([{ body: 'From the depot’s log.', authorName: 'Ana Silva', byCoach: false }]);
    const settle = (person: { id: string }, more: object = {}) => reviewAct(api, person, 'settleRemark', { remarkId: remarks[0].id, version: 1, ...more });
    expect(codeOf(await settle(at.member))).toBe('FORBIDDEN');
    expect((await settle(at.coach)).data.done.review).toMatchObject({ openRemarks: 2, remarks: [{ settledByName: 'Sam Okafor' }, {}, {}] });
    expect(codeOf(await settle(at.coach, { settled: false }))).toBe('CONFLICT');
  });

  it('stay when what they are about is removed, and are not for readers outside the talk', async () => {
    const at = await arrangeFaultless(api);
    await send(api, at);
    await reviewed(api, at.coach, 'writeRemark', { draftId: at.draftId, lineId: at.lineIds[1], body: 'Is this yours?' });
    await api.sql.query(`update okr_line set deleted_at = now() where id = $1`, [at.lineIds[1]]);
    expect((await readReview(api, at.teamLead, at.engagement.slug, at.housing)).data.draftReview.remarks).toMatchObject([{ subjectGone: true }]);
    const outside = (await readReview(api, at.neighbour, at.engagement.slug, at.housing)).data.draftReview;
    expect([outside.status, outside.remarks, outside.verdicts, outside.sendings]).toEqual(['SENT', [], [], []]);
  });
});

it('a shadow reads along, and neither reviews nor publishes', async () => {
  const at = await arrangeFaultless(api);
  const shadow = await at.practice.coach('Sia Ode');
  await at.practice.coaches(shadow, at.engagement, 'SHADOW');
  await send(api, at);
  const { remarks } = (await reviewed(api, at.coach, 'writeRemark', { draftId: at.draftId, body: 'How do you know?' })).review;
  const acts: [string, object][] = [
    ['giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'READY' }],
    ['writeRemark', { draftId: at.draftId, body: 'Mine.' }],
    ['settleRemark', { remarkId: remarks[0].id, version: 1 }],
    ['publishDraft', { draftId: at.draftId, version: 2 }],
    ['changePublished', { draftId: at.draftId, reason: 'A reason that is long enough.' }],
  ];
  for (const [name, input] of acts) expect([name, codeOf(await reviewAct(api, shadow, name, input))]).toEqual([name, 'FORBIDDEN']);
  expect((await readReview(api, shadow, at.engagement.slug, at.housing)).data.draftReview.status).toBe('SENT');
});

it('is nothing to another practice', async () => {
  const [at, other] = [await arrangeFaultless(api), await arrangeFaultless(api)];
  const { review } = await reviewed(api, at.coach, 'writeRemark', { draftId: at.draftId, body: 'How do you know?' });
  const acts: [string, object][] = [
    ['sendDraft', { draftId: at.draftId, version: 1 }],
    ['takeBackDraft', { draftId: at.draftId, version: 1 }],
    ['giveReviewVerdict', { draftId: at.draftId, revision: 0, verdict: 'READY' }],
    ['noteReviewLook', { draftId: at.draftId, revision: 0 }],
    ['writeRemark', { draftId: at.draftId, body: 'Mine.' }],
    ['settleRemark', { remarkId: review.remarks[0].id, version: 1 }],
    ['publishDraft', { draftId: at.draftId, version: 1 }],
    ['changePublished', { draftId: at.draftId, reason: 'A reason that is long enough.' }],
  ];
  for (const [name, input] of acts)
    for (const person of [other.coach, other.lead, other.teamLead])
      expect([name, codeOf(await reviewAct(api, person, name, input))]).toEqual([name, 'NOT_FOUND']);
  expect(codeOf(await readReview(api, other.coach, at.engagement.slug, at.housing))).toBe('NOT_FOUND');
  expect(codeOf(await api.as(other.coach)(`query ($c: String!) { reviewDesk(client: $c) { waiting { draftId } } }`, { c: at.engagement.slug }))).toBe(
    'NOT_FOUND',
  );
  expect(codeOf(await api.as(at.member)(`query ($c: String!) { reviewDesk(client: $c) { waiting { draftId } } }`, { c: at.engagement.slug }))).toBe(
    'FORBIDDEN',
  );
});

it('says what can be done, by the rules of the acts, and reads in one statement, and three more once publishing is next', async () => {
  const at = await arrangeReady(api);
  const shown = async (person: { id: string }) => {
    const review = (await readReview(api, person, at.engagement.slug, at.housing)).data.draftReview;
    return ['sendDraft', 'takeBackDraft', 'writeRemark', 'giveReadyVerdict', 'giveLookAgainVerdict', 'publishDraft', 'changePublished'].map((action) =>
      stateOf(review, action),
    );
  };
  expect(await shown(at.teamLead)).toEqual(['Forbidden', 'Allowed', 'Forbidden', 'Forbidden', 'Forbidden', 'Allowed', 'Forbidden']);
  expect(await shown(at.coach)).toEqual(['Forbidden', 'Forbidden', 'Allowed', 'Forbidden', 'Allowed', 'Allowed', 'Forbidden']);
  expect(await api.statements(() => readReview(api, at.coach, at.engagement.slug, at.housing))).toHaveLength(4);
  expect(await api.statements(() => readReview(api, at.sponsor, at.engagement.slug, at.housing))).toHaveLength(1);
  const desk = `query { reviewDesk { waiting { draftId } others { draftId } firstDrafts { words } } }`;
  expect(await api.statements(() => api.as(at.coach)(desk))).toHaveLength(1);
});
