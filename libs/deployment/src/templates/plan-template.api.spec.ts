import type { TestApi } from '@cairn/testing';
import { arrangePlace, key, OPEN, planInForceNow, startDeployment, type Place } from '../deployment.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

type Answer = Record<string, unknown> & { readonly key: string };
const TEMPLATE = '{ planTemplate { version parameters { key value prefilled offered why note } } }';
const PAGE = `{ planTemplate { addable { key text prefilled parameter { number title } } ownQuestion { fields { name kind shownWhen { is } } }
  availableActions { action state { __typename } } parameters { key text usual { text prefilled why } parameter { title options { key text } } } } }`;
const EDIT = `mutation ($input: EditPlanTemplateArgs!) { editPlanTemplate(input: $input) { template { version changedBy changedAt parameters { key text } } errors { code field } } }`;
const CATALOGUE = '{ parameterCatalogue { key number title options { key } practice { value why note } } }';
const READING = 'query ($key: String!, $value: ParameterValue!) { answerReading(key: $key, value: $value) { text errors { code field message } } }';
const PLAN = `query ($c: String!) { deploymentPlan(client: $c) { number parameters { key number title text } openChangeSet { changes { parameterKey proposedText why } } } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

const answersOf = async (person: { id: string }): Promise<Answer[]> => (await api.as(person)(TEMPLATE)).data.planTemplate.parameters;
const edit = (person: { id: string }, version: number, parameters: readonly Answer[]) =>
  api.as(person)(EDIT, { input: { idempotencyKey: key(), version, parameters } });
const own = (over: object = {}): Answer => ({
  key: 'own-language',
  value: { kind: 'text', title: 'Language', question: 'In which language do we write?', reach: 'authors', answer: 'English' },
  prefilled: false,
  offered: [],
  why: 'Two languages, two truths.',
  note: 'Ask early.',
  ...over,
});
const open = async ({ coach }: Pick<Place, 'coach'>, engagementId: string) =>
  (await api.as(coach)(OPEN, { input: { idempotencyKey: key(), engagementId } })).data.openChangeSet;
const planOf = async (person: { id: string }, slug: string) => (await api.as(person)(PLAN, { c: slug })).data.deploymentPlan;

describe('the practice’s template', () => {
  it('is read and edited by owner and coaches, with the version they saw', async () => {
    const place = await arrangePlace(api);
    const as = api.as(place.coach);
    const { planTemplate } = (await as(TEMPLATE)).data;
    expect(planTemplate.version).toBe(0);
    expect((await edit(place.coach, 0, planTemplate.parameters)).data.editPlanTemplate).toMatchObject({
      template: { version: 1, changedBy: 'Sam Okafor', changedAt: '2026-11-26T11:00:00.000Z' },
      errors: [],
    });
    expect(codeOf(await edit(place.coach, 0, planTemplate.parameters))).toBe('CONFLICT');
    const owner = await place.practice.owner();
    expect((await edit(owner, 1, planTemplate.parameters.slice(1))).data.editPlanTemplate.errors).toMatchObject([{ code: 'TEMPLATE_PARAMETER_MISSING' }]);
    const all = await Promise.all(Array.from({ length: 20 }, () => edit(place.coach, 1, planTemplate.parameters)));
    expect(all.filter((answer) => answer.data?.editPlanTemplate)).toHaveLength(1);
    for (const person of [place.lead, place.member]) expect(codeOf(await api.as(person)(TEMPLATE))).toBe('FORBIDDEN');
    expect(codeOf(await edit(place.lead, 2, []))).toBe('FORBIDDEN');
    const other = await arrangePlace(api);
    expect((await api.as(other.coach)(TEMPLATE)).data.planTemplate.version).toBe(0);
  });

  it('stands beside what the field would say and what else is often asked, in one statement', async () => {
    const { coach } = await arrangePlace(api);
    const texts = await api.statements(() => api.as(coach)(PAGE));
    expect(texts).toHaveLength(1);
    const { planTemplate } = (await api.as(coach)(PAGE)).data;
    const cycle = planTemplate.parameters.find((one: Answer) => one.key === 'cycle');
    expect(cycle.usual).toMatchObject({ text: 'A cycle lasts 4 months. The organisation and its teams share it.', prefilled: false });
    expect(planTemplate.addable.map((one: Answer) => one.key)).toEqual(['checkInCadence', 'visibility', 'copyCheck']);
    expect(planTemplate.ownQuestion.fields.filter((field: { name: string }) => field.name === 'answer').map((field: { kind: string }) => field.kind)).toEqual([
      'text',
      'number',
      'yesNo',
      'text',
    ]);
    expect(planTemplate.availableActions).toEqual([{ action: 'editPlanTemplate', state: { __typename: 'Allowed' } }]);
  });

  it('ticks its step of the guided setup off when it is saved', async () => {
    const { coach, practice } = await arrangePlace(api);
    await edit(coach, 0, await answersOf(coach));
    const { rows } = await api.sql.query(`select setup ? 'PLAN_TEMPLATE' as ticked from practice where practice_id = $1`, [practice.id]);
    expect(rows).toEqual([{ ticked: true }]);
  });
});

describe('a new engagement', () => {
  const edited = async (coach: { id: string }): Promise<Answer[]> => {
    const usual = await answersOf(coach);
    const changed = usual.map((one) =>
      one.key === 'cycle'
        ? { ...one, value: { months: 6, top: 'same' }, prefilled: true, why: 'Their work is slow.' }
        : one.key === 'kpis'
          ? { ...one, prefilled: false }
          : one,
    );
    return [
      ...changed,
      own(),
      own({ key: 'own-room', value: { kind: 'yesNo', title: 'Room', question: 'Is there a room?', reach: 'everyone', answer: true }, prefilled: true }),
    ];
  };

  it('starts from the edited template, and asks what it leaves to the client', async () => {
    const place = await arrangePlace(api);
    expect((await edit(place.coach, 0, await edited(place.coach))).data.editPlanTemplate.errors).toEqual([]);
    await open(place, place.engagement.id);
    const { parameters, openChangeSet } = await planOf(place.coach, place.engagement.slug);
    const changes = new Map(openChangeSet.changes.map((one: { parameterKey: string }) => [one.parameterKey, one]));
    expect(changes.get('cycle')).toMatchObject({
      proposedText: 'A cycle lasts 6 months. The organisation and its teams share it.',
      why: 'Their work is slow.',
    });
    expect(changes.get('own-room')).toMatchObject({ proposedText: 'Yes.' });
    expect([changes.has('kpis'), changes.has('own-language')]).toEqual([false, false]);
    expect(parameters.find((one: Answer) => one.key === 'own-language')).toMatchObject({ title: 'Language', number: null, text: null });
  });

  it('gets it, while running ones and drafts that were begun keep theirs', async () => {
    const place = await arrangePlace(api);
    await planInForceNow(api, place);
    const begun = await place.practice.engagement({ name: 'Tern & Co' });
    await place.practice.coaches(place.coach, begun);
    await open(place, begun.id);
    const before = [await planOf(place.coach, place.engagement.slug), await planOf(place.coach, begun.slug)];
    expect((await edit(place.coach, 0, await edited(place.coach))).data.editPlanTemplate.errors).toEqual([]);
    const [running, draft] = [await planOf(place.coach, place.engagement.slug), await planOf(place.coach, begun.slug)];
    expect(running).toEqual(before[0]);
    expect(draft.openChangeSet).toEqual(before[1].openChangeSet);
    const next = await place.practice.engagement({ name: 'Vesper' });
    await place.practice.coaches(place.coach, next);
    await open(place, next.id);
    const texts = (await planOf(place.coach, next.slug)).openChangeSet.changes.map((one: { proposedText: string }) => one.proposedText);
    expect(texts).toContain('A cycle lasts 6 months. The organisation and its teams share it.');
  });

  it('shows people of the client nothing of what the practice prepared', async () => {
    const place = await arrangePlace(api);
    await edit(place.coach, 0, await edited(place.coach));
    await open(place, place.engagement.id);
    const { parameters } = await planOf(place.lead, place.engagement.slug);
    expect(parameters.map((one: { number: number | null }) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('the questions of a plan', () => {
  it('read an answer back in words, or say what is missing', async () => {
    const { coach, lead } = await arrangePlace(api);
    const read = async (value: unknown, of = 'cycle') => (await api.as(coach)(READING, { key: of, value })).data.answerReading;
    expect(await read({ months: 6, top: 'yearly' })).toEqual({
      text: 'A cycle lasts 6 months. The organisation’s own OKRs run for a year and are looked at in every cycle.',
      errors: [],
    });
    expect(await read({ months: 5, top: 'yearly' })).toMatchObject({ text: null, errors: [{ code: 'PARAMETER_VALUE_INVALID', field: 'value.months' }] });
    const budget = { kind: 'number', title: 'Budget', question: 'How many days may it take?', reach: 'everyone', unit: 'days', min: 1, max: 9 };
    expect(await read({ ...budget, answer: 4 }, 'own-budget')).toEqual({ text: '4 days.', errors: [] });
    expect((await read(budget, 'own-budget')).errors).toMatchObject([{ message: expect.stringContaining('whole number') }]);
    expect(codeOf(await api.as(lead)(READING, { key: 'cycle', value: {} }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(lead)('{ ownQuestion { key } }'))).toBe('FORBIDDEN');
    expect((await api.as(coach)('{ ownQuestion { key number } }')).data.ownQuestion).toEqual({ key: 'own-question', number: null });
  });

  it('are asked as the practice asks them, in one statement', async () => {
    const { coach, lead } = await arrangePlace(api);
    const usual = await answersOf(coach);
    const offered = usual.map((one) => (one.key === 'cycle' ? { ...one, offered: ['four-months', 'six-months'], note: 'Mind the budget.' } : one));
    expect((await edit(coach, 0, [...offered, own()])).data.editPlanTemplate.errors).toEqual([]);
    expect(await api.statements(() => api.as(coach)(CATALOGUE))).toHaveLength(1);
    const { parameterCatalogue } = (await api.as(coach)(CATALOGUE)).data;
    const of = (one: string) => parameterCatalogue.find((parameter: Answer) => parameter.key === one);
    expect(of('cycle')).toMatchObject({
      options: [{ key: 'four-months' }, { key: 'six-months' }],
      practice: { value: { months: 4, top: 'same' }, note: 'Mind the budget.' },
    });
    expect(of('copyCheck').practice).toBeNull();
    expect(of('own-language')).toMatchObject({ number: null, title: 'Language', practice: { why: 'Two languages, two truths.', note: 'Ask early.' } });
    expect(codeOf(await api.as(lead)(CATALOGUE))).toBe('FORBIDDEN');
  });
});
