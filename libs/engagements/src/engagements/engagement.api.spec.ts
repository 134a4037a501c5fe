import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());
afterEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

interface Arranged {
  readonly practice: ArrangedPractice;
  readonly sam: TestPerson;
  readonly at: TestEngagement;
}
const phases = [
  ['DEPLOYMENT', null, '2026-11-09', '2026-12-06'],
  ['TRAINING', null, '2026-12-07', '2026-12-27'],
  ['CYCLE', 1, '2026-12-28', '2027-03-27'],
  ['RESET', 1, '2027-03-28', '2027-04-03'],
  ['CYCLE', 2, '2027-04-04', '2027-07-03'],
  ['RESET', 2, '2027-07-04', '2027-07-10'],
  ['HANDOVER', null, '2027-07-11', '2027-07-24'],
] as const;
async function arranged(): Promise<Arranged> {
  const practice = await api.practice();
  const [sam, at] = [await practice.coach(), await practice.engagement({ startsOn: '2026-11-09', endsOn: '2027-07-24' })];
  await practice.coaches(sam, at);
  for (const [ordinal, [kind, cycle, startsOn, endsOn]] of phases.entries())
    await api.sql.query(
      `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [practice.id, randomUUID(), at.clientId, at.id, kind, ordinal, cycle, startsOn, endsOn],
    );
  return { practice, sam, at };
}

const SHOWN = `engagement { mode status moment outcome endsOn pausedOn pausedReason closedOn completeCycles version phases { id name startsOn endsOn agreedOn completedOn version } }`;
const act = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${SHOWN} errors { code field message } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object): Promise<Answer & { done: any }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
  return { ...answer, done: answer.data?.[name] };
};
const phaseOf = async (at: TestEngagement, ordinal: number): Promise<string> =>
  (await api.sql.query<{ id: string }>(`select id from phase where engagement_id = $1 and ordinal = $2`, [at.id, ordinal])).rows[0]?.id ?? '';
const actsOf = async (at: TestEngagement): Promise<string[]> =>
  (
    await api.sql.query<{ line: string }>(
      `select kind || ': ' || text || coalesce(' / ' || reason, '') as line from engagement_act where engagement_id = $1 order by record_seq`,
      [at.id],
    )
  ).rows.map((row) => row.line);
const eventsOf = async (at: TestEngagement): Promise<string[]> =>
  (await api.sql.query<{ name: string }>(`select name from outbox where practice_id = $1 order by seq`, [at.practiceId])).rows.map((row) => row.name);

describe('extendEngagement', () => {
  it('adds a cycle and its reset before the hand-over, on record', async () => {
    const { sam, at } = await arranged();
    const { done } = await run(sam, 'extendEngagement', { engagementId: at.id, version: 1, reason: 'The board wants a full year.' });
    expect(done.errors).toEqual([]);
    expect(done.engagement).toMatchObject({ endsOn: '2027-10-31', version: 2 });
    expect(done.engagement.phases.slice(5).map((phase: { name: string; startsOn: string }) => `${phase.name} ${phase.startsOn}`)).toEqual([
      'Reset 2027-07-04',
      'Cycle 3 2027-07-11',
      'Reset 2027-10-11',
      'Hand-over 2027-10-18',
    ]);
    expect(await actsOf(at)).toEqual(['EXTENDED: Extended by cycle 3, until Sunday 31 October 2027 / The board wants a full year.']);
    expect(await eventsOf(at)).toContain('engagements.engagement-extended');
    const { rows } = await api.sql.query(
      `select count(*)::int as records from record where practice_id = $1 and kind = 'engagements.extended' and client_id = $2`,
      [at.practiceId, at.clientId],
    );
    expect(rows).toEqual([{ records: 1 }]);
  });

  it('wants a reason and the version that was seen', async () => {
    const { sam, at } = await arranged();
    expect((await run(sam, 'extendEngagement', { engagementId: at.id, version: 1, reason: ' ' })).done.errors).toMatchObject([
      { code: 'REASON_MISSING', field: 'reason' },
    ]);
    expect((await run(sam, 'extendEngagement', { engagementId: at.id, version: 7, reason: 'Why not' })).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 1,
    });
    expect(await actsOf(at)).toEqual([]);
  });
});

/** By how much each move of dates moved the phases, as it was told. */
const movedOf = async (at: { practiceId: string }) =>
  (
    await api.sql.query<{ moved: object[] }>(
      `select data -> 'moved' as moved from outbox where practice_id = $1 and name = 'engagements.phase-moved' order by seq`,
      [at.practiceId],
    )
  ).rows.map(({ moved }) => moved);

describe('pause, resume and close', () => {
  it('stop the clock and move the plan by the days that were lost', async () => {
    const { sam, at } = await arranged();
    const paused = await run(sam, 'pauseEngagement', { engagementId: at.id, version: 1, reason: 'Reorganisation until spring.' });
    expect(paused.done.engagement).toMatchObject({
      status: 'PAUSED',
      moment: 'Paused since Thursday 26 November',
      pausedReason: 'Reorganisation until spring.',
    });
    expect(
      (await run(sam, 'movePhase', { engagementId: at.id, phaseId: await phaseOf(at, 1), version: 1, startsOn: '2026-12-08', endsOn: '2026-12-27' })).done
        .errors,
    ).toMatchObject([{ code: 'ENGAGEMENT_PAUSED' }]);
    api.clock.set('2026-12-10T11:00:00.000Z');
    const resumed = await run(sam, 'resumeEngagement', { engagementId: at.id, version: 2, moveDates: true });
    expect(resumed.done.engagement).toMatchObject({ status: 'ACTIVE', pausedOn: null, endsOn: '2027-08-07', moment: 'Deployment, week 5 of 6' });
    expect(resumed.done.engagement.phases[0]).toMatchObject({ startsOn: '2026-11-09', endsOn: '2026-12-20' });
    expect(resumed.done.engagement.phases[1]).toMatchObject({ startsOn: '2026-12-21', endsOn: '2027-01-10' });
    expect((await movedOf(at))[0]).toEqual([
      { phaseId: await phaseOf(at, 0), startsBy: 0, endsBy: 14 },
      ...(await Promise.all([1, 2, 3, 4, 5, 6].map(async (index) => ({ phaseId: await phaseOf(at, index), startsBy: 14, endsBy: 14 })))),
    ]);
    expect(await actsOf(at)).toEqual([
      'PAUSED: Paused from Thursday 26 November 2026 / Reorganisation until spring.',
      'RESUMED: Resumed on Thursday 10 December 2026; it now ends on Saturday 7 August 2027',
    ]);
  });

  it('keep the dates when asked to', async () => {
    const { sam, at } = await arranged();
    await run(sam, 'pauseEngagement', { engagementId: at.id, version: 1, reason: 'Holidays.', on: '2026-11-20' });
    const { done } = await run(sam, 'resumeEngagement', { engagementId: at.id, version: 2, moveDates: false });
    expect(done.engagement).toMatchObject({ status: 'ACTIVE', endsOn: '2027-07-24' });
    expect(await movedOf(at)).toEqual([]);
  });

  it('use the day where the client is', async () => {
    const { sam, at } = await arranged();
    await api.sql.query(`update client set time_zone = 'Pacific/Apia' where id = $1`, [at.clientId]);
    expect((await run(sam, 'pauseEngagement', { engagementId: at.id, version: 1, reason: 'Holidays.' })).done.engagement.pausedOn).toBe('2026-11-27');
  });

  it('close for good: nothing changes any more', async () => {
    const { sam, at } = await arranged();
    const { done } = await run(sam, 'closeEngagement', { engagementId: at.id, version: 1, reason: 'They run it alone.' });
    expect(done.engagement).toMatchObject({ status: 'CLOSED', closedOn: '2026-11-26', moment: 'Closed on Thursday 26 November' });
    for (const [name, more] of [
      ['extendEngagement', { reason: 'x' }],
      ['pauseEngagement', { reason: 'x' }],
      ['switchMode', { mode: 'HYBRID', reason: 'x' }],
      ['setOutcome', { outcome: 'x' }],
      ['closeEngagement', { reason: 'x' }],
    ] as const)
      expect((await run(sam, name, { engagementId: at.id, version: 2, ...more })).done.errors).toMatchObject([{ code: 'ENGAGEMENT_CLOSED' }]);
    expect((await run(sam, 'resumeEngagement', { engagementId: at.id, version: 2, moveDates: true })).done.errors).toMatchObject([
      { code: 'ENGAGEMENT_NOT_PAUSED' },
    ]);
    expect(await actsOf(at)).toHaveLength(1);
  });
});

describe('switchMode and setOutcome', () => {
  it('write what was agreed', async () => {
    const { sam, at } = await arranged();
    expect((await run(sam, 'switchMode', { engagementId: at.id, version: 1, mode: 'COACHING', reason: 'x' })).done.errors).toMatchObject([
      { code: 'MODE_UNCHANGED', field: 'mode' },
    ]);
    expect(
      (await run(sam, 'switchMode', { engagementId: at.id, version: 1, mode: 'HYBRID', reason: 'They asked us to draft the first set.' })).done.engagement,
    ).toMatchObject({ mode: 'HYBRID', version: 2 });
    expect((await run(sam, 'setOutcome', { engagementId: at.id, version: 2, outcome: ' Every team can name  its priority. ' })).done.engagement).toMatchObject({
      outcome: 'Every team can name its priority.',
      version: 3,
    });
    expect(await actsOf(at)).toEqual(['MODE_SWITCHED: Switched from coaching to hybrid / They asked us to draft the first set.']);
  });
});

describe('movePhase', () => {
  const PREVIEW = `query ($input: PhaseMoveInput!) { phaseMovePreview(input: $input) { shifts { name fromEndsOn endsOn } errors { code } } }`;

  it('previews without writing, then moves the later ones too', async () => {
    const { sam, at } = await arranged();
    const move = { engagementId: at.id, phaseId: await phaseOf(at, 1), startsOn: '2026-12-07', endsOn: '2027-01-03' };
    const { data } = await api.as(sam)(PREVIEW, { input: move });
    expect(data.phaseMovePreview.shifts).toHaveLength(6);
    expect(data.phaseMovePreview.shifts[0]).toEqual({ name: 'Training', fromEndsOn: '2026-12-27', endsOn: '2027-01-03' });
    expect(await actsOf(at)).toEqual([]);
    const { done } = await run(sam, 'movePhase', { ...move, version: 1, agreed: true });
    expect(done.engagement.phases[1]).toMatchObject({ endsOn: '2027-01-03', agreedOn: '2026-11-26' });
    expect(done.engagement.phases[2]).toMatchObject({ startsOn: '2027-01-04', endsOn: '2027-04-03', agreedOn: null });
    expect(done.engagement.endsOn).toBe('2027-07-31');
    expect(await actsOf(at)).toEqual(['PHASES_MOVED: Training now runs from Monday 7 December 2026 to Sunday 3 January 2027; 5 later phases moved with it']);
    const [told = []] = await movedOf(at);
    expect(told).toHaveLength(6);
    expect(told.slice(0, 2)).toEqual([
      { phaseId: move.phaseId, startsBy: 0, endsBy: 7 },
      { phaseId: await phaseOf(at, 2), startsBy: 7, endsBy: 7 },
    ]);
  });

  it('takes an agreement away from dates that changed', async () => {
    const { sam, at } = await arranged();
    const training = await phaseOf(at, 1);
    expect((await run(sam, 'agreePhaseDates', { engagementId: at.id, phaseId: training, version: 1 })).done.engagement.phases[1]).toMatchObject({
      agreedOn: '2026-11-26',
      version: 2,
    });
    const { done } = await run(sam, 'movePhase', {
      engagementId: at.id,
      phaseId: await phaseOf(at, 0),
      version: 1,
      startsOn: '2026-11-09',
      endsOn: '2026-12-13',
    });
    expect(done.engagement.phases[1]).toMatchObject({ startsOn: '2026-12-14', agreedOn: null, version: 3 });
    const setup = await api.sql.query(`select setup ? 'DATES' as dates from practice where practice_id = $1`, [at.practiceId]);
    expect(setup.rows).toEqual([{ dates: true }]);
  });

  it('refuses what overlaps, and a version that is not the newest', async () => {
    const { sam, at } = await arranged();
    const move = { engagementId: at.id, phaseId: await phaseOf(at, 1), startsOn: '2026-12-06', endsOn: '2026-12-27' };
    expect((await api.as(sam)(PREVIEW, { input: move })).data.phaseMovePreview).toEqual({ shifts: [], errors: [{ code: 'PHASE_OVERLAPS' }] });
    expect((await run(sam, 'movePhase', { ...move, version: 1 })).done.errors).toMatchObject([{ code: 'PHASE_OVERLAPS', field: 'startsOn' }]);
    expect((await run(sam, 'movePhase', { ...move, startsOn: '2026-12-08', version: 9 })).errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect((await run(sam, 'agreePhaseDates', { engagementId: at.id, phaseId: move.phaseId, version: 9 })).errors?.[0]?.extensions.code).toBe('CONFLICT');
  });
});

describe('completeCycle', () => {
  it('counts a cycle after its last day, once and in order', async () => {
    const { sam, at } = await arranged();
    const [first, second] = [await phaseOf(at, 2), await phaseOf(at, 4)];
    expect((await run(sam, 'completeCycle', { engagementId: at.id, phaseId: first, version: 1 })).done.errors).toMatchObject([{ code: 'CYCLE_RUNNING' }]);
    api.clock.set('2027-07-05T11:00:00.000Z');
    expect((await run(sam, 'completeCycle', { engagementId: at.id, phaseId: second, version: 1 })).done.errors).toMatchObject([{ code: 'CYCLE_ORDER' }]);
    expect((await run(sam, 'completeCycle', { engagementId: at.id, phaseId: first, version: 1 })).done.engagement).toMatchObject({ completeCycles: 1 });
    expect((await run(sam, 'completeCycle', { engagementId: at.id, phaseId: first, version: 2 })).done.errors).toMatchObject([{ code: 'CYCLE_COMPLETE' }]);
    expect(await actsOf(at)).toEqual(['CYCLE_COMPLETED: Cycle 1 is complete']);
  });
});

describe('engagementActs', () => {
  const ACTS = `query ($client: String!) { engagementActs(client: $client) { kind text reason byName recordSeq } }`;

  it('tells the newest first, in one statement, to those who run the programme', async () => {
    const { practice, sam, at } = await arranged();
    await run(sam, 'switchMode', { engagementId: at.id, version: 1, mode: 'HYBRID', reason: 'Asked for.' });
    await run(sam, 'extendEngagement', { engagementId: at.id, version: 2, reason: 'A full year.' });
    const dana = await practice.clientPerson(at, ['CLIENT_LEAD']);
    const seen = await api.statements(async () => {
      const { data } = await api.as(dana)(ACTS, { client: at.slug });
      expect(data.engagementActs).toMatchObject([
        { kind: 'EXTENDED', byName: 'Sam Okafor' },
        { kind: 'MODE_SWITCHED', reason: 'Asked for.' },
      ]);
    });
    expect(seen).toHaveLength(1);
    expect((await api.as(await practice.clientPerson(at, ['AUTHOR']))(ACTS, { client: at.slug })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(await (await api.practice()).owner())(ACTS, { client: at.slug })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('can only be added to', async () => {
    const { sam, at } = await arranged();
    await run(sam, 'switchMode', { engagementId: at.id, version: 1, mode: 'HYBRID', reason: 'Asked for.' });
    const scope = { practiceId: at.practiceId, clientIds: '*' as const, actor: { kind: 'system' as const, name: 'spec' } };
    await expect(api.db.tx(scope, (tx) => tx.rows(`update engagement_act set text = 'x' where practice_id = $1`))).rejects.toThrow('permission denied');
    await expect(api.db.tx(scope, (tx) => tx.rows(`delete from engagement_act where practice_id = $1`))).rejects.toThrow('permission denied');
  });
});

describe('the template of new engagements', () => {
  const TEMPLATE = `{ engagementTemplate { deploymentWeeks trainingWeeks cycleMonths version } }`;
  const CHANGE = `mutation ($input: ChangeEngagementTemplateInput!) { changeEngagementTemplate(input: $input) { template { trainingWeeks version } errors { code field } } }`;
  const lengths = { deploymentWeeks: 3, trainingWeeks: 2, cycleMonths: 4, cycles: 2, resetWeeks: 1, handoverWeeks: 2 };
  const change = (person: TestPerson, more: object): Promise<Answer> =>
    api.as(person)(CHANGE, { input: { idempotencyKey: randomUUID(), version: 0, ...lengths, ...more } });

  it('is the usual one until the owner changes it', async () => {
    const practice = await api.practice();
    const [mara, sam] = [await practice.owner(), await practice.coach()];
    expect((await api.as(sam)(TEMPLATE)).data.engagementTemplate).toEqual({ deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3, version: 0 });
    expect((await change(mara, {})).data.changeEngagementTemplate).toEqual({ template: { trainingWeeks: 2, version: 1 }, errors: [] });
    expect((await change(mara, {})).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await change(mara, { version: 1, trainingWeeks: 99 })).data.changeEngagementTemplate).toEqual({
      template: null,
      errors: [{ code: 'TEMPLATE_OUT_OF_RANGE', field: 'trainingWeeks' }],
    });
    expect((await change(sam, { version: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await api.as(await (await api.practice()).owner())(TEMPLATE)).data.engagementTemplate.version).toBe(0);
  });
});

describe('who may', () => {
  const inputs: Record<string, object> = {
    extendEngagement: { reason: 'x' },
    pauseEngagement: { reason: 'x' },
    resumeEngagement: { moveDates: true },
    closeEngagement: { reason: 'x' },
    switchMode: { mode: 'HYBRID', reason: 'x' },
    setOutcome: { outcome: 'x' },
    movePhase: { startsOn: '2026-12-07', endsOn: '2026-12-27' },
    agreePhaseDates: {},
    completeCycle: {},
  };
  const onPhase = ['movePhase', 'agreePhaseDates', 'completeCycle'];

  it.each(Object.entries(inputs))('%s: nobody of another practice or client, no shadow, no client', async (name, more) => {
    const { practice, at } = await arranged();
    const [shadow, elsewhere] = [await practice.coach('Kim'), await practice.coach('Lee')];
    await practice.coaches(shadow, at, 'SHADOW');
    await practice.coaches(elsewhere, await practice.engagement({ name: 'Sibling' }));
    const phaseId = onPhase.includes(name) ? { phaseId: await phaseOf(at, 1) } : {};
    const code = async (person: TestPerson, engagementId = at.id): Promise<unknown> =>
      (await run(person, name, { engagementId, version: 1, ...phaseId, ...more })).errors?.[0]?.extensions.code;
    expect(await code(await (await api.practice()).owner())).toBe('NOT_FOUND');
    expect(await code(elsewhere)).toBe('NOT_FOUND');
    expect(await code(elsewhere, randomUUID())).toBe('NOT_FOUND');
    expect(await code(shadow)).toBe('FORBIDDEN');
    expect(await code(await practice.clientPerson(at, ['CLIENT_LEAD']))).toBe('FORBIDDEN');
    const { rows } = await api.sql.query(`select version, status from engagement where id = $1`, [at.id]);
    expect(rows).toEqual([{ version: 1, status: 'ACTIVE' }]);
    expect(await actsOf(at)).toEqual([]);
  });

  it('a phase of another engagement is not there', async () => {
    const [mine, theirs] = [await arranged(), await arranged()];
    for (const name of onPhase)
      expect(
        (await run(mine.sam, name, { engagementId: mine.at.id, phaseId: await phaseOf(theirs.at, 1), version: 1, ...inputs[name] })).errors?.[0]?.extensions
          .code,
      ).toBe('NOT_FOUND');
  });
});
