import type { TestApi } from '@cairn/testing';
import { act, arrangeTraining, ask, codeOf, codes, planned, planOne, startTraining, versionOf, type TrainingPlace } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const LEADERS = `query ($client: String!) { trainingPage(client: $client) { leaders { personId name words } } }`;
const leadersFor = async (person: { id: string }, place: TrainingPlace) =>
  (await api.as(person)(LEADERS, { client: place.engagement.slug })).data.trainingPage.leaders;
const ledBy = async (person: { id: string }, id: string) =>
  (await api.as(person)(`query ($id: UUID!) { workshop(id: $id) { ledById ledByName } }`, { id })).data.workshop;

it('are the coaches who work, the client’s own coach and the owner, for those who plan', async () => {
  const place = await arrangeTraining(api);
  const co = await place.practice.coach('Ada Holm');
  await place.practice.coaches(co, place.engagement, 'CO_COACH');
  const inner = await place.practice.clientPerson(place.engagement, ['INTERNAL_COACH'], 'Ines Marin');
  await place.practice.owner('Mara Lind');
  const elsewhere = await place.practice.coach('Tom Reed');
  const shown = await leadersFor(place.coach, place);
  expect(shown.map(({ name, words }: { name: string; words: string }) => `${name}, ${words}`)).toEqual([
    'Sam Okafor, lead coach',
    'Ada Holm, co-coach',
    'Ines Marin, the client’s own coach',
    'Mara Lind, owner of the practice',
  ]);
  expect(await leadersFor(inner, place)).toEqual(shown);
  for (const person of [place.lead, place.coordinator, place.shadow]) expect(await leadersFor(person, place)).toEqual([]);
  const { workshop } = await act(api, place.coach, 'planWorkshop', planned(place, { ledById: co.id }));
  expect(await ledBy(place.ana, workshop.id)).toEqual({ ledById: co.id, ledByName: 'Ada Holm' });
  expect(codeOf(await ask(api, place.coach, 'planWorkshop', planned(place, { ledById: elsewhere.id })))).toBe('NOT_FOUND');
  expect(codes(await act(api, place.coach, 'planWorkshop', planned(place, { ledById: place.shadow.id })))).toEqual(['WORKSHOP_LEADER_WATCHES']);
});

it('may be exchanged for one who may; one who left since stays until then', async () => {
  const place = await arrangeTraining(api);
  const co = await place.practice.coach('Ada Holm');
  await place.practice.coaches(co, place.engagement, 'CO_COACH');
  const { id } = await planOne(api, place, { ledById: co.id });
  await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [co.id]);
  const edit = async (more: object) => act(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), ...more });
  expect(codes(await edit({ title: 'Basics', ledById: co.id }))).toEqual([]);
  expect(codes(await edit({ ledById: place.shadow.id }))).toEqual(['WORKSHOP_LEADER_WATCHES']);
  expect(codes(await edit({ ledById: place.coach.id }))).toEqual([]);
  expect(await ledBy(place.coach, id)).toEqual({ ledById: place.coach.id, ledByName: 'Sam Okafor' });
  expect(codeOf(await ask(api, place.coach, 'editWorkshop', { workshopId: id, version: await versionOf(api, id), ledById: co.id }))).toBe('NOT_FOUND');
});
