import type { Viewer } from '@cairn/identity';
import { viewerOf, type TestApi, type TestPerson } from '@cairn/testing';
import { agreePlan, arrangeGate, put, recompute, seat, startTraining, trained, workshop, type GatePlace } from '../gate.fixture.js';
import { draftingGate, sheetGate, type DraftingGate } from './drafting-gate.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const as = async (person: TestPerson): Promise<Viewer> => (await viewerOf(api.sql, person.id)) as Viewer;
const gateFor = async (person: TestPerson, place: GatePlace, teamId = place.housing): Promise<DraftingGate> => {
  const viewer = await as(person);
  return api.db.read(viewer, (tx) => draftingGate(tx, viewer, { engagementId: place.engagement.id, teamId }));
};
const isOpen = ({ person, team }: DraftingGate) => [person === null, team === null];
const of = (place: GatePlace) => ({ practice_id: place.practice.id, client_id: place.engagement.clientId, engagement_id: place.engagement.id });

it('says to a team what it waits for, whole: condition, count, names with dates, the rule, the date and who may open it', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z', rule: { who: 'everyoneWhoWrites' } });
  await api.sql.query(
    `update plan_version set parameters = jsonb_set(parameters, '{2,text}', '"Everyone who writes OKRs is trained before their team starts drafting."') where engagement_id = $1`,
    [place.engagement.id],
  );
  await trained(api, place, [place.ana]);
  const next = await workshop(api, place, '2026-11-27');
  await seat(api, place, next, place.ben);
  const { slug } = place.engagement;
  expect((await gateFor(place.clientLead, place)).team).toEqual({
    code: 'TRAINING_TEAM_GATE',
    headline: 'Drafting opens for Housing when everyone who writes OKRs is trained',
    ...{ done: 1, total: 3, dueOn: '2026-12-07', dueWords: 'drafting is planned for' },
    rule: { text: 'Everyone who writes OKRs is trained before their team starts drafting (Plan 1)', decidedBy: 'Dana Ruiz', decidedOn: '2026-09-04' },
    left: [{ text: 'Ben Adler: booked for Friday 27 November, 10:00 Berlin', dueOn: '2026-11-27' }, { text: 'Chu Anand: no session yet' }],
    meanwhile: [
      { text: 'Write your team’s mission', path: `/c/${slug}/okrs/draft/${place.housing}` },
      { text: 'Read the deployment plan', path: `/c/${slug}/plan` },
    ],
    ...{ overrideBy: ['Dana Ruiz'], canOverride: true },
  });
  expect((await gateFor(place.coach, place)).team?.canOverride).toBe(false);
});

it('tells an untrained person what is left for them, and lets a trained one write once the team may', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana]);
  expect((await gateFor(place.chu, place)).person).toMatchObject({
    ...{ code: 'TRAINING_PERSON_GATE', headline: 'Writing OKRs opens for you when you are trained' },
    ...{ canOverride: false, overrideBy: ['Dana Ruiz'], left: [{ text: 'You have no session yet. Sam Okafor plans the next one' }] },
    ...{ done: 1, total: 3 },
  });
  const next = await workshop(api, place, '2026-11-27');
  expect((await gateFor(place.chu, place)).person?.left).toEqual([
    {
      text: 'You have no session yet. The next one with a free place: “OKRs basics”, Friday 27 November, 10:00 Berlin',
      ...{ dueOn: '2026-11-27', act: { text: 'Book it', path: `/c/${place.engagement.slug}/training/${next}` } },
    },
  ]);
  expect(isOpen(await gateFor(place.ana, place))).toEqual([true, false]);
  await trained(api, place, [place.ben, place.chu]);
  for (const person of [place.ana, place.ben, place.chu]) expect(isOpen(await gateFor(person, place))).toEqual([true, true]);
  expect(isOpen(await gateFor(place.mo, place))).toEqual([false, true]);
  expect(isOpen(await gateFor(place.clientLead, place))).toEqual([false, true]);
  expect(isOpen(await gateFor(place.coach, place))).toEqual([true, true]);
});

it('asks the leads alone where the plan says so, and the usual rule where it says nothing', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z', rule: { who: 'teamLeads' } });
  expect(isOpen(await gateFor(place.ben, place))).toEqual([true, false]);
  await trained(api, place, [place.ana]);
  expect(isOpen(await gateFor(place.ben, place))).toEqual([true, true]);
  await agreePlan(api, place, { number: 2, from: '2026-11-26T08:00:00Z', rule: null });
  const { team } = await gateFor(place.ben, place);
  expect(team).toMatchObject({ done: 1, total: 3, rule: { text: 'Whoever writes is trained first. This is the usual rule: Plan 2 does not say.' } });
});

it('closes again the moment a plan changes what was learned, and asks for a briefing', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana, place.ben, place.chu]);
  expect(isOpen(await gateFor(place.ana, place))).toEqual([true, true]);
  await agreePlan(api, place, { number: 2, from: '2026-11-26T08:00:00Z', since: { levels: 2 } });
  const gate = await gateFor(place.ana, place);
  expect(gate.person).toMatchObject({
    headline: 'Writing OKRs opens for you again after a short briefing on Plan 2',
    left: [{ text: 'A briefing on Plan 2 is left, and there is no session yet. Sam Okafor plans the next one' }],
  });
  expect(gate.team?.left).toEqual([{ text: 'Ana Reyes, Ben Adler and Chu Anand: a briefing on Plan 2, no session yet' }]);
});

it('names what else may be left: attendance, a make-up, a quiz', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  const quiz = await put(api, 'quiz', { practice_id: place.practice.id, title: 'Basics', questions: '[]', updated_at: '2026-11-01T00:00:00Z' });
  const held = await workshop(api, place, '2026-11-20', { status: 'HELD', held_at: '2026-11-20T11:00:00Z', quiz_id: quiz });
  await seat(api, place, held, place.ana, { minutes_attended: 110 });
  await seat(api, place, held, place.ben, { minutes_attended: 0 });
  await put(api, 'make_up', {
    ...of(place),
    ...{
      workshop_id: held,
      person_id: place.ben.id,
      state: 'WAITING',
      recording_seen_at: '2026-11-24T08:00:00Z',
      exercise: 'x',
      handed_in_at: '2026-11-24T08:00:00Z',
    },
  });
  const today = await workshop(api, place, '2026-11-25');
  await seat(api, place, today, place.chu);
  await recompute(api, place, [place.ana, place.ben]);
  expect((await gateFor(place.coach, place)).team?.left).toEqual([
    { text: 'Chu Anand: attendance of Wednesday 25 November is not recorded yet', dueOn: '2026-11-25' },
    { text: 'Ana Reyes: the quiz of “OKRs basics” is left' },
    { text: 'Ben Adler: a make-up waits for the coach' },
  ]);
  const act = { text: 'Take the quiz', path: `/c/${place.engagement.slug}/training/${held}/quiz` };
  expect((await gateFor(place.ana, place)).person?.left).toEqual([{ text: 'Take the quiz of “OKRs basics”', act }]);
});

describe('whoever missed a workshop', () => {
  const recorded = { status: 'HELD', held_at: '2026-11-20T11:00:00Z', recording_url: 'https://video.example/1', exercise: 'Write one objective.' };
  const makeUpAct = (place: GatePlace, id: string) => ({ text: 'Make up for it', path: `/c/${place.engagement.slug}/training/${id}/make-up` });
  const bookAct = (place: GatePlace, id: string, text: string) => ({ text, path: `/c/${place.engagement.slug}/training/${id}` });
  const leftOf = async (person: TestPerson, place: GatePlace) => (await gateFor(person, place)).person?.left;

  it('has the make-up and the next date on their own card, as soon as there is something to watch and to do', async () => {
    const place = await arrangeGate(api);
    const held = await workshop(api, place, '2026-11-20', { ...recorded, recording_url: null });
    await seat(api, place, held, place.ben, { minutes_attended: 95 });
    await seat(api, place, held, place.chu, { minutes_attended: 96 });
    expect(await leftOf(place.ben, place)).toEqual([{ text: 'You have no session yet. Sam Okafor plans the next one' }]);
    await api.sql.query(`update workshop set recording_url = 'https://video.example/1' where id = $1`, [held]);
    const own = { text: 'Make up for “OKRs basics”: watch the recording and do the exercise', act: makeUpAct(place, held) };
    expect(await leftOf(place.ben, place)).toEqual([own]);
    // Not for whoever was there, nor for whoever never had a place in it.
    for (const person of [place.chu, place.ana])
      expect(await leftOf(person, place)).toEqual([{ text: 'You have no session yet. Sam Okafor plans the next one' }]);
    const next = await workshop(api, place, '2026-11-27', { title: 'Once more' });
    const date = { dueOn: '2026-11-27', act: bookAct(place, next, 'Book it instead') };
    expect(await leftOf(place.ben, place)).toEqual([
      own,
      { text: 'Or come to the next one with a free place: “Once more”, Friday 27 November, 10:00 Berlin', ...date },
    ]);
    expect((await gateFor(place.coach, place)).team?.left).toContainEqual({ text: 'Ben Adler: missed it, a make-up can be handed in' });
    await seat(api, place, next, place.ben);
    expect(await leftOf(place.ben, place)).toEqual([
      { text: 'You are booked for “Once more”, Friday 27 November, 10:00 Berlin', dueOn: '2026-11-27' },
      { text: 'Or make up for “OKRs basics” before: watch the recording and do the exercise', act: makeUpAct(place, held) },
    ]);
  });

  it('is not sent to a recording from before the plan, once trained: a briefing is left', async () => {
    const place = await arrangeGate(api);
    await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
    await trained(api, place, [place.ana]);
    const missed = await workshop(api, place, '2026-11-21', recorded);
    await seat(api, place, missed, place.ana, { minutes_attended: 0 });
    await agreePlan(api, place, { number: 2, from: '2026-11-26T08:00:00Z', since: { levels: 2 } });
    expect(await leftOf(place.ana, place)).toEqual([{ text: 'A briefing on Plan 2 is left, and there is no session yet. Sam Okafor plans the next one' }]);
    await api.sql.query(`update workshop set briefs_plan_number = 2, starts_at = '2026-11-26T09:00:00Z' where id = $1`, [missed]);
    expect(await leftOf(place.ana, place)).toEqual([
      { text: 'Make up for “OKRs basics”: watch the recording and do the exercise', act: makeUpAct(place, missed) },
    ]);
  });
});

it('is open while an exception from the training rule lasts, for the team or the person it was granted to', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await put(api, 'waiver', {
    ...of(place),
    ...{ parameter_key: 'trainingRule', team_id: place.housing, reason: 'The audit takes everybody.', expires_on: '2026-11-26', status: 'GRANTED' },
    ...{ asked_by: place.ana.id, asked_at: '2026-11-20T09:00:00Z' },
  });
  expect(isOpen(await gateFor(place.ben, place))).toEqual([true, true]);
  api.clock.set('2026-11-26T23:30:00.000Z');
  expect(isOpen(await gateFor(place.ben, place))).toEqual([false, false]);
});

it('reads two statements, and is nothing to others', async () => {
  const place = await arrangeGate(api);
  const other = await arrangeGate(api);
  expect(await api.statements(() => gateFor(place.ana, place))).toHaveLength(2);
  await expect(gateFor(place.ana, place, other.housing)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(gateFor(other.ana, place)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('answers for many teams and people at once from the same two statements', async () => {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  const parks = await place.practice.team(place.engagement, 'Parks');
  const dev = await place.practice.clientPerson(place.engagement, ['TEAM_LEAD'], 'Dev Marsh');
  await place.practice.onRoster(place.engagement, dev, { teamId: parks, writesOkrs: true, leadsTeam: true });
  await trained(api, place, [dev, place.ana]);
  const viewer = await as(dev);
  const read = () =>
    api.db.read(viewer, async (tx) => {
      const gate = await sheetGate(tx, viewer, place.engagement.id);
      expect([gate.forViewer(parks), gate.forTeam(parks)]).toEqual([null, null]);
      expect(gate.forTeam(place.housing)).toMatchObject({ done: 1, total: 3 });
      expect([place.ana.id, place.ben.id, place.clientLead.id].map((id) => gate.mayWrite(id, place.housing))).toEqual([true, false, false]);
      expect(() => gate.forTeam(dev.id)).toThrow(/nothing here/);
    });
  expect(await api.statements(read)).toHaveLength(2);
});
