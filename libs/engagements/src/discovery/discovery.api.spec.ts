import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const READ = `query ($client: String!) { discovery(client: $client) { canWrite answers { key question text version byName } } }`;
const SAVE = `mutation ($input: SaveDiscoveryAnswerInput!) { saveDiscoveryAnswer(input: $input) { answer { key text version byName } errors { code field } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const save = async (person: TestPerson, engagementId: string, key: string, text: string, version: number): Promise<{ done: any; code: unknown }> => {
  const answer = await api.as(person)(SAVE, { input: { idempotencyKey: randomUUID(), engagementId, key, text, version } });
  return { done: answer.data?.saveDiscoveryAnswer, code: answer.errors?.[0]?.extensions.code };
};
async function arranged() {
  const practice = await api.practice();
  const [sam, lee, at] = [await practice.coach(), await practice.coach('Lee Park'), await practice.engagement()];
  await practice.coaches(sam, at);
  await practice.coaches(lee, at, 'CO_COACH');
  return { practice, sam, lee, at };
}

it('saves answers one by one, and tells what the other wrote when both changed the same', async () => {
  const { sam, lee, at } = await arranged();
  expect((await save(sam, at.id, 'why', 'Growth made priorities unclear.', 0)).done).toEqual({
    answer: { key: 'why', text: 'Growth made priorities unclear.', version: 1, byName: 'Sam Okafor' },
    errors: [],
  });
  expect((await save(lee, at.id, 'bonus', 'Not linked.', 0)).done.errors).toEqual([]);
  expect((await save(lee, at.id, 'why', 'A merger.', 0)).done).toEqual({
    answer: { key: 'why', text: 'Growth made priorities unclear.', version: 1, byName: 'Sam Okafor' },
    errors: [{ code: 'DISCOVERY_CHANGED', field: 'text' }],
  });
  expect((await save(lee, at.id, 'why', 'A merger.', 1)).done.answer).toMatchObject({ text: 'A merger.', version: 2, byName: 'Lee Park' });
});

it('keeps two answers that are written at once', async () => {
  const { sam, lee, at } = await arranged();
  await Promise.all([save(sam, at.id, 'why', 'A', 0), save(lee, at.id, 'problem', 'B', 0), save(sam, at.id, 'success', 'C', 0)]);
  const { data } = await api.as(sam)(READ, { client: at.slug });
  expect(data.discovery.answers.slice(0, 3).map((one: { text: string }) => one.text)).toEqual(['A', 'B', 'C']);
});

it('reads in one statement, all questions in their order', async () => {
  const { sam, at } = await arranged();
  await save(sam, at.id, 'why', 'Growth.', 0);
  const seen = await api.statements(async () => {
    const { data } = await api.as(sam)(READ, { client: at.slug });
    expect(data.discovery.canWrite).toBe(true);
    expect(data.discovery.answers).toHaveLength(11);
    expect(data.discovery.answers[1]).toMatchObject({ key: 'problem', text: '', version: 0, byName: null });
  });
  expect(seen).toHaveLength(1);
  expect(
    (await api.as(sam)(`query ($slug: String!) { client(slug: $slug) { engagement { discoveryAnswered discoveryQuestions } } }`, { slug: at.slug })).data.client
      .engagement,
  ).toEqual({ discoveryAnswered: 1, discoveryQuestions: 11 });
});

it('is the coaches’ own', async () => {
  const { practice, sam, at } = await arranged();
  const [dana, shadow] = [await practice.clientPerson(at, ['CLIENT_LEAD']), await practice.coach('Kim')];
  await practice.coaches(shadow, at, 'SHADOW');
  const read = async (person: TestPerson): Promise<unknown> => (await api.as(person)(READ, { client: at.slug })).errors?.[0]?.extensions.code;
  expect([await read(dana), await read(shadow)]).toEqual(['FORBIDDEN', undefined]);
  expect([(await save(dana, at.id, 'why', 'x', 0)).code, (await save(shadow, at.id, 'why', 'x', 0)).code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  for (const person of [await (await api.practice()).owner(), await practice.coach('Elsewhere')])
    expect([await read(person), (await save(person, at.id, 'why', 'x', 0)).code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect((await save(sam, at.id, 'shoe-size', 'x', 0)).code).toBe('BAD_USER_INPUT');
  expect((await api.sql.query(`select count(*)::int as records from discovery where engagement_id = $1`, [at.id])).rows).toEqual([{ records: 0 }]);
});
