import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';
import { put } from '../cockpit.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const ACTIVITY = '{ activity { text at path undo { act id until } } }';
const did = (person: TestPerson, text: string, at: string, more: object = {}): Promise<string> =>
  put(api, 'activity', { practice_id: person.practiceId, person_id: person.id, at, text, ...more });
const textsOf = async (person: TestPerson): Promise<string[]> => (await api.as(person)(ACTIVITY)).data.activity.map((item: { text: string }) => item.text);

describe('activity', () => {
  it('shows one’s own acts, the newest first, and nobody else’s', async () => {
    const practice = await api.practice();
    const [owner, sam] = [await practice.owner(), await practice.coach()];
    const stranger = await (await api.practice()).owner();
    await did(sam, 'Older', '2026-11-20T09:00:00Z');
    await did(sam, 'Newer', '2026-11-25T09:00:00Z');
    await did(owner, 'The owner’s', '2026-11-25T09:00:00Z');
    await did(stranger, 'Elsewhere', '2026-11-25T09:00:00Z');
    expect([await textsOf(sam), await textsOf(owner), await textsOf(stranger)]).toEqual([['Newer', 'Older'], ['The owner’s'], ['Elsewhere']]);
  });

  it('goes back thirty days', async () => {
    const sam = await (await api.practice()).coach();
    await did(sam, 'Too old', '2026-10-27T11:00:00Z');
    await did(sam, 'Just in', '2026-10-27T11:00:01Z');
    expect(await textsOf(sam)).toEqual(['Just in']);
  });

  it('offers to undo what can be undone and was not', async () => {
    const sam = await (await api.practice()).coach();
    const undo = { act: 'BRING_BACK', id: 'decision:1' };
    await did(sam, 'Undone', '2026-11-25T09:00:00Z', { undo, undone_at: '2026-11-25T10:00:00Z' });
    await did(sam, 'Open', '2026-11-24T09:00:00Z', { undo, path: '/today' });
    expect((await api.as(sam)(ACTIVITY)).data.activity).toMatchObject([
      { text: 'Undone', undo: null, path: null },
      { text: 'Open', undo: { ...undo, until: null }, path: '/today', at: '2026-11-24T09:00:00.000Z' },
    ]);
  });

  it('offers to undo until its time is over', async () => {
    const sam = await (await api.practice()).coach();
    const now = api.clock.now().getTime();
    const until = (seconds: number) => ({ act: 'undoNudge', id: 'n', until: new Date(now + seconds * 1000).toISOString() });
    await did(sam, 'Over', '2026-11-25T09:00:00Z', { undo: until(0) });
    await did(sam, 'Still', '2026-11-24T09:00:00Z', { undo: until(1) });
    expect((await api.as(sam)(ACTIVITY)).data.activity).toMatchObject([
      { text: 'Over', undo: null },
      { text: 'Still', undo: until(1) },
    ]);
  });

  it('does not tell of a client any more that one no longer coaches', async () => {
    const practice = await api.practice();
    const oakfield = await practice.engagement();
    const sam = await practice.coach();
    await practice.coaches(sam, oakfield);
    await did(sam, 'At Oakfield', '2026-11-25T09:00:00Z', { client_id: oakfield.clientId });
    expect(await textsOf(sam)).toEqual(['At Oakfield']);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [sam.id]);
    expect(await textsOf(sam)).toEqual([]);
  });

  it('is one statement, and nothing to somebody who is not signed in', async () => {
    const sam = await (await api.practice()).coach();
    expect(await api.statements(() => api.as(sam)(ACTIVITY))).toHaveLength(1);
    expect((await api.as()(ACTIVITY)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
