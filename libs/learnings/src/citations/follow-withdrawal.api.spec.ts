import type { TestApi } from '@cairn/testing';
import { key, published, WITHDRAW } from '../learnings.fixture.js';
import { arrangePlaces, cite, startPlaces, takeBack, type Places } from './citing.fixture.js';

let api: TestApi;
let at: Places;
beforeAll(async () => {
  api = await startPlaces();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  at = await arrangePlaces(api);
});

const withdrawnAfter = async (work: (sharedId: string) => Promise<unknown>) => {
  const { firm } = at;
  const { sharedId, learning } = await published(api, firm, { texts: { sentence: 'Zeppelins need four months.' } });
  await work(sharedId);
  await api.runWork();
  await api.as(firm.sam)(WITHDRAW, { input: { idempotencyKey: key(), learningId: learning.id, version: learning.version } });
  await api.runWork();
  await api.runWork();
  const { rows } = await api.sql.query<{ to: string; subject: string; whole: string }>(
    `select m.to_name as "to", m.subject, m::text as whole from mail m where m.practice_id = $1 and m::text like '%was withdrawn on%' order by m.to_name`,
    [firm.practice.id],
  );
  return rows;
};

it('tells each who used it once, with their places and without a word of it', async () => {
  const { firm, second, workshopId } = at;
  const mails = await withdrawnAfter(async (id) => {
    await cite(api, firm.chu, id, firm.halden);
    await cite(api, firm.chu, id, firm.halden, { place: 'WORKSHOP', placeId: workshopId });
    await cite(api, second, id, firm.halden, { place: 'PARAMETER', parameterKey: 'scoring' });
  });
  expect(mails.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
    'Chu Nguyen: A learning that you used was withdrawn',
    'Ida Roth: A learning that you used was withdrawn',
  ]);
  const [chu, ida] = mails.map(({ whole }) => whole);
  for (const words of ['Halden Robotics: Workshop “OKRs basics”', 'Halden Robotics: Deployment plan, 4 ', `/c/${firm.halden.slug}/plan?p=cycle`])
    expect(chu).toContain(words);
  expect(ida).toContain(`/c/${firm.halden.slug}/plan?p=scoring`);
  expect(ida).not.toContain('OKRs basics');
  for (const whole of [chu, ida]) for (const word of ['Zeppelins', 'Oakfield', 'Sam Okafor']) expect(whole).not.toContain(word);
});

it('tells the lead coach where whoever put it there coaches no more, and nobody once it was taken out', async () => {
  const { firm, second } = at;
  const mails = await withdrawnAfter(async (id) => {
    await cite(api, second, id, firm.halden);
    const { citation } = (await cite(api, firm.chu, id, firm.halden, { place: 'PARAMETER', parameterKey: 'levels' })).data.citeLearning;
    await takeBack(api, firm.chu, citation.id);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [second.id]);
  });
  expect(mails.map(({ to, subject }) => `${to}: ${subject}`)).toEqual(['Chu Nguyen: A learning that is used at your client was withdrawn']);
  expect(mails[0]?.whole).not.toContain('p=levels');
});
