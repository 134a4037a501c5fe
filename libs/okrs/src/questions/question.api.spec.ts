import type { TestApi } from '@cairn/testing';
import { arrangeOkrs, codeOf, codes, key, startOkrs } from '../okrs.fixture.js';
import { usualQuestions } from './usual-questions.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());

const stepFields =
  'step title asks isEdited version changedAt changedBy questions { key text usualText } usual { key text } availableActions { action state { __typename } }';
const READ = `query ($step: DraftStepKey) { coachingQuestions(step: $step) { ${stepFields} } }`;
const EDIT = `mutation ($input: EditCoachingQuestionsArgs!) { editCoachingQuestions(input: $input) { step { ${stepFields} } errors { code field } } }`;
const edit = (version: number, more: Record<string, unknown>) => ({ input: { idempotencyKey: key(), step: 'MISSION', version, ...more } });
const mine = [{ key: 'missed', text: 'Who would miss you?' }, { text: 'Who pays for you?' }];

describe('the questions of coaches', () => {
  it('are the usual ones until a practice words its own, and can be restored', async () => {
    const { coach, teamLead } = await arrangeOkrs(api);
    const read = async () => (await api.as(teamLead)(READ, { step: 'MISSION' })).data.coachingQuestions;
    expect(await read()).toMatchObject([
      { title: 'Mission', asks: 'Why does this team exist?', isEdited: false, version: 0, questions: usualQuestions.MISSION, changedBy: null },
    ]);
    const edited = (await api.as(coach)(EDIT, edit(0, { questions: mine }))).data.editCoachingQuestions;
    expect(edited).toMatchObject({
      errors: [],
      step: {
        isEdited: true,
        version: 1,
        changedAt: expect.stringMatching(/^2/),
        changedBy: coach.name,
        usual: usualQuestions.MISSION,
        questions: [
          { key: 'missed', text: 'Who would miss you?', usualText: usualQuestions.MISSION[0]?.text },
          { text: 'Who pays for you?', usualText: null },
        ],
        availableActions: [{ action: 'editCoachingQuestions' }, { action: 'restoreCoachingQuestions' }],
      },
    });
    const own = edited.step.questions[1];
    expect((await read())[0].questions.map((one: { key: string }) => one.key)).toEqual(['missed', own.key]);
    const again = (await api.as(coach)(EDIT, edit(1, { questions: [{ key: own.key, text: 'And who pays?' }] }))).data.editCoachingQuestions;
    expect(again.step).toMatchObject({ version: 2, questions: [{ key: own.key, text: 'And who pays?' }] });
    expect(codeOf(await api.as(coach)(EDIT, edit(1, { restore: true })))).toBe('CONFLICT');
    expect((await api.as(coach)(EDIT, edit(2, { restore: true }))).data.editCoachingQuestions.step).toMatchObject({
      isEdited: false,
      version: 0,
      questions: usualQuestions.MISSION,
    });
  });

  it('says what a question needs, and takes one of many edits at once', async () => {
    const { coach } = await arrangeOkrs(api);
    expect(codes((await api.as(coach)(EDIT, edit(0, { questions: [{ text: 'Say who.' }] }))).data.editCoachingQuestions)).toEqual(['QUESTION_ASKS_NOTHING']);
    expect(codeOf(await api.as(coach)(EDIT, edit(3, { questions: mine })))).toBe('CONFLICT');
    const all = await Promise.all(Array.from({ length: 6 }, () => api.as(coach)(EDIT, edit(0, { questions: mine }))));
    expect(all.filter((answer) => answer.data?.editCoachingQuestions?.errors.length === 0)).toHaveLength(1);
  });

  it('are read by everybody in one statement, worded by coaches, and never those of another practice', async () => {
    const { coach, lead, teamLead } = await arrangeOkrs(api);
    const other = await arrangeOkrs(api);
    await api.as(coach)(EDIT, edit(0, { questions: mine }));
    const read = async (person: { id: string }) => (await api.as(person)(READ)).data.coachingQuestions;
    expect(await read(lead)).toHaveLength(7);
    expect((await read(other.coach))[0]).toMatchObject({ isEdited: false });
    expect((await read(teamLead))[0]).toMatchObject({ isEdited: true, changedBy: null, availableActions: [{ state: { __typename: 'Forbidden' } }, {}] });
    expect(await api.statements(() => read(lead))).toHaveLength(1);
    for (const person of [lead, teamLead]) expect(codeOf(await api.as(person)(EDIT, edit(1, { questions: mine })))).toBe('FORBIDDEN');
    expect(codeOf(await api.as()(READ))).toBe('UNAUTHENTICATED');
  });
});

it('examples are there for a step, a finding or a kind, without any statement', async () => {
  const { member } = await arrangeOkrs(api);
  const EXAMPLES = `query ($finding: FindingCode, $step: DraftStepKey) { okrExamples(finding: $finding, step: $step) { id kind industry weak strong why findings } }`;
  const ask = async (variables: object) => (await api.as(member)(EXAMPLES, variables)).data.okrExamples;
  expect(await ask({ finding: 'OBJECTIVE_HAS_NUMBER' })).toMatchObject([{ id: 'number', kind: 'OBJECTIVE', industry: 'Retail' }]);
  expect((await ask({})).length).toBeGreaterThanOrEqual(25);
  expect(await api.statements(() => ask({ step: 'MISSION' }))).toEqual([]);
});
