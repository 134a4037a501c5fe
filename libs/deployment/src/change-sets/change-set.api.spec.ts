import type { TestApi } from '@cairn/testing';
import {
  answers,
  arrangePlace,
  CHANGE,
  DESCRIBE,
  firstDraft,
  key,
  NUDGE,
  OPEN,
  planInForceNow,
  REMOVE,
  SEND,
  send,
  startDeployment,
  TAKE_BACK_SET,
  UNDO_NUDGE,
  versionOf,
  WITHDRAW,
  type Place,
} from '../deployment.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

/** Plan 1 in force, and so many complete cycles since. */
async function running(completeCycles: number): Promise<Place> {
  const place = await arrangePlace(api);
  await planInForceNow(api, place);
  await api.sql.query(`update engagement set complete_cycles = $2 where id = $1`, [place.engagement.id, completeCycles]);
  return place;
}

async function openSet(place: Place): Promise<string> {
  return (await api.as(place.coach)(OPEN, { input: { idempotencyKey: key(), engagementId: place.engagement.id } })).data.openChangeSet.changeSet.id as string;
}

const change = async (place: Place, id: string, more: Record<string, unknown> = {}) =>
  (
    await api.as(place.coach)(CHANGE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        parameterKey: 'cycle',
        version: 0,
        value: { months: 3, top: 'same' },
        why: 'The news comes too late.',
        ...more,
      },
    })
  ).data?.changeParameter;

describe('every act on a change set', () => {
  const acts: [string, string, (id: string, place: Place) => Record<string, unknown>][] = [
    ['openChangeSet', OPEN, (_, place) => ({ engagementId: place.engagement.id })],
    ['changeParameter', CHANGE, (id) => ({ changeSetId: id, parameterKey: 'home', version: 1, value: answers['cycle'], why: '' })],
    ['removeChange', REMOVE, (id) => ({ changeSetId: id, parameterKey: 'home', version: 1 })],
    ['describeChangeSet', DESCRIBE, (id) => ({ changeSetId: id, version: 1, whyNow: '', ifNothing: '', decideBy: null })],
    ['sendChangeSet', SEND, (id) => ({ changeSetId: id, version: 1 })],
    ['takeBackChangeSet', TAKE_BACK_SET, (id) => ({ changeSetId: id, version: 1, note: '' })],
    ['withdrawChangeSet', WITHDRAW, (id) => ({ changeSetId: id, version: 1, note: '' })],
    ['nudgeSigners', NUDGE, (id) => ({ changeSetId: id })],
  ];
  let place: Place;
  let id: string;
  beforeAll(async () => {
    place = await arrangePlace(api);
    id = await firstDraft(api, place);
  });

  it.each(acts)('%s answers another practice as if there were nothing', async (_, document, input) => {
    const other = await arrangePlace(api);
    expect(codeOf(await api.as(other.coach)(document, { input: { idempotencyKey: key(), ...input(id, place) } }))).toBe('NOT_FOUND');
  });

  it.each(acts)('%s answers a coach of another client as if there were nothing', async (_, document, input) => {
    const stranger = await place.practice.coach('Lee Moss');
    await place.practice.coaches(stranger, await place.practice.engagement({ name: 'Halden Robotics' }));
    expect(codeOf(await api.as(stranger)(document, { input: { idempotencyKey: key(), ...input(id, place) } }))).toBe('NOT_FOUND');
  });

  it.each(acts)('%s is not for a shadow, nor for the client', async (_, document, input) => {
    const shadow = await place.practice.coach('Mia Park');
    await place.practice.coaches(shadow, place.engagement, 'SHADOW');
    for (const person of [shadow, place.lead, place.member])
      expect(codeOf(await api.as(person)(document, { input: { idempotencyKey: key(), ...input(id, place) } }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as()(document, { input: { idempotencyKey: key(), ...input(id, place) } }))).toBe('UNAUTHENTICATED');
  });
});

describe('preparing a set', () => {
  it('starts with the answers of the practice, and once at a time', async () => {
    const place = await arrangePlace(api);
    const input = { idempotencyKey: key(), engagementId: place.engagement.id };
    const first = (await api.as(place.coach)(OPEN, { input })).data.openChangeSet;
    expect(first.errors).toEqual([]);
    expect(first.changeSet.changes.length).toBeGreaterThanOrEqual(7);
    expect((await api.as(place.coach)(OPEN, { input })).data.openChangeSet.changeSet.id).toBe(first.changeSet.id);
    expect(codes((await api.as(place.coach)(OPEN, { input: { ...input, idempotencyKey: key() } })).data.openChangeSet)).toEqual(['CHANGE_SET_OPEN']);
  });

  it('refuses answers that are not offered, and the one in force', async () => {
    const place = await running(1);
    const id = await openSet(place);
    expect((await change(place, id, { value: { months: 5, top: 'same' } })).errors).toMatchObject([{ code: 'PARAMETER_VALUE_INVALID', field: 'value.months' }]);
    expect(codes(await change(place, id, { parameterKey: 'colour' }))).toEqual(['PARAMETER_UNKNOWN']);
    expect(codes(await change(place, id, { value: { months: 4, top: 'same' } }))).toEqual(['CHANGE_SAME_ANSWER']);
    expect(codes(await change(place, id))).toEqual([]);
  });

  it('lets exactly one of a hundred stale writes through', async () => {
    const place = await running(1);
    const id = await openSet(place);
    await change(place, id);
    const before = await versionOf(api, id);
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        api.as(place.coach)(CHANGE, {
          input: { idempotencyKey: key(), changeSetId: id, parameterKey: 'cycle', version: 1, value: { months: 6, top: 'same' }, why: `Try ${n}` },
        }),
      ),
    );
    expect(all.filter((answer) => answer.data?.changeParameter?.errors.length === 0)).toHaveLength(1);
    expect(all.filter((answer) => codeOf(answer) === 'CONFLICT')).toHaveLength(99);
    expect(await versionOf(api, id)).toBe(before + 1);
  });

  it('takes a change out again', async () => {
    const place = await running(1);
    const id = await openSet(place);
    await change(place, id);
    const as = api.as(place.coach);
    expect(codeOf(await as(REMOVE, { input: { idempotencyKey: key(), changeSetId: id, parameterKey: 'cycle', version: 7 } }))).toBe('CONFLICT');
    expect(
      (await as(REMOVE, { input: { idempotencyKey: key(), changeSetId: id, parameterKey: 'cycle', version: 1 } })).data.removeChange.changeSet.changes,
    ).toEqual([]);
    expect(codes(await send(api, place, id))).toEqual(['CHANGE_SET_EMPTY']);
  });

  it('says nothing of what sending would mean while the set is empty', async () => {
    const place = await running(1);
    const { data } = await api.as(place.coach)(`query ($id: UUID!) { changeSetImpact(changeSetId: $id) { faults { code } words { decides } } }`, {
      id: await openSet(place),
    });
    expect([data.changeSetImpact.words, data.changeSetImpact.faults.map((fault: { code: string }) => fault.code)]).toEqual([
      null,
      expect.arrayContaining(['CHANGE_SET_EMPTY']),
    ]);
  });

  it('says what sending would mean', async () => {
    const place = await running(1);
    const id = await openSet(place);
    await change(place, id);
    const { data } = await api.as(place.coach)(
      `query ($id: UUID!) { changeSetImpact(changeSetId: $id) { teams people signers { name capacities } faults { code } locks { parameterKey } changes { parameterKey startsText } inForceAt words { decides starts mails } } }`,
      { id },
    );
    expect(data.changeSetImpact).toMatchObject({
      teams: 2,
      people: 4,
      signers: [
        { name: 'Dana Ruiz', capacities: ['CLIENT_LEAD'] },
        { name: 'Ian Webb', capacities: ['SPONSOR'] },
      ],
      faults: [{ code: 'CHANGE_SET_WHY_NOW_MISSING' }],
      locks: [],
      changes: [{ parameterKey: 'cycle', startsText: 'This starts with cycle 2.' }],
      inForceAt: '2026-11-28T08:00:00.000Z',
    });
    expect(codeOf(await api.as(place.lead)(`query ($id: UUID!) { changeSetImpact(changeSetId: $id) { teams } }`, { id }))).toBe('FORBIDDEN');
  });
});

describe('sending a set', () => {
  it('names the role that nobody holds', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await api.sql.query(`update role_grant set ended_at = now() where person_id = $1`, [place.hr.id]);
    expect((await send(api, place, id)).errors).toMatchObject([{ code: 'SIGNER_MISSING', field: 'signers.HR_LEAD' }]);
  });

  it('asks one person with two roles once, and lets the coach choose between two leads', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await place.practice.grant(place.lead, 'HR_LEAD', place.engagement.clientId);
    expect((await send(api, place, id)).errors).toMatchObject([{ code: 'SIGNER_AMBIGUOUS', field: 'signers.HR_LEAD' }]);
    const sent = await send(api, place, id, { chosenSigners: [{ role: 'HR_LEAD', personId: place.lead.id }] });
    expect(sent.changeSet.signers.map((signer: { name: string }) => signer.name)).toEqual(['Dana Ruiz', 'Ian Webb']);
  });

  it('is a conflict when the coach saw an older version', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    expect(codeOf(await api.as(place.coach)(SEND, { input: { idempotencyKey: key(), changeSetId: id, version: 1 } }))).toBe('CONFLICT');
  });

  it('holds what is locked, unless the lead coach gives a reason and the sponsor signs', async () => {
    const place = await running(0);
    const id = await openSet(place);
    await change(place, id);
    await api.as(place.coach)(DESCRIBE, {
      input: {
        idempotencyKey: key(),
        changeSetId: id,
        version: await versionOf(api, id),
        whyNow: 'Budget moved.',
        ifNothing: 'Plan 1 stays.',
        decideBy: '2026-12-04',
      },
    });
    expect((await send(api, place, id)).errors).toMatchObject([{ code: 'CHANGE_LOCKED', gate: { code: 'AMENDMENT_LOCK', canOverride: true } }]);
    expect(codes(await send(api, place, id, { overrideReason: 'Because' }))).toEqual(['LOCK_OVERRIDE_REASON_TOO_SHORT']);
    const sent = await send(api, place, id, { overrideReason: 'The budget round moved to January, so four months do not fit.' });
    expect(sent.errors).toEqual([]);
    const { rows } = await api.sql.query(
      `select body::jsonb -> 'overrides' as overrides from record where practice_id = $1 and kind = 'deployment.change-set-sent' order by seq desc limit 1`,
      [place.practice.id],
    );
    expect(rows).toEqual([{ overrides: ['cycle'] }]);
  });

  it('freezes the words, keeps only hashes of tokens, and mails each signer once', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await api.runWork();
    await api.runWork();
    const mails = await api.sql.query<{ text: string; from_name: string; to_name: string }>(
      `select text, from_name, to_name from mail where practice_id = $1 order by to_name`,
      [place.practice.id],
    );
    expect(mails.rows.map((mail) => mail.to_name)).toEqual(['Dana Ruiz', 'Hana Sato', 'Ian Webb']);
    expect(mails.rows[0]?.from_name).toBe('Sam Okafor via Northlight');
    const setup = await api.sql.query(`select setup ? 'FIRST_MAIL' as step from practice where practice_id = $1`, [place.practice.id]);
    expect(setup.rows).toEqual([{ step: true }]);
    const token = /\/go\/d\/([A-Za-z0-9_-]{43})/.exec(mails.rows[0]?.text ?? '')?.[1] ?? 'none';
    const stored = await api.sql.query<{ row: string }>(`select to_jsonb(l)::text as row from decision_link l where change_set_id = $1`, [id]);
    expect(stored.rows).toHaveLength(3);
    expect(stored.rows.some((one) => one.row.includes(token))).toBe(false);
    await expect(
      api.db.tx({ practiceId: place.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) =>
        tx.rows(`update change_set_revision set text = 'x' where practice_id = $1`),
      ),
    ).rejects.toThrow('permission denied');
  });
});

describe('reminding', () => {
  it('goes out ten seconds later, can be undone until then, and not again within three working days', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await api.runWork();
    const as = api.as(place.coach);
    expect(codes((await as(NUDGE, { input: { idempotencyKey: key(), changeSetId: id } })).data.nudgeSigners)).toEqual(['NUDGE_TOO_SOON']);
    api.clock.set('2026-12-03T11:00:00.000Z');
    const queued = (await as(NUDGE, { input: { idempotencyKey: key(), changeSetId: id } })).data.nudgeSigners;
    expect(queued.changeSet.nudgeDueAt).toBe('2026-12-03T11:00:10.000Z');
    const undone = (await as(UNDO_NUDGE, { input: { idempotencyKey: key(), nudgeId: queued.changeSet.nudgeId } })).data.undoNudge;
    expect(undone).toMatchObject({ errors: [], changeSet: { nudgeId: null } });
    const again = (await as(NUDGE, { input: { idempotencyKey: key(), changeSetId: id } })).data.nudgeSigners;
    expect(again.errors).toEqual([]);
    api.clock.set('2026-12-03T11:00:20.000Z');
    await api.sql.query(`delete from schedule where practice_id = $1`, [place.practice.id]);
    await api.runWork();
    const mails = await api.sql.query(`select to_name from mail where practice_id = $1 and key like 'nudge:%' order by to_name`, [place.practice.id]);
    expect(mails.rows).toEqual([{ to_name: 'Dana Ruiz' }, { to_name: 'Hana Sato' }, { to_name: 'Ian Webb' }]);
    expect(codes((await as(UNDO_NUDGE, { input: { idempotencyKey: key(), nudgeId: again.changeSet.nudgeId } })).data.undoNudge)).toEqual(['NUDGE_GONE']);
    expect(codes((await as(NUDGE, { input: { idempotencyKey: key(), changeSetId: id } })).data.nudgeSigners)).toEqual(['NUDGE_TOO_SOON']);
    const other = await arrangePlace(api);
    expect(codeOf(await api.as(other.coach)(UNDO_NUDGE, { input: { idempotencyKey: key(), nudgeId: again.changeSet.nudgeId } }))).toBe('NOT_FOUND');
  });

  it('comes by itself at nine in the morning, and the set lapses in the end', async () => {
    const place = await arrangePlace(api);
    const id = await firstDraft(api, place);
    await send(api, place, id);
    await api.runWork();
    api.clock.set('2026-12-02T08:00:00.000Z');
    await api.runWork();
    const reminders = async () =>
      (await api.sql.query(`select key from mail where practice_id = $1 and key like 'decision-reminder:%'`, [place.practice.id])).rows.length;
    expect(await reminders()).toBe(3);
    api.clock.set('2026-12-03T08:00:00.000Z');
    await api.runWork();
    expect(await reminders()).toBe(3);
    api.clock.set('2027-02-01T08:00:00.000Z');
    await api.runWork();
    const { rows } = await api.sql.query<{ status: string }>(`select status from change_set where id = $1`, [id]);
    expect(rows[0]?.status).toBe('LAPSED');
    const told = await api.sql.query(`select to_name from mail where practice_id = $1 and key like 'set-gone:%' order by to_name`, [place.practice.id]);
    expect(told.rows.map((row: { to_name: string }) => row.to_name)).toEqual(['Dana Ruiz', 'Hana Sato', 'Ian Webb', 'Sam Okafor']);
  });
});
