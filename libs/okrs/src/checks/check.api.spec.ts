import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeDrafting, codeOf, codes, key, startOkrs, type Drafting } from '../okrs.fixture.js';
import { openRules } from './check-draft.rules.js';
import { faultless, grantWaiver, putLine, putObjective } from './check.fixture.js';
import { findingsOf } from './findings-of.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());

const CHECK = `query ($id: UUID!) { checkDraft(draftId: $id) { draftId planNumber headline openRules openAdvice openQuestions findings {
  key code kind step subject { type id field } span { start end } words parameterKey parameterNumber reason offers { act label parameterKey } question
  copiedFrom { kind teamName text percent shared { word span { start end } } } waivedUntil answered answer { kind words byName } answerVersion availableActions { action state { __typename } } } } }`;
const ANSWER = `mutation ($input: AnswerFindingArgs!) { answerFinding(input: $input) { check { openRules openAdvice findings { code answered answer { kind words byName } answerVersion availableActions { action } } } errors { code field } } }`;

const check = async (person: TestPerson, id: string) => (await api.as(person)(CHECK, { id })).data.checkDraft;
const codesOf = (found: { findings: { kind: string; code: string }[] }) => found.findings.map((one) => `${one.kind} ${one.code}`);
const input = (draftId: string, findingKey: string, act: string, more: Record<string, unknown> = {}) => ({
  input: { idempotencyKey: key(), draftId, findingKey, act, version: 0, ...more },
});
const because = 'The board asked every team to carry exactly this sentence.';

/** Housing copied its objective from the organisation. */
async function copying(answers: Record<string, unknown> = {}): Promise<{ at: Drafting; draftId: string; objectiveId: string; findingKey: string }> {
  const at = await arrangeDrafting(api, { answers });
  const { draftId, objectiveId } = await faultless(api, at);
  await putObjective(api, at, at.drafts.organisation, 'Every tenant trusts our answers', { author_id: at.lead.id });
  await api.sql.query(`update objective set text = 'Tenants trust our answers' where id = $1`, [objectiveId]);
  return { at, draftId, objectiveId, findingKey: `COPIED:${objectiveId}` };
}
const mustAnswer = { copyCheck: { onCopy: 'mustAnswer' } };

describe('checkDraft', () => {
  it('finds nothing on a draft that holds to the plan, in one statement', async () => {
    const at = await arrangeDrafting(api, { answers: { teamMission: { required: true } } });
    const { draftId } = await faultless(api, at);
    expect(await check(at.teamLead, draftId)).toEqual({
      draftId,
      planNumber: 1,
      headline: 'Nothing to fix',
      openRules: 0,
      openAdvice: 0,
      openQuestions: 0,
      findings: [],
    });
    expect(await api.statements(() => check(at.teamLead, draftId))).toHaveLength(1);
  });

  it('tells what breaks the plan, with parameter, words in question, reason and offers', async () => {
    const at = await arrangeDrafting(api);
    const { draftId, lineIds } = await faultless(api, at);
    await api.sql.query(`update okr_line set text = 'Cut failures from 31% to 25%' where id = $1`, [lineIds[0]]);
    await api.sql.query(`update okr_line set champion_id = null, champion_name = 'The team' where id = $1`, [lineIds[1]]);
    const found = await check(at.teamLead, draftId);
    expect(found.headline).toBe('2 rules to fix');
    expect(found.findings[0]).toMatchObject({
      code: 'LED_WITH_OTHER_LEVEL',
      kind: 'RULE',
      step: 'PRESCORE',
      subject: { type: 'LINE', id: lineIds[0], field: 'text' },
      span: { start: 25, end: 27 },
      parameterKey: 'scoring',
      parameterNumber: 3,
      offers: [{ act: 'FIX' }, { act: 'ASK_WAIVER', parameterKey: 'scoring' }],
    });
    expect(found.findings[1]).toMatchObject({ code: 'CHAMPION_IS_GROUP', words: '“The team” is not one person.', parameterKey: null });
  });

  it('marks a rule that an exception covers, until its day', async () => {
    const at = await arrangeDrafting(api);
    const { draftId, lineIds } = await faultless(api, at);
    await api.sql.query(`update okr_line set headline = 'COMMIT', text = 'Fewer failures' where id = $1`, [lineIds[0]]);
    expect(await check(at.teamLead, draftId)).toMatchObject({ openRules: 1, findings: [{ waivedUntil: null }] });
    await grantWaiver(api, at, 'scoring', '2026-11-26');
    expect(await check(at.teamLead, draftId)).toMatchObject({ openRules: 0, findings: [{ code: 'LED_WITH_OTHER_LEVEL', waivedUntil: '2026-11-26' }] });
    api.clock.set('2026-11-26T23:30:00.000Z');
    expect(await check(at.teamLead, draftId)).toMatchObject({ openRules: 1, findings: [{ waivedUntil: null }] });
    api.clock.set('2026-11-26T11:00:00.000Z');
  });

  it('knows who may write and who may not, as the gate does', async () => {
    const at = await arrangeDrafting(api, { answers: { trainingRule: { who: 'everyoneWhoWrites' } } });
    const { draftId, objectiveId } = await faultless(api, at);
    await api.sql.query(`update objective set author_id = $2 where id = $1`, [objectiveId, at.member.id]);
    expect(await check(at.teamLead, draftId)).toMatchObject({ findings: [{ code: 'AUTHOR_NOT_CLEARED', words: 'Mo Lin wrote here and is not cleared.' }] });
    await api.sql.query(
      `insert into gate_opening (practice_id, id, client_id, engagement_id, team_id, reason, ends_on, status, opened_by, opened_at)
       values ($1, gen_random_uuid(), $2, $3, $4, 'The workshop is on Monday.', '2026-12-01', 'OPEN', $5, $6)`,
      [at.practice.id, at.engagement.clientId, at.engagement.id, at.housing, at.lead.id, api.clock.now()],
    );
    expect((await check(at.teamLead, draftId)).findings).toEqual([]);
    await api.sql.query(`update gate_opening set ends_on = '2026-11-25' where engagement_id = $1`, [at.engagement.id]);
    await api.sql.query(`update objective set by_coach = true where id = $1`, [objectiveId]);
    expect((await check(at.teamLead, draftId)).findings).toEqual([]);
  });

  it('compares with every higher text of the same cycle, and hides the words of one that its reader may not open yet', async () => {
    const { at, draftId } = await copying();
    const [hidden] = (await check(at.author, draftId)).findings;
    expect(hidden).toMatchObject({
      kind: 'ADVICE',
      code: 'COPIED',
      words: 'The same words as an objective that Oakfield is still writing. Shared: Tenants, trust and answers.',
      copiedFrom: { kind: 'OBJECTIVE', teamName: 'Oakfield', text: null, percent: 100 },
    });
    expect((await check(at.coach, draftId)).findings[0].copiedFrom.text).toBe('Every tenant trusts our answers');
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [at.drafts.organisation]);
    expect((await check(at.author, draftId)).findings[0].copiedFrom.text).toBe('Every tenant trusts our answers');
    await api.sql.query(`update objective set deleted_at = now() where draft_id = $1`, [at.drafts.organisation]);
    expect((await check(at.author, draftId)).findings).toEqual([]);
    await putLine(api, at, at.drafts.planning, null, { text: 'Tenants trust our answers' });
    expect((await check(at.author, draftId)).findings).toEqual([]);
    await api.sql.query(`update team set parent_id = $2 where id = $1`, [at.housing, at.planning]);
    expect((await check(at.author, draftId)).findings[0]).toMatchObject({ copiedFrom: { kind: 'KEY_RESULT', teamName: 'Planning' } });
  });

  it('leaves out what others write in silence, except where the draft is judged as a whole', async () => {
    const at = await arrangeDrafting(api);
    const { draftId, lineIds } = await faultless(api, at);
    await api.sql.query(`update okr_draft set silent_from = $2, silent_until = '2026-11-26T11:05:00Z' where id = $1`, [draftId, api.clock.now()]);
    await api.sql.query(`update okr_line set hidden_until_silent_ends = true, champion_id = null, champion_name = '' where id = $1`, [lineIds[1]]);
    expect(codesOf(await check(at.author, draftId))).toEqual(['RULE NO_CHAMPION']);
    expect(codesOf(await check(at.teamLead, draftId))).toEqual(['RULE TOO_FEW_KEY_RESULTS']);
    const scope = { practiceId: at.practice.id, clientIds: '*' as const, actor: { kind: 'system' as const, name: 'spec' } };
    const findings = await api.db.read(scope, (tx) => findingsOf(tx, draftId));
    expect(openRules(findings).map((finding) => finding.code)).toEqual(['NO_CHAMPION']);
  });

  it('asks the practice’s own questions', async () => {
    const { at, draftId } = await copying();
    await api.as(at.coach)(`mutation ($input: EditCoachingQuestionsArgs!) { editCoachingQuestions(input: $input) { errors { code } } }`, {
      input: { idempotencyKey: key(), step: 'OBJECTIVE', version: 0, questions: [{ key: 'own-words', text: 'Whose words are these?' }] },
    });
    expect((await check(at.author, draftId)).findings[0].question).toBe('Whose words are these?');
  });

  it('is nothing to other practices and to other teams while it is unfinished', async () => {
    const at = await arrangeDrafting(api);
    const other = await arrangeDrafting(api);
    expect(codeOf(await api.as(other.teamLead)(CHECK, { id: at.drafts.housing }))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(other.coach)(CHECK, { id: at.drafts.housing }))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(at.neighbour)(CHECK, { id: at.drafts.housing }))).toBe('NOT_FOUND');
    expect((await api.as(at.member)(CHECK, { id: at.drafts.housing })).errors).toBeUndefined();
  });
});

describe('answerFinding', () => {
  it('settles a copy that must be answered with a reason, and opens it again when the words change', async () => {
    const { at, draftId, objectiveId, findingKey } = await copying(mustAnswer);
    expect(await check(at.author, draftId)).toMatchObject({
      openRules: 1,
      findings: [{ kind: 'RULE', code: 'COPIED', availableActions: [{ action: 'answerFinding' }] }],
    });
    const say = async (words: string, version = 0) =>
      (await api.as(at.author)(ANSWER, input(draftId, findingKey, 'ANSWER', { words, version }))).data.answerFinding;
    expect(codes(await say('Yes'))).toEqual(['ANSWER_TOO_SHORT']);
    expect(await say(because)).toMatchObject({
      errors: [],
      check: { openRules: 0, findings: [{ answered: true, answer: { kind: 'ANSWERED', words: because, byName: 'Ana Silva' }, answerVersion: 1 }] },
    });
    await api.sql.query(`update objective set text = 'TENANTS trust  our answers!' where id = $1`, [objectiveId]);
    expect(await check(at.author, draftId)).toMatchObject({ openRules: 0 });
    await api.sql.query(`update objective set text = 'All tenants trust our good answers' where id = $1`, [objectiveId]);
    expect(await check(at.author, draftId)).toMatchObject({ openRules: 1, findings: [{ answered: false, answerVersion: 1 }] });
    expect(await say(`${because} Still.`, 1)).toMatchObject({ errors: [], check: { openRules: 0 } });
  });

  it('puts advice aside and takes that back, against the version that was seen, once per key', async () => {
    const { at, draftId, findingKey } = await copying();
    const aside = input(draftId, findingKey, 'PUT_ASIDE');
    const put = async () => (await api.as(at.teamLead)(ANSWER, aside)).data.answerFinding;
    expect(await put()).toMatchObject({
      errors: [],
      check: { openAdvice: 0, findings: [{ answered: true, answer: { kind: 'PUT_ASIDE' }, availableActions: [{ action: 'undoFindingAnswer' }] }] },
    });
    expect(await put()).toMatchObject({ errors: [] });
    expect((await api.sql.query(`select version from finding_answer where draft_id = $1`, [draftId])).rows).toEqual([{ version: 1 }]);
    expect(codeOf(await api.as(at.author)(ANSWER, input(draftId, findingKey, 'UNDO', { version: 0 })))).toBe('CONFLICT');
    expect((await api.as(at.author)(ANSWER, input(draftId, findingKey, 'UNDO', { version: 1 }))).data.answerFinding).toMatchObject({
      errors: [],
      check: { openAdvice: 1, findings: [{ answered: false, answerVersion: 2 }] },
    });
    expect(codes((await api.as(at.author)(ANSWER, input(draftId, findingKey, 'UNDO', { version: 2 }))).data.answerFinding)).toEqual(['FINDING_NOT_ANSWERED']);
  });

  it('counts one of many answers at once', async () => {
    const { at, draftId, findingKey } = await copying();
    const all = await Promise.all(Array.from({ length: 8 }, () => api.as(at.author)(ANSWER, input(draftId, findingKey, 'PUT_ASIDE'))));
    expect(all.filter((answer) => answer.data?.answerFinding?.errors.length === 0)).toHaveLength(1);
  });

  it('lifts no rule, settles nothing that asks nothing, and says when the matter is gone', async () => {
    const { at, draftId, findingKey } = await copying(mustAnswer);
    await putLine(api, at, draftId, null, { champion_id: null, champion_name: '', text: 'Launch the portal' });
    const { findings } = await check(at.author, draftId);
    const keyOf = (code: string) => findings.find((one: { code: string }) => one.code === code).key;
    const refusals = async (...args: Parameters<typeof input>) => codes((await api.as(at.author)(ANSWER, input(...args))).data.answerFinding);
    expect(await refusals(draftId, findingKey, 'PUT_ASIDE')).toEqual(['FINDING_IS_RULE']);
    expect(await refusals(draftId, keyOf('NO_CHAMPION'), 'PUT_ASIDE')).toEqual(['FINDING_IS_RULE']);
    expect(await refusals(draftId, keyOf('KEY_RESULT_IS_TASK'), 'ANSWER', { words: because })).toEqual(['FINDING_ASKS_NOTHING']);
    expect(await refusals(draftId, 'NO_WHY_NOW:gone', 'PUT_ASIDE')).toEqual(['FINDING_GONE']);
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [draftId]);
    expect(await refusals(draftId, findingKey, 'ANSWER', { words: because })).toEqual(['DRAFT_SENT']);
  });

  it('is for whoever writes for the team, and nothing to others', async () => {
    const { at, draftId, findingKey } = await copying();
    const { at: other } = await copying();
    const asked = input(draftId, findingKey, 'PUT_ASIDE');
    expect(codeOf(await api.as(other.author)(ANSWER, asked))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(at.neighbour)(ANSWER, asked))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(at.member)(ANSWER, asked))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(at.coach)(ANSWER, asked))).toBe('FORBIDDEN');
    expect((await check(at.coach, draftId)).findings[0].availableActions[0]).toEqual({ action: 'answerFinding', state: { __typename: 'Forbidden' } });
    expect((await api.sql.query(`select from finding_answer where draft_id = $1`, [draftId])).rows).toEqual([]);
  });
});
