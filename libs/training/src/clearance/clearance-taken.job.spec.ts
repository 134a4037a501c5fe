import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeGate, put, seat, startTraining, trained, workshop, type GatePlace } from '../gate.fixture.js';
import { act, mailsOf, versionOf } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

/** Ana and Ben were there for two hours today, Chu was not; it can be made up for. */
async function held(rule = 'everyoneWhoWrites'): Promise<{ place: GatePlace; id: string }> {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z', rule: { who: rule } });
  const id = await workshop(api, place, '2026-11-26', { recording_url: 'https://video.example/1', exercise: 'Write one objective.' });
  for (const person of [place.ana, place.ben, place.chu]) await seat(api, place, id, person);
  await record(place, id, { chu: 0 });
  await api.runWork();
  return { place, id };
}

const record = async (place: GatePlace, id: string, minutes: Partial<Record<'ana' | 'ben' | 'chu', number>>) =>
  act(api, place.coach, 'recordAttendance', {
    ...{ workshopId: id, version: await versionOf(api, id) },
    exceptions: Object.entries(minutes).map(([who, stayed]) => ({ personId: place[who as 'ana' | 'ben' | 'chu'].id, minutes: stayed })),
  });
const takenMails = async (place: GatePlace) => (await mailsOf(api, place.practice.id, 'clearance')).map(({ to, subject }) => [to, subject]);
const missedMails = async (place: GatePlace) => (await mailsOf(api, place.practice.id, 'workshop-missed:')).map(({ to }) => to);
const waiting = async (place: GatePlace) =>
  (await api.sql.query(`select person_id from gate_wait where engagement_id = $1 and told_at is null`, [place.engagement.id])).rows.map((row) => row.person_id);

describe('attendance that is corrected downwards', () => {
  it('names at once whom it closes writing to, and tells them and the other coaches by mail, once', async () => {
    const { place, id } = await held();
    const colleague = await place.practice.coach('Noa Berg');
    await place.practice.coaches(colleague, place.engagement, 'CO_COACH');
    expect(await takenMails(place)).toEqual([]);
    const done = await record(place, id, { chu: 0, ben: 60 });
    expect(done).toMatchObject({ errors: [], lostClearance: ['Ben Adler'] });
    for (let again = 0; again < 2; again += 1) await api.runWork();
    expect(await takenMails(place)).toEqual([
      ['Ben Adler', 'Writing OKRs is closed to you for now: Oakfield Council'],
      ['Noa Berg', 'Ben Adler is not trained any more at Oakfield Council'],
    ]);
    const [toBen, toNoa] = await mailsOf(api, place.practice.id, 'clearance');
    for (const words of [
      'Ben, Sam Okafor corrected the attendance of “OKRs basics”.',
      'Attended 60 of 120 minutes of “OKRs basics” on Thursday 26 November 2026; 80 % are needed',
      'Make up for “OKRs basics”: watch the recording and do the exercise',
      `/c/${place.engagement.slug}/my-training`,
      'it reaches Sam',
    ])
      expect(toBen?.text).toContain(words);
    expect(toNoa?.text).toContain('Ben Adler: attended 60 of 120 minutes');
    // One mail says it all: the one on missing a workshop is left away.
    expect(await missedMails(place)).toEqual(['Chu Anand']);
  });

  it('says nothing where it takes nothing, or was put right back before anybody was told', async () => {
    const { place, id } = await held();
    expect(await record(place, id, { chu: 0, ben: 96 })).toMatchObject({ lostClearance: [] });
    await record(place, id, { chu: 0, ben: 95 });
    await record(place, id, { chu: 0 });
    await api.runWork();
    expect(await takenMails(place)).toEqual([]);
  });

  it('tells whoever had nothing to lose yet how to make up for it', async () => {
    const { place, id } = await held();
    const quiz = await put(api, 'quiz', { practice_id: place.practice.id, title: 'Basics', questions: '[]', updated_at: '2026-11-01T00:00:00Z' });
    const other = await workshop(api, place, '2026-11-25', { title: 'With a quiz', quiz_id: quiz });
    await seat(api, place, other, place.chu);
    await record(place, other, {});
    await api.runWork();
    expect(await missedMails(place)).toEqual(['Chu Anand']);
    await record(place, other, { chu: 10 });
    for (let again = 0; again < 2; again += 1) await api.runWork();
    expect((await mailsOf(api, place.practice.id, 'workshop-missed:')).map(({ to, subject }) => [to, subject])).toEqual([
      ['Chu Anand', 'You missed OKRs basics: how to make up for it'],
      ['Chu Anand', 'You missed With a quiz: how to make up for it'],
    ]);
    expect(id).not.toBe(other);
    expect(await takenMails(place)).toEqual([]);
  });

  it('sends each of them the one mail that is theirs, where one correction takes it from some and not from others', async () => {
    const { place, id } = await held();
    // Ben was at another one before, which still counts.
    await trained(api, place, [place.ben]);
    expect(await record(place, id, { chu: 0, ben: 0, ana: 0 })).toMatchObject({ lostClearance: ['Ana Reyes'] });
    await api.runWork();
    expect((await takenMails(place)).map(([to]) => to)).toEqual(['Ana Reyes']);
    expect((await missedMails(place)).sort()).toEqual(['Ben Adler', 'Chu Anand']);
  });

  it('leaves those alone whom the plan lets write untrained', async () => {
    const { place, id } = await held('teamLeads');
    await record(place, id, { chu: 0, ben: 0, ana: 0 });
    await api.runWork();
    expect((await takenMails(place)).map(([to]) => to)).toEqual(['Ana Reyes']);
  });

  it('lets them wait for the gate while their team drafts, and tells them once when it opens again', async () => {
    const { place, id } = await held();
    await put(api, 'drafting_day', {
      ...{ practice_id: place.practice.id, client_id: place.engagement.clientId, engagement_id: place.engagement.id, cycle_number: 1 },
      ...{ planned_on: '2026-11-20', opened_on: '2026-11-20', ends_on: '2027-03-20' },
    });
    await record(place, id, { chu: 0, ben: 60 });
    await api.runWork();
    expect(await waiting(place)).toEqual([place.ben.id]);
    await record(place, id, {});
    for (let again = 0; again < 2; again += 1) await api.runWork();
    expect(await waiting(place)).toEqual([]);
    expect((await mailsOf(api, place.practice.id, 'gate-is-open:')).map(({ to }) => to)).toEqual(['Ben Adler']);
  });
});

it('tells whoever lost it to a quiz that was added afterwards', async () => {
  const { place, id } = await held();
  const quiz = await put(api, 'quiz', { practice_id: place.practice.id, title: 'Basics', questions: '[]', updated_at: '2026-11-01T00:00:00Z' });
  await act(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), quizId: quiz });
  await api.runWork();
  const mails = await mailsOf(api, place.practice.id, 'clearance');
  expect(mails.map(({ to }) => to)).toEqual(['Ana Reyes', 'Ben Adler']);
  expect(mails[0]?.text).toContain('Ana, Sam Okafor changed the quiz of “OKRs basics”.');
  expect(mails[0]?.text).toContain('Take the quiz of “OKRs basics”');
});
