import { randomUUID } from 'node:crypto';
import { TrainingModule } from '@cairn/training';
import { startApi, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { put } from '../cockpit.fixture.js';
import { CockpitModule } from '../cockpit.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule, TrainingModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) }));
});
afterAll(() => api.close());

const TODAY = `{ today { needsYou { kind what why act { label path } } waitingOnOthers { kind what } engagements { clientName signals { kind health reason } } } }`;
const PROGRAMME = `query ($slug: String!) { programme(clientSlug: $slug) { training { invited booked trained toTrain } } }`;

type Of = { practice_id: string; client_id: string; engagement_id: string };

async function arrange(rule?: object) {
  const practice = await api.practice({ name: 'Northlight' });
  const engagement = await practice.engagement({ name: 'Marisol Health' });
  const sam = await practice.coach('Sam Okafor');
  await practice.coaches(sam, engagement);
  const dana = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const of: Of = { practice_id: practice.id, client_id: engagement.clientId, engagement_id: engagement.id };
  await put(api, 'phase', { ...of, kind: 'CYCLE', cycle_number: 1, ordinal: 1, starts_on: '2026-11-30', ends_on: '2027-03-31' });
  await put(api, 'plan_version', {
    ...of,
    ...{ number: 1, change_set_id: randomUUID(), in_force_from: '2026-09-04T07:00:00Z', decided_by: '[]', text: 'Plan', text_sha256: 'x' },
    parameters: JSON.stringify(rule ? [{ key: 'trainingRule', number: null, title: 'Training', value: rule, since: 1, decidedBy: [] }] : []),
  });
  const housing = await practice.team(engagement, 'Housing');
  const parks = await practice.team(engagement, 'Parks');
  const people = {
    ana: await member(practice, engagement, 'Ana Reyes', { teamId: housing, writesOkrs: true, leadsTeam: true }),
    ben: await member(practice, engagement, 'Ben Adler', { teamId: housing, writesOkrs: true }),
    chu: await member(practice, engagement, 'Chu Anand', { teamId: housing, writesOkrs: true }),
    dev: await member(practice, engagement, 'Dev Marsh', { teamId: parks, writesOkrs: true, leadsTeam: true }),
    mo: await member(practice, engagement, 'Mo Lin', { teamId: parks }),
  };
  return { practice, engagement, sam, dana, of, housing, parks, ...people };
}

async function member(practice: ArrangedPractice, engagement: TestEngagement, name: string, options: object): Promise<TestPerson> {
  const person = await practice.clientPerson(engagement, ['AUTHOR'], name);
  await practice.onRoster(engagement, person, options);
  return person;
}

const clear = (of: Of, person: TestPerson, more: Record<string, unknown> = {}) =>
  put(api, 'clearance', {
    ...of,
    ...{
      person_id: person.id,
      state: 'CLEARED',
      since: '2026-11-20',
      until_complete_cycles: 2,
      plan_number: 1,
      cause: '{}',
      words: 'x',
      changed_at: '2026-11-20T11:00:00Z',
      ...more,
    },
  });
const workshop = (of: Of, ledBy: TestPerson, more: Record<string, unknown> = {}) =>
  put(api, 'workshop', {
    ...of,
    ...{
      type: 'OKRS_BASICS',
      title: 'OKRs basics',
      format: 'ONLINE',
      starts_local: '2026-11-27 10:00',
      time_zone: 'Europe/Berlin',
      starts_at: '2026-11-27T09:00:00Z',
    },
    ...{
      minutes: 120,
      places: 12,
      led_by: ledBy.id,
      status: 'PLANNED',
      ics_uid: randomUUID(),
      created_by: ledBy.id,
      created_at: '2026-11-01T09:00:00Z',
      ...more,
    },
  });
const seat = (of: Of, workshopId: string, person: TestPerson, more: Record<string, unknown> = {}) =>
  put(api, 'workshop_seat', { ...of, workshop_id: workshopId, person_id: person.id, state: 'BOOKED', booked_at: '2026-11-02T09:00:00Z', ...more });

const signalOf = (page: { engagements: { signals: { kind: string; health: string; reason: string }[] }[] }): string => {
  const signal = page.engagements[0]?.signals.find((one) => one.kind === 'TRAINING');
  return `${signal?.health} ${signal?.reason}`;
};
/** What the gate itself counts, in the words of Today. */
async function gateCount(person: TestPerson, slug: string): Promise<{ count: string; missing: string }> {
  const { funnel, gate } = (
    await api.as(person)(`query ($slug: String!) { trainingPage(client: $slug) { funnel { trained toTrain letInWords } gate { done total } } }`, { slug })
  ).data.trainingPage;
  if (gate) expect(gate).toMatchObject({ done: funnel.trained, total: funnel.toTrain });
  return {
    count: `${funnel.trained} of ${funnel.toTrain} trained${gate ? '' : ', open'}`,
    missing: `${funnel.toTrain - funnel.trained} of ${funnel.toTrain} not trained${funnel.letInWords ? `; ${funnel.letInWords}` : ''}`,
  };
}

const today = async (person: TestPerson) => (await api.as(person)(TODAY)).data.today;

it('counts whom the gate counts, who has a session and who has none', async () => {
  const { sam, dana, of, engagement, ana, ben, mo } = await arrange();
  await clear(of, ana);
  const ahead = await workshop(of, sam);
  for (const person of [ben, mo]) await seat(of, ahead, person);
  const page = await today(sam);
  expect(signalOf(page)).toBe('OFF_TRACK 1 of 4 trained, 2 have no session. Drafting starts Monday 30 November.');
  expect(page.needsYou[0]).toEqual({
    ...{ kind: 'GATE_THREATENS_DATE', what: 'Open the training gate: 3 of 4 not trained', why: 'Drafting starts Monday 30 November. 2 have no session.' },
    act: { label: 'Book 2 people', path: `/c/${engagement.slug}/training` },
  });
  expect((await api.as(dana)(PROGRAMME, { slug: engagement.slug })).data.programme.training).toEqual({ invited: 3, booked: 3, trained: 1, toTrain: 4 });
});

it('asks two days before whether the outcome of a workshop is agreed, until it is', async () => {
  const { sam, of, engagement } = await arrange();
  const outcome = { outcome: 'Everybody leaves with one key result.' };
  const [unwritten, written] = [await workshop(of, sam), await workshop(of, sam, outcome)];
  await workshop(of, sam, { ...outcome, outcome_agreed_by: sam.id, outcome_agreed_at: '2026-11-20T09:00:00Z' });
  await workshop(of, sam, { status: 'CANCELLED', cancelled_at: '2026-11-20T09:00:00Z' });
  const { needsYou } = await today(sam);
  const asked = needsYou.filter((item: { kind: string }) => item.kind === 'OUTCOME_NOT_AGREED');
  expect(asked.map((item: { act: { path: string } }) => item.act.path).sort()).toEqual(
    [`/c/${engagement.slug}/training/${unwritten}/edit`, `/c/${engagement.slug}/training/${written}`].sort(),
  );
});

it('says nothing of training to the client before anybody was asked', async () => {
  const { dana, engagement } = await arrange();
  expect((await api.as(dana)(PROGRAMME, { slug: engagement.slug })).data.programme.training).toBeNull();
});

it.each([
  ['a share of the authors with lead and champions', { who: 'leadAndChampions', authorsPercent: 60 }, 'ana ben dev', 'ON_TRACK 3 of 3 trained.'],
  [
    'that share, a lead missing',
    { who: 'leadAndChampions', authorsPercent: 60 },
    'ana ben',
    'OFF_TRACK 2 of 3 trained, 2 have no session. Drafting starts Monday 30 November.',
  ],
  ['the leads alone', { who: 'teamLeads' }, 'ana dev', 'ON_TRACK 2 of 2 trained.'],
  ['everybody who writes', { who: 'everyoneWhoWrites' }, 'ana ben chu dev', 'ON_TRACK 4 of 4 trained.'],
])('follows the rule of the plan: %s', async (_, rule, names, expected) => {
  const all = await arrange(rule);
  for (const name of names.split(' ')) await clear(all.of, all[name as 'ana' | 'ben' | 'chu' | 'dev']);
  expect(signalOf(await today(all.sam))).toBe(expected);
});

it('counts as the gate does: no team that left; whoever was let in, alone or with their team, as not trained; no lapsed clearance', async () => {
  const { sam, of, ana, ben, chu, dev, parks, dana, practice, engagement } = await arrange();
  let said = '';
  const both = async (): Promise<string> => {
    const [{ count: gate, missing }, page] = [await gateCount(sam, engagement.slug), await today(sam)];
    expect(signalOf(page)).toContain(gate.replace(', open', ''));
    const item = page.needsYou.find(({ kind }: { kind: string }) => kind === 'GATE_THREATENS_DATE');
    expect(item?.what).toBe(gate.endsWith('open') ? undefined : `Open the training gate: ${missing}`);
    said = missing;
    return gate;
  };
  const opening = (more: object) =>
    put(api, 'gate_opening', {
      ...of,
      reason: 'The audit.',
      ends_on: '2026-12-04',
      status: 'OPEN',
      opened_by: dana.id,
      opened_at: '2026-11-26T09:00:00Z',
      ...more,
    });
  await clear(of, ana);
  await clear(of, ben, { until_complete_cycles: 0 });
  expect(await both()).toBe('1 of 4 trained');
  await opening({ person_id: chu.id });
  expect(await both()).toBe('1 of 4 trained');
  expect(said).toBe('3 of 4 not trained; 1 of them let in early until Friday 4 December');
  await opening({ team_id: parks, ends_on: '2026-12-02' });
  const page = await today(sam);
  expect(await both()).toBe('1 of 4 trained');
  expect(said).toBe('3 of 4 not trained; 2 of them let in early until Wednesday 2 December');
  expect(page.waitingOnOthers.map((item: { what: string }) => item.what).sort()).toEqual([
    'The training gate is open early for Chu Anand',
    'The training gate is open early for Parks',
  ]);
  await opening({ person_id: ben.id });
  expect(await both()).toBe('1 of 4 trained, open');
  expect(said).toBe('3 of 4 not trained; all of them let in early until Wednesday 2 December');
  await opening({ ends_on: '2026-12-03' });
  expect(await both()).toBe('1 of 4 trained, open');
  await api.sql.query(`update gate_opening set status = 'CLOSED', closed_at = now() where engagement_id = $1`, [of.engagement_id]);
  await api.sql.query(`update team set opted_out_on = '2026-11-01' where id = $1`, [parks]);
  expect(await both()).toBe('1 of 3 trained');
  await clear(of, dev);
  expect(await both()).toBe('1 of 3 trained');
  // Without a team: whoever writes is trained, whatever share the rule asks of a team.
  await member(practice, engagement, 'Eve Moss', { teamId: null, writesOkrs: true });
  expect(await both()).toBe('1 of 4 trained');
  const rule = (value: object) =>
    api.sql.query(`update plan_version set parameters = $2 where engagement_id = $1`, [
      of.engagement_id,
      JSON.stringify([{ key: 'trainingRule', number: null, title: 'Training', text: 'Training', value, since: 1, decidedBy: [] }]),
    ]);
  await rule({ who: 'leadAndChampions', authorsPercent: 50 });
  expect(await both()).toBe('1 of 3 trained');
  await rule({ who: 'teamLeads' });
  expect(await both()).toBe('1 of 1 trained, open');
});

it('shows a make-up that waits, whose person is on their way, and reads all of it in one statement', async () => {
  const { sam, of, ana, ben, chu, dev } = await arrange();
  for (const person of [ana, chu, dev]) await clear(of, person);
  const held = await workshop(of, sam, {
    status: 'HELD',
    held_at: '2026-11-20T11:00:00Z',
    starts_at: '2026-11-20T09:00:00Z',
    starts_local: '2026-11-20 10:00',
  });
  await seat(of, held, ben, { minutes_attended: 0, attendance_at: '2026-11-20T11:00:00Z' });
  expect(signalOf(await today(sam))).toContain('OFF_TRACK 3 of 4 trained, 1 has no session.');
  await put(api, 'make_up', {
    ...of,
    ...{
      workshop_id: held,
      person_id: ben.id,
      state: 'WAITING',
      recording_seen_at: '2026-11-25T08:00:00Z',
      exercise: 'x',
      handed_in_at: '2026-11-25T08:00:00Z',
    },
  });
  const page = await today(sam);
  expect(signalOf(page)).toContain('ON_TRACK 3 of 4 trained, the others have a session.');
  expect(page.needsYou.map((item: { kind: string; what: string }) => `${item.kind} ${item.what}`)).toContain('MAKE_UP_WAITS Look at Ben Adler’s make-up');
  expect(await api.statements(() => today(sam))).toHaveLength(1);
  // Accepted, and the quiz is left: still on their way, as the page of training says it.
  const quiz = await put(api, 'quiz', { practice_id: of.practice_id, title: 'Basics', questions: '[]', updated_at: '2026-11-01T00:00:00Z' });
  await api.sql.query(`update make_up set state = 'ACCEPTED', decided_at = '2026-11-25T09:00:00Z', decided_by = $2 where workshop_id = $1`, [held, sam.id]);
  expect(signalOf(await today(sam))).toContain('1 has no session.');
  await api.sql.query(`update workshop set quiz_id = $2 where id = $1`, [held, quiz]);
  expect(signalOf(await today(sam))).toContain('ON_TRACK 3 of 4 trained, the others have a session.');
});
