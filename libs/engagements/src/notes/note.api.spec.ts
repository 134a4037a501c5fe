import { randomUUID } from 'node:crypto';
import { startApi, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { EngagementsModule } from '../engagements.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(EngagementsModule.with({ publicUrl: 'http://localhost' }));
});
afterAll(() => api.close());

const act = (name: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { note { id body visibility authorName mine deletedAt version } errors { code field } } }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const run = async (person: TestPerson, name: string, input: object): Promise<{ done: any; code: unknown }> => {
  const answer = await api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
  return { done: answer.data?.[name], code: answer.errors?.[0]?.extensions.code };
};
const LIST = `query ($client: String!, $binned: Boolean) { engagementNotes(client: $client, binned: $binned) { body visibility mine } }`;
const bodies = async (person: TestPerson, at: TestEngagement, binned = false): Promise<string[]> =>
  (await api.as(person)(LIST, { client: at.slug, binned })).data.engagementNotes.map((note: { body: string }) => note.body);

async function arranged() {
  const practice = await api.practice();
  const [mara, sam, lee, at] = [await practice.owner(), await practice.coach(), await practice.coach('Lee Park'), await practice.engagement()];
  await practice.coaches(sam, at);
  await practice.coaches(lee, at, 'SHADOW');
  const dana = await practice.clientPerson(at, ['CLIENT_LEAD']);
  const write = async (person: TestPerson, body: string, visibility: string): Promise<{ id: string }> =>
    (await run(person, 'writeNote', { engagementId: at.id, body, visibility })).done.note;
  return { practice, mara, sam, lee, dana, at, write };
}

it('shows each note to its readers and to nobody else, in one statement', async () => {
  const { practice, mara, sam, lee, dana, at, write } = await arranged();
  await write(sam, 'Hold the line on KPIs.', 'ONLY_ME');
  await write(sam, 'Ian wants KPIs in the map.', 'COACHES');
  await write(sam, 'Agenda for 8 December.', 'CLIENT');
  const seen = await api.statements(async () => {
    expect((await bodies(sam, at)).sort()).toEqual(['Agenda for 8 December.', 'Hold the line on KPIs.', 'Ian wants KPIs in the map.']);
  });
  expect(seen).toHaveLength(1);
  expect((await bodies(lee, at)).sort()).toEqual(['Agenda for 8 December.', 'Ian wants KPIs in the map.']);
  expect(await bodies(mara, at)).toEqual(['Agenda for 8 December.']);
  expect(await bodies(dana, at)).toEqual(['Agenda for 8 December.']);
  expect(await bodies(await practice.clientPerson(at, ['AUTHOR']), at)).toEqual([]);
  expect((await api.as(await practice.coach('Kim'))(LIST, { client: at.slug })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

it('keeps private notes from others in the database too', async () => {
  const { mara, dana, at, write, sam } = await arranged();
  await write(sam, 'private', 'ONLY_ME');
  await write(sam, 'among coaches', 'COACHES');
  for (const person of [mara, dana]) {
    const scope = { practiceId: at.practiceId, clientIds: '*' as const, actor: { kind: 'person' as const, personId: person.id, name: 'x' } };
    expect(await api.db.tx(scope, (tx) => tx.rows(`select body from engagement_note where practice_id = $1`))).toEqual([]);
  }
});

it('is edited, shared, binned and taken out of the bin by its author only', async () => {
  const { sam, lee, dana, at, write } = await arranged();
  const { id } = await write(sam, 'Draft', 'COACHES');
  expect((await run(sam, 'editNote', { noteId: id, version: 1, body: 'Agenda', visibility: 'CLIENT' })).done.note).toMatchObject({
    body: 'Agenda',
    visibility: 'CLIENT',
    mine: true,
    version: 2,
  });
  expect((await run(sam, 'editNote', { noteId: id, version: 1, body: 'Late', visibility: 'CLIENT' })).code).toBe('CONFLICT');
  for (const person of [lee, dana]) {
    expect((await run(person, 'editNote', { noteId: id, version: 2, body: 'Mine now', visibility: 'CLIENT' })).code).toBe('FORBIDDEN');
    expect((await run(person, 'binNote', { noteId: id, version: 2, binned: true })).code).toBe('FORBIDDEN');
  }
  expect((await run(sam, 'binNote', { noteId: id, version: 2, binned: true })).done.note.deletedAt).toBe('2026-11-26T11:00:00.000Z');
  expect([await bodies(sam, at), await bodies(dana, at), await bodies(sam, at, true), await bodies(dana, at, true)]).toEqual([[], [], ['Agenda'], []]);
  expect((await run(sam, 'binNote', { noteId: id, version: 3, binned: false })).done.note.deletedAt).toBeNull();
  expect(await bodies(dana, at)).toEqual(['Agenda']);
});

it('empties the bin after 30 days', async () => {
  const { sam, at, write } = await arranged();
  const { id } = await write(sam, 'Old', 'ONLY_ME');
  await run(sam, 'binNote', { noteId: id, version: 1, binned: true });
  api.clock.set('2026-12-27T11:00:00.000Z');
  await write(sam, 'New', 'ONLY_ME');
  expect((await api.sql.query(`select body from engagement_note where engagement_id = $1`, [at.id])).rows).toEqual([{ body: 'New' }]);
  api.clock.set('2026-11-26T11:00:00.000Z');
});

it('refuses an empty one, and who may not write it', async () => {
  const { practice, mara, sam, dana, at } = await arranged();
  const note = { engagementId: at.id, body: 'x', visibility: 'CLIENT' };
  expect((await run(sam, 'writeNote', { ...note, body: '  ' })).done.errors).toEqual([{ code: 'NOTE_EMPTY', field: 'body' }]);
  expect((await run(dana, 'writeNote', note)).done.errors).toEqual([]);
  expect((await run(dana, 'writeNote', { ...note, visibility: 'COACHES' })).code).toBe('FORBIDDEN');
  expect((await run(mara, 'writeNote', { ...note, visibility: 'COACHES' })).code).toBe('FORBIDDEN');
  expect((await run(await practice.clientPerson(at, ['AUTHOR']), 'writeNote', note)).code).toBe('FORBIDDEN');
});

it.each(['writeNote', 'editNote', 'binNote'])('%s is NOT_FOUND elsewhere, also for a private note of a colleague', async (name) => {
  const { practice, sam, lee, at, write } = await arranged();
  const { id } = await write(sam, 'private', 'ONLY_ME');
  const inputs: Record<string, object> = {
    writeNote: { engagementId: at.id, body: 'x', visibility: 'CLIENT' },
    editNote: { noteId: id, version: 1, body: 'x', visibility: 'CLIENT' },
    binNote: { noteId: id, version: 1, binned: true },
  };
  const others = [await (await api.practice()).owner(), await practice.coach('Kim'), ...(name === 'writeNote' ? [] : [lee])];
  for (const person of others) expect((await run(person, name, inputs[name] ?? {})).code).toBe('NOT_FOUND');
  expect((await api.sql.query(`select body, version from engagement_note where engagement_id = $1`, [at.id])).rows).toEqual([{ body: 'private', version: 1 }]);
});
