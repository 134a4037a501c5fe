import { startApi, type Answer, type TestApi, type TestPerson } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';
import { key, waitingSet } from '../cockpit.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const page = 'title snoozed needsYou { key what clientName } waitingOnOthers { key } engagements { clientName worst signals { kind } } clientCount';
const TODAY = `{ today { ${page} } }`;
const SNOOZE = `mutation ($input: SnoozeTodayItemInput!) { snoozeTodayItem(input: $input) { today { ${page} } errors { code field } } }`;
const BRING_BACK = `mutation ($input: BringBackTodayItemInput!) { bringBackTodayItem(input: $input) { today { ${page} } errors { code } } }`;

const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;
const today = async (person: TestPerson) =>
  (await api.as(person)(TODAY)).data.today as {
    title: string;
    snoozed: number;
    needsYou: { key: string; clientName: string }[];
    engagements: { clientName: string }[];
    clientCount: number;
  };
const clientsOf = async (person: TestPerson) => (await today(person)).engagements.map((one) => one.clientName).sort();
const snoozes = async (person: TestPerson) =>
  (await api.sql.query<{ item_key: string }>(`select item_key from today_snooze where person_id = $1`, [person.id])).rows.map((row) => row.item_key);

async function arrange() {
  const practice = await api.practice();
  const [oakfield, marisol] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Marisol Health' })];
  const [owner, sam, eva] = [await practice.owner(), await practice.coach('Sam Okafor'), await practice.coach('Eva Lindt')];
  await practice.coaches(sam, oakfield);
  await practice.coaches(eva, marisol);
  await practice.coaches(eva, oakfield, 'CO_COACH');
  const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD']);
  const set = await waitingSet(api, oakfield, sam, [dana]);
  return { practice, oakfield, marisol, owner, sam, eva, dana, item: `decision:${set}` };
}
const put = (item: string) => ({ input: { idempotencyKey: key(), key: item, until: '2026-11-30', what: 'Decision waiting: 1 change' } });

describe('today', () => {
  it('is one statement, however many engagements there are', async () => {
    const { eva } = await arrange();
    expect(await api.statements(() => today(eva))).toHaveLength(1);
    expect((await today(eva)).engagements).toHaveLength(2);
  });

  it('shows a coach the engagements they are on, an owner who coaches none all of them', async () => {
    const { owner, sam, eva } = await arrange();
    expect(await clientsOf(sam)).toEqual(['Oakfield Council']);
    expect(await clientsOf(eva)).toEqual(['Marisol Health', 'Oakfield Council']);
    expect(await clientsOf(owner)).toEqual(['Marisol Health', 'Oakfield Council']);
    expect([(await today(sam)).clientCount, (await today(owner)).clientCount]).toEqual([1, 2]);
  });

  it('shows an owner who coaches their own engagements, and a coach without one nothing', async () => {
    const { practice, owner, marisol } = await arrange();
    await practice.coaches(owner, marisol, 'CO_COACH');
    expect(await clientsOf(owner)).toEqual(['Marisol Health']);
    expect(await today(await practice.coach('Newly There'))).toMatchObject({ engagements: [], needsYou: [] });
  });

  it('sends the first items of each list where no more are asked for', async () => {
    const { eva, marisol, sam } = await arrange();
    await waitingSet(api, marisol, sam, []);
    const first = (count: number) => api.as(eva)(`{ today(first: ${count}) { needsYou { key } needsYouCount waitingOnOthers { key } waitingOnOthersCount } }`);
    expect((await first(1)).data.today).toMatchObject({ needsYou: [{}], needsYouCount: 2, waitingOnOthers: [], waitingOnOthersCount: 0 });
    expect((await first(2)).data.today.needsYou).toHaveLength(2);
    expect(codeOf(await first(0))).toBe('BAD_USER_INPUT');
  });

  it('never shows another practice', async () => {
    await arrange();
    const other = await api.practice();
    expect(await today(await other.owner())).toMatchObject({ engagements: [], needsYou: [] });
  });

  it('leaves out engagements that are closed and clients that are archived', async () => {
    const { eva, oakfield, marisol } = await arrange();
    await api.sql.query(`update engagement set status = 'CLOSED', closed_on = '2026-11-01' where id = $1`, [oakfield.id]);
    await api.sql.query(`update client set archived_at = now() where id = $1`, [marisol.clientId]);
    expect(await clientsOf(eva)).toEqual([]);
  });

  it('says what waits, with its stable key', async () => {
    const { sam, item } = await arrange();
    expect((await today(sam)).needsYou).toEqual([{ key: item, what: 'Decision waiting: 1 change', clientName: 'Oakfield Council' }]);
  });

  it('follows the thresholds and the pause between reminders that the practice has set', async () => {
    const { practice, sam } = await arrange();
    const ask = async () => (await api.as(sam)('{ today { needsYou { act { changeSetId } } engagements { worst } } }')).data.today;
    expect(await ask()).toMatchObject({ needsYou: [{ act: { changeSetId: expect.any(String) } }], engagements: [{ worst: 'OFF_TRACK' }] });
    await api.sql.query(
      `update practice set settings = '{"sponsorAttentionWorkingDays": 20, "sponsorOffTrackWorkingDays": 30, "reminderWorkingDays": 15}' where practice_id = $1`,
      [practice.id],
    );
    expect(await ask()).toMatchObject({ needsYou: [{ act: { changeSetId: null } }], engagements: [{ worst: 'ON_TRACK' }] });
  });

  it('is not for people of a client, nor for nobody', async () => {
    const { dana, practice } = await arrange();
    expect(codeOf(await api.as(dana)(TODAY))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(await practice.person())(TODAY))).toBe('FORBIDDEN');
    expect(codeOf(await api.as()(TODAY))).toBe('UNAUTHENTICATED');
  });
});

describe('putting an item off', () => {
  it('takes it from one’s own Today until the day, and from nobody else’s', async () => {
    const { sam, eva, owner, item } = await arrange();
    const { data } = await api.as(sam)(SNOOZE, put(item));
    expect(data.snoozeTodayItem).toMatchObject({ errors: [], today: { snoozed: 1, needsYou: [] } });
    expect((await today(eva)).needsYou.map((one) => one.key)).toContain(item);
    expect((await today(owner)).needsYou.map((one) => one.key)).toContain(item);
    api.clock.set(new Date('2026-11-30T08:00:00Z'));
    expect((await today(sam)).needsYou.map((one) => one.key)).toContain(item);
    api.clock.set(new Date('2026-11-26T11:00:00Z'));
  });

  it('answers a repeated request the same and notes it once', async () => {
    const { sam, item } = await arrange();
    const request = put(item);
    const answers = [await api.as(sam)(SNOOZE, request), await api.as(sam)(SNOOZE, request)];
    expect(answers[1]?.data).toEqual(answers[0]?.data);
    expect((await api.sql.query(`select from activity where person_id = $1`, [sam.id])).rowCount).toBe(1);
    await api.as(sam)(SNOOZE, { input: { ...request.input, until: '2026-12-01' } });
    expect((await api.sql.query(`select until_day::text from today_snooze where person_id = $1`, [sam.id])).rows).toEqual([{ until_day: '2026-11-30' }]);
  });

  it.each([
    ['2026-11-26', 'SNOOZE_NOT_LATER', 'until'],
    ['2027-11-26', 'SNOOZE_TOO_LONG', 'until'],
  ])('refuses %s', async (until, code, field) => {
    const { sam, item } = await arrange();
    const { data } = await api.as(sam)(SNOOZE, { input: { ...put(item).input, until } });
    expect(data.snoozeTodayItem).toEqual({ today: null, errors: [{ code, field }] });
    expect(await snoozes(sam)).toEqual([]);
  });

  it('refuses a key that Today never made', async () => {
    const { sam } = await arrange();
    const { data } = await api.as(sam)(SNOOZE, put('anything at all'));
    expect(data.snoozeTodayItem.errors).toEqual([{ code: 'ITEM_UNKNOWN', field: 'key' }]);
  });

  it('leaves another practice’s Today as it is, with the key of its item', async () => {
    const { sam, item } = await arrange();
    const stranger = await (await api.practice()).owner();
    await api.as(stranger)(SNOOZE, put(item));
    await api.as(stranger)(BRING_BACK, { input: { idempotencyKey: key(), key: item } });
    expect((await today(sam)).needsYou.map((one) => one.key)).toEqual([item]);
  });

  it('is not for people of a client', async () => {
    const { dana, item } = await arrange();
    expect(codeOf(await api.as(dana)(SNOOZE, put(item)))).toBe('FORBIDDEN');
    expect(await snoozes(dana)).toEqual([]);
  });
});

describe('bringing an item back', () => {
  const back = (item: string) => ({ input: { idempotencyKey: key(), key: item } });

  it('puts it on the list again, and takes the undo out of Activity', async () => {
    const { sam, item } = await arrange();
    await api.as(sam)(SNOOZE, put(item));
    const { data } = await api.as(sam)(BRING_BACK, back(item));
    expect(data.bringBackTodayItem).toMatchObject({ errors: [], today: { snoozed: 0, needsYou: [{ key: item }] } });
    expect((await api.as(sam)('{ activity { text undo { act id } } }')).data.activity).toEqual([
      { text: expect.stringContaining('Put off “Decision waiting: 1 change” until'), undo: null },
    ]);
  });

  it('does not bring back what a colleague, or somebody of another practice, put off', async () => {
    const { sam, eva, item } = await arrange();
    await api.as(sam)(SNOOZE, put(item));
    await api.as(eva)(BRING_BACK, back(item));
    await api.as(await (await api.practice()).owner())(BRING_BACK, back(item));
    expect(await snoozes(sam)).toEqual([item]);
  });

  it('is not for people of a client', async () => {
    const { dana, item } = await arrange();
    expect(codeOf(await api.as(dana)(BRING_BACK, back(item)))).toBe('FORBIDDEN');
  });
});
