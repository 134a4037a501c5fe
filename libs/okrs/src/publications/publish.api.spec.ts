import type { TestApi } from '@cairn/testing';
import { grantWaiver, putLine } from '../checks/check.fixture.js';
import { codeOf, codes, startOkrs } from '../okrs.fixture.js';
import { arrangeFaultless, arrangePublished, arrangeReady, readReview, reviewAct, reviewed, send, versionOf } from '../reviews/reviewing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const publish = async (person: { id: string }, draftId: string, version?: number) =>
  reviewAct(api, person, 'publishDraft', { draftId, version: version ?? (await versionOf(api, draftId)) }, 'check { openRules }');
const mailsOf = async (practiceId: string, key: string) =>
  (await api.sql.query(`select to_name as to, subject from mail where practice_id = $1 and key like $2 order by to_name`, [practiceId, `okrs-${key}%`])).rows;

describe('publishing', () => {
  it('freezes a copy with its hash in the record, and tells champions and the teams that are named, once', async () => {
    const at = await arrangeReady(api);
    const done = (await publish(at.teamLead, at.draftId)).data.done;
    expect(done).toMatchObject({
      errors: [],
      review: { status: 'PUBLISHED', standing: 'Published Thursday 26 November.', publications: [{ number: 1, reason: null }] },
    });
    const { rows } = await api.sql.query<{ sha: string; content: string; real: string }>(
      `select content_sha256 as sha, content, encode(sha256(convert_to(content, 'UTF8')), 'hex') as real from publication where draft_id = $1`,
      [at.draftId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.sha).toBe(rows[0]?.real);
    expect(JSON.parse(rows[0]?.content ?? '')).toMatchObject({
      team: 'Housing',
      cycle: 1,
      mission: 'We keep homes warm.',
      objectives: [{ id: at.objectiveId, lines: [{}, {}] }],
    });
    const record = await api.sql.query(`select kind, body::jsonb ->> 'contentSha256' as sha from record where practice_id = $1 and kind like 'okrs.%'`, [
      at.practice.id,
    ]);
    expect(record.rows).toEqual([{ kind: 'okrs.published', sha: rows[0]?.sha }]);
    await api.runWork();
    expect(await mailsOf(at.practice.id, 'champion')).toEqual([{ to: 'Ana Silva', subject: 'You are KR champion of 2 key results: Housing, cycle 1' }]);
    expect(await mailsOf(at.practice.id, 'dependant')).toEqual([{ to: 'Nia Cole', subject: 'Housing published its OKRs and named Planning' }]);
    expect(codes((await publish(at.teamLead, at.draftId)).data.done)).toEqual(['DRAFT_NOT_READY']);
  });

  it('keeps the copy: nobody rewrites or removes it', async () => {
    const at = await arrangePublished(api);
    for (const statement of [`update publication set content = '' where practice_id = $1`, `delete from publication where practice_id = $1`])
      await expect(
        api.db.tx({ practiceId: at.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) => tx.rows(statement)),
      ).rejects.toThrow(/permission denied/);
  });

  it('says every reason against it', async () => {
    const at = await arrangeFaultless(api);
    expect(codes((await publish(at.teamLead, at.draftId)).data.done)).toEqual(['DRAFT_NOT_READY']);
    await send(api, at);
    expect((await publish(at.coach, at.draftId)).data.done.errors[0].message).toBe('The coach has not found it ready yet.');
    await reviewed(api, at.coach, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'READY' });
    await api.sql.query(`update okr_line set champion_id = null, champion_name = 'the team' where id = $1`, [at.lineIds[0]]);
    await api.sql.query(`update okr_line set commit_value = 2 where id = $1`, [at.lineIds[1]]);
    const refused = (await publish(at.coach, at.draftId)).data.done;
    expect(codes(refused)).toEqual(['RULE_OPEN', 'RULE_OPEN']);
    expect(refused).toMatchObject({ review: { status: 'READY', publications: [] }, check: { openRules: 2 } });
    const at2 = await arrangeReady(api);
    await api.sql.query(`update review_verdict set revision = 0 where draft_id = $1`, [at2.draftId]);
    expect((await publish(at2.coach, at2.draftId)).data.done.errors).toEqual([
      expect.objectContaining({ code: 'DRAFT_NOT_READY', message: 'The coach has not found this version ready yet.' }),
    ]);
  });

  it('is shown as locked for as long as it would be refused, with what is left', async () => {
    const at = await arrangeReady(api);
    const shown = async (person: { id: string }) =>
      (await readReview(api, person, at.engagement.slug, at.housing)).data.draftReview.availableActions.find(
        (one: { action: string }) => one.action === 'publishDraft',
      ).state;
    expect(await shown(at.teamLead)).toEqual({ __typename: 'Allowed', label: 'Publish' });
    await api.sql.query(`update okr_line set champion_id = null, champion_name = 'the team' where id = $1`, [at.lineIds[0]]);
    await api.sql.query(`update okr_line set commit_value = 2 where id = $1`, [at.lineIds[1]]);
    const reasons = (await publish(at.coach, at.draftId)).data.done.errors.map(({ message }: { message: string }) => message);
    for (const person of [at.teamLead, at.coach]) {
      const { left, ...gate } = await shown(person);
      expect(gate).toEqual({ __typename: 'Gated', code: 'RULE_OPEN', headline: 'Publishing opens when 2 rules are fixed or excepted' });
      expect(left.map(({ text }: { text: string }, index: number) => reasons[index].startsWith(text))).toEqual([true, true]);
    }
    expect((await shown(at.author)).__typename).toBe('Gated');
    expect((await shown(at.sponsor)).__typename).toBe('Forbidden');
    await api.sql.query(`delete from clearance where practice_id = $1 and person_id = $2`, [at.practice.id, at.teamLead.id]);
    expect((await shown(at.teamLead)).code).toBe((await publish(at.teamLead, at.draftId)).data.done.errors[0].gate.code);
  });

  it('lets what an exception covers pass', async () => {
    const at = await arrangeReady(api);
    await api.sql.query(`update okr_line set commit_value = null where id = $1`, [at.lineIds[0]]);
    expect(codes((await publish(at.coach, at.draftId)).data.done)).toEqual(['RULE_OPEN']);
    await grantWaiver(api, at, 'scoring', '2026-12-31');
    expect(codes((await publish(at.coach, at.draftId)).data.done)).toEqual([]);
  });

  it('stays behind plan and training gate, and against the version that was seen', async () => {
    const at = await arrangeReady(api);
    await api.sql.query(`delete from clearance where practice_id = $1 and person_id = $2`, [at.practice.id, at.teamLead.id]);
    const [error] = (await publish(at.teamLead, at.draftId)).data.done.errors;
    expect(error.gate).not.toBeNull();
    const other = await arrangeReady(api);
    expect(codes((await publish(other.coach, other.draftId, 1)).data.done)).toEqual(['DRAFT_CHANGED']);
    expect(codeOf(await publish(other.member, other.draftId))).toBe('FORBIDDEN');
    expect(codeOf(await publish(other.neighbour, other.draftId))).toBe('FORBIDDEN');
    await api.sql.query(`update plan_version set replaced_at = now() where practice_id = $1`, [other.practice.id]);
    expect(codes((await publish(other.coach, other.draftId)).data.done)).toEqual(['PLAN_NOT_IN_FORCE']);
  });
});

describe('changing what is published', () => {
  const change = (person: { id: string }, draftId: string, more: object) =>
    reviewAct(api, person, 'changePublished', { draftId, reason: 'The depot burned down in January.', ...more });

  it('needs a reason, keeps before and after, and freezes a new copy', async () => {
    const at = await arrangePublished(api);
    const line = { lineId: at.lineIds[0], version: 1, targetValue: 20 };
    expect(codes((await change(at.teamLead, at.draftId, { lines: [line], reason: 'Fire' })).data.done)).toEqual(['CHANGE_REASON_TOO_SHORT']);
    const done = (
      await change(at.teamLead, at.draftId, {
        lines: [line],
        objectives: [{ objectiveId: at.objectiveId, version: 1, text: 'Tenants know what comes next before they ask' }],
      })
    ).data.done;
    expect(done.errors).toEqual([]);
    expect(done.review.publications.map((one: { number: number; reason: string | null }) => [one.number, one.reason])).toEqual([
      [2, 'The depot burned down in January.'],
      [1, null],
    ]);
    expect(new Set(done.review.publications.map((one: { sha256: string }) => one.sha256)).size).toBe(2);
    expect(done.review.history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subjectType: 'LINE',
          field: 'targetValue',
          label: 'Target',
          before: '18',
          after: '20',
          byName: 'Lee Park',
          publicationNumber: 2,
        }),
        expect.objectContaining({ subjectType: 'OBJECTIVE', label: 'Objective', before: 'Tenants hear what happens next before they ask' }),
      ]),
    );
    expect(codes((await change(at.teamLead, at.draftId, { lines: [line] })).data.done)).toEqual(['NOTHING_CHANGED']);
    expect(codes((await change(at.teamLead, at.draftId, { lines: [{ ...line, targetValue: 21 }] })).data.done)).toEqual(['LINE_CHANGED']);
    await api.runWork();
    expect(await mailsOf(at.practice.id, 'champion')).toHaveLength(1);
  });

  it('may drop a line, but not break a rule by it; what was broken before is not its fault', async () => {
    const at = await arrangePublished(api);
    const refused = (await change(at.teamLead, at.draftId, { droppedLineIds: [at.lineIds[1]] })).data.done;
    expect(refused).toMatchObject({ errors: [{ code: 'RULE_OPEN' }], review: { history: [] } });
    const third = await putLine(api, at, at.draftId, at.objectiveId, {
      ordinal: 2,
      text: 'Cut calls from 9 to 3 a day',
      baseline: 9,
      commit_value: 7,
      target_value: 5,
      stretch_value: 3,
      unit: 'calls',
    });
    const done = (await change(at.teamLead, at.draftId, { droppedLineIds: [third] })).data.done;
    expect(done).toMatchObject({
      errors: [],
      review: { history: [{ field: 'dropped', label: 'Dropped', before: 'Cut calls from 9 to 3 a day', after: null }] },
    });
    await api.sql.query(`update okr_line set commit_value = null where id = $1`, [at.lineIds[1]]);
    expect(codes((await change(at.teamLead, at.draftId, { lines: [{ lineId: at.lineIds[0], version: 1, dataSource: 'The log' }] })).data.done)).toEqual([]);
  });

  it('may add a key result, which keeps to the rules and whose champion hears of it', async () => {
    const at = await arrangePublished(api);
    const line = {
      ...{ objectiveId: at.objectiveId, kind: 'KEY_RESULT', text: 'Cut calls from 9 to 3 a day', krType: 'METRIC', direction: 'DECREASE', unit: 'calls' },
      ...{ baseline: 9, commitValue: 7, targetValue: 5, stretchValue: 3, headline: 'STRETCH', championName: 'Lee Park' },
    };
    expect(codes((await change(at.teamLead, at.draftId, { addedLines: [line], reason: 'Fire' })).data.done)).toEqual(['CHANGE_REASON_TOO_SHORT']);
    const refused = (await change(at.teamLead, at.draftId, { addedLines: [{ ...line, targetValue: 8 }] })).data.done;
    expect(refused).toMatchObject({ errors: [{ code: 'RULE_OPEN' }], review: { history: [] } });
    expect(codeOf(await change(at.teamLead, at.draftId, { addedLines: [{ ...line, objectiveId: at.draftId }] }))).toBe('NOT_FOUND');
    const done = (await change(at.teamLead, at.draftId, { addedLines: [line] })).data.done;
    expect(done).toMatchObject({
      errors: [],
      review: { history: [{ subjectType: 'LINE', field: 'added', label: 'Added', before: null, after: line.text, publicationNumber: 2 }] },
    });
    const { rows } = await api.sql.query<{ content: string }>(`select content from publication where draft_id = $1 and number = 2`, [at.draftId]);
    expect(JSON.parse(rows[0]?.content ?? '')).toMatchObject({ objectives: [{ lines: [{}, {}, { text: line.text, stretchValue: 3 }] }] });
    await api.runWork();
    expect((await mailsOf(at.practice.id, 'champion')).map((mail) => mail.to)).toEqual(['Ana Silva', 'Lee Park']);
  });

  it('is the team’s, behind the gate, while the cycle is drafted or runs', async () => {
    const at = await arrangePublished(api);
    const lines = [{ lineId: at.lineIds[0], version: 1, dataSource: 'The log' }];
    for (const person of [at.coach, at.member, at.neighbour]) expect(codeOf(await change(person, at.draftId, { lines }))).toBe('FORBIDDEN');
    expect(codeOf(await change(at.teamLead, at.draftId, { lines: [{ ...lines[0], lineId: at.objectiveId }] }))).toBe('NOT_FOUND');
    await api.sql.query(`update clearance set state = 'LAPSED', lapsed_because = 'A new plan.' where person_id = $1`, [at.author.id]);
    expect((await change(at.author, at.draftId, { lines })).data.done.errors[0].gate).not.toBeNull();
    await api.sql.query(`update cycle set status = 'CLOSING' where id = $1`, [at.cycleId]);
    expect(codes((await change(at.teamLead, at.draftId, { lines })).data.done)).toEqual(['CYCLE_OVER']);
    const unpublished = await arrangeReady(api);
    expect(codes((await change(unpublished.teamLead, unpublished.draftId, { lines: [] })).data.done)).toEqual(['DRAFT_NOT_PUBLISHED']);
  });
});
