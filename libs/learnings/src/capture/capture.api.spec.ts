import type { TestApi } from '@cairn/testing';
import { adder, arrangeFirm, CAPTURE, codeOf, codes, consentOf, key, startLearnings, written, type Firm } from '../learnings.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startLearnings();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const BEFORE = `query ($kind: LearningSourceKind!, $id: UUID, $at: UUID) { learningCapture(sourceKind: $kind, sourceId: $id, engagementId: $at) {
  engagementId placeName sentence expected happened why phase theme parameterKey parameterName bands { industry sizeBand region levels cycleNumber } consent { level maySpread words } places { clientName } } }`;

const capture = (by: { id: string }, input: Record<string, unknown>) => api.as(by)(CAPTURE, { input: { idempotencyKey: key(), ...input } });

/** Rows that a learning can begin with. */
async function sources(firm: Firm): Promise<Record<string, string>> {
  const add = adder(api, firm.practice.id);
  const of = { client_id: firm.oakfield.clientId, engagement_id: firm.oakfield.id };
  const at = api.clock.now();
  const team = await firm.practice.team(firm.oakfield, 'Housing');
  const set = await add('change_set', {
    ...of,
    number: 1,
    status: 'IN_FORCE',
    why_now: 'Two styles cannot be compared.',
    created_by: firm.sam.id,
    created_at: at,
  });
  const change = {
    ordinal: 1,
    question: 'How?',
    now_text: 'Each team chooses.',
    proposed_value: '{}',
    proposed_text: 'One style for all.',
    why: 'Results could not be compared.',
  };
  await add('parameter_change', { ...of, change_set_id: set, parameter_key: 'scoring', ...change });
  await add('plan_version', {
    ...{ ...of, number: 1, change_set_id: set, in_force_from: at, decided_by: '[]', text: 'Plan 1', text_sha256: 'x' },
    parameters: JSON.stringify([
      { key: 'scoring', text: 'One style for all.', value: {} },
      { key: 'levels', text: 'The organisation and all teams.', value: { levels: ['organisation', 'team'] } },
    ]),
  });
  const asked = { reason: 'Our contracts promise the commit.', asked_by: firm.sam.id, asked_at: at };
  const cycle = await add('cycle', {
    ...of,
    number: 1,
    starts_on: '2026-11-01',
    ends_on: '2027-02-28',
    drafting_from: '2026-10-20',
    status: 'RUNNING',
    planned_by: firm.sam.id,
  });
  const programme = await add('programme', { code: `p-${key().slice(0, 6)}`, title: 'Coaches', status: 'OPEN', created_by: firm.director.id, created_at: at });
  const version = await add('programme_version', { programme_id: programme, number: 1, status: 'DRAFT', summary: 'x', rules: '{}', created_at: at });
  const days = { apply_until: '2026-11-01', starts_on: '2026-11-16', drop_out_until: '2026-11-30', ends_on: '2027-02-26', time_zone: 'Europe/Berlin' };
  const left = await firm.practice.team(firm.oakfield, 'EMEA', 'UNIT');
  await api.sql.query(
    `update team set opted_out_on = '2026-11-20', opted_out_reason = 'Their tool works otherwise.', opted_out_by = 'Ian Webb' where id = $1`,
    [left],
  );
  return {
    WAIVER: await add('waiver', { ...of, parameter_key: 'scoring', team_id: team, expires_on: '2027-02-28', status: 'ASKED', ...asked }),
    GATE_OPENING: await add('gate_opening', {
      ...of,
      team_id: team,
      reason: 'The date is fixed.',
      ends_on: '2026-12-20',
      status: 'OPEN',
      opened_by: firm.sam.id,
      opened_at: at,
    }),
    OPT_OUT: left,
    PLAN_CHANGE: set,
    WORKSHOP: await add('workshop', {
      ...{
        ...of,
        type: 'OKRS_BASICS',
        title: 'Basics',
        format: 'ONLINE',
        starts_local: '2026-11-10 10:00',
        time_zone: 'Europe/Berlin',
        starts_at: at,
        minutes: 90,
        places: 20,
      },
      ...{
        led_by: firm.sam.id,
        outcome: 'Eight of ten find the outcome in a task.',
        outcome_agreed_by: firm.sam.id,
        outcome_agreed_at: at,
        outcome_score: 0.7,
      },
      ...{ outcome_learning: 'Real drafts teach more than examples.', outcome_scored_by: firm.sam.id, outcome_scored_at: at, status: 'HELD', held_at: at },
      ...{ ics_uid: key(), created_by: firm.sam.id, created_at: at },
    }),
    DRAFT_REVIEW: await add('okr_draft', { ...of, cycle_id: cycle, team_id: team, status: 'SENT', first_sent_rules_open: 3, created_at: at }),
    COHORT: await add('cohort', { programme_id: programme, programme_version_id: version, name: 'Winter 26', facilitator_id: firm.director.id, ...days }),
    RESET: cycle,
  };
}

describe('before a learning is written down', () => {
  it.each([
    [
      'WAIVER',
      {
        happened: 'A team asked for an exception: “Our contracts promise the commit.”',
        expected: 'One style for all.',
        theme: 'SCORING',
        phase: 'CYCLE',
        parameterKey: 'scoring',
      },
    ],
    [
      'GATE_OPENING',
      {
        happened: 'The gate was opened early for a team: “The date is fixed.”',
        theme: 'TRAINING',
        phase: 'TRAINING',
        parameterName: 'Who must be trained before drafting',
      },
    ],
    [
      'OPT_OUT',
      { happened: 'A unit left the programme: “Their tool works otherwise.”', expected: 'The organisation and all teams.', theme: 'SCOPE_AND_LEVELS' },
    ],
    [
      'PLAN_CHANGE',
      { happened: 'The plan was changed: One style for all.', expected: 'Each team chooses.', why: 'Results could not be compared.', theme: 'SCORING' },
    ],
    [
      'WORKSHOP',
      {
        sentence: 'Real drafts teach more than examples.',
        expected: 'Eight of ten find the outcome in a task.',
        happened: 'We scored the outcome 0.70.',
        phase: 'TRAINING',
      },
    ],
    ['DRAFT_REVIEW', { happened: 'The draft was sent with 3 rules open.', theme: 'DRAFTING', phase: 'DRAFTING' }],
    ['RESET', { sentence: '', theme: 'CLOSING', phase: 'RESET' }],
  ])('says what the record knows of a %s', async (kind, known) => {
    const firm = await arrangeFirm(api);
    await consentOf(api, firm.oakfield, 'LEARNING');
    const ids = await sources(firm);
    const { data, errors } = await api.as(firm.sam)(BEFORE, { kind, id: ids[kind] });
    expect(errors).toBeUndefined();
    expect(data.learningCapture).toMatchObject({
      ...known,
      placeName: 'Oakfield Council',
      engagementId: firm.oakfield.id,
      bands: { industry: 'PUBLIC', sizeBand: 'FROM_1000', region: 'EUROPE', levels: ['organisation', 'team'], cycleNumber: 1 },
      consent: { level: 'LEARNING', maySpread: true },
      places: [{ clientName: 'Oakfield Council' }],
    });
  });

  it('knows no client of a cohort, and none of what comes to mind', async () => {
    const firm = await arrangeFirm(api);
    const ids = await sources(firm);
    const nowhere = { engagementId: null, consent: null, bands: { industry: null, levels: [], cycleNumber: null } };
    expect((await api.as(firm.director)(BEFORE, { kind: 'COHORT', id: ids['COHORT'] })).data.learningCapture).toMatchObject({
      ...nowhere,
      placeName: 'Winter 26',
    });
    expect((await api.as(firm.chu)(BEFORE, { kind: 'CAPTURED' })).data.learningCapture).toMatchObject({
      ...nowhere,
      placeName: null,
      places: [{ clientName: 'Halden Robotics' }],
    });
  });

  it('shows nothing of others, and costs five statements', async () => {
    const firm = await arrangeFirm(api);
    const ids = await sources(firm);
    const other = await arrangeFirm(api);
    for (const [kind, id] of Object.entries(ids)) {
      expect(codeOf(await api.as(other.sam)(BEFORE, { kind, id }))).toBe('NOT_FOUND');
      if (kind !== 'COHORT') {
        expect(codeOf(await api.as(firm.chu)(BEFORE, { kind, id }))).toBe('NOT_FOUND');
        expect(codeOf(await api.as(firm.owner)(BEFORE, { kind, id }))).toBe('FORBIDDEN');
      }
    }
    expect(codeOf(await api.as(firm.member)(BEFORE, { kind: 'CAPTURED' }))).toBe('FORBIDDEN');
    const statements = await api.statements(() => api.as(firm.sam)(BEFORE, { kind: 'WAIVER', id: ids['WAIVER'] }));
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});

describe('a learning', () => {
  it('is a private draft with the words of its source and computed bands; only the sentence is needed', async () => {
    const firm = await arrangeFirm(api);
    const ids = await sources(firm);
    const { page, errors } = (await capture(firm.sam, { sourceKind: 'WAIVER', sourceId: ids['WAIVER'], sentence: ' Commit first\nspreads. ' })).data
      .captureLearning;
    expect(errors).toEqual([]);
    expect(page.learning).toMatchObject({
      ...{
        sentence: 'Commit first spreads.',
        expected: 'One style for all.',
        stage: 'DRAFT',
        standing: 'Only you can read this.',
        theme: 'SCORING',
        phase: 'CYCLE',
      },
      ...{ isMine: true, clientName: 'Oakfield Council', copy: null, bands: { industry: 'PUBLIC', levels: ['organisation', 'team'], cycleNumber: 1 } },
    });
    expect((await api.sql.query(`select language, source_kind, visibility from learning where id = $1`, [page.learning.id])).rows).toEqual([
      { language: 'en', source_kind: 'WAIVER', visibility: 'ONLY_ME' },
    ]);
  });

  it('is written once however often it is sent, and not without its sentence', async () => {
    const firm = await arrangeFirm(api);
    const input = { idempotencyKey: key(), sourceKind: 'CAPTURED', engagementId: firm.oakfield.id, sentence: 'Short cycles tire.' };
    const both = await Promise.all([api.as(firm.sam)(CAPTURE, { input }), api.as(firm.sam)(CAPTURE, { input })]);
    expect(new Set(both.map(({ data }) => data.captureLearning.page.learning.id)).size).toBe(1);
    const refused = async (texts: Record<string, unknown>) =>
      codes((await capture(firm.sam, { sourceKind: 'CAPTURED', engagementId: firm.oakfield.id, ...texts })).data.captureLearning);
    expect(await refused({ sentence: '  \n ' })).toEqual(['LEARNING_SENTENCE_MISSING']);
    expect(await refused({ sentence: 'x'.repeat(301) })).toEqual(['LEARNING_TEXT_TOO_LONG']);
    expect(await refused({ sentence: 'Yes.', advice: 'x'.repeat(2001) })).toEqual(['LEARNING_TEXT_TOO_LONG']);
  });

  it('belongs to those who coach there, and to nobody of another practice', async () => {
    const firm = await arrangeFirm(api);
    const other = await arrangeFirm(api);
    const at = { sourceKind: 'CAPTURED', engagementId: firm.oakfield.id, sentence: 'Short cycles tire.' };
    expect(codeOf(await capture(other.sam, at))).toBe('NOT_FOUND');
    expect(codeOf(await capture(firm.chu, at))).toBe('NOT_FOUND');
    expect(codeOf(await capture(firm.owner, at))).toBe('FORBIDDEN');
    expect(codeOf(await capture(firm.member, { ...at, engagementId: null }))).toBe('FORBIDDEN');
    expect(await written(api, firm.owner, null)).toMatchObject({ stage: 'DRAFT', clientName: null });
  });
});
