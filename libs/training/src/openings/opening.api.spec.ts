import type { Viewer } from '@cairn/identity';
import { viewerOf, type TestApi, type TestPerson } from '@cairn/testing';
import { agreePlan, arrangeGate, key, put, startTraining, trained, type GatePlace } from '../gate.fixture.js';
import { draftingGate } from '../gate/drafting-gate.js';
import { noteWaiting } from '../gate/waiting.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields =
  'opening { id version status reason endsOn teamName personName openedByName closedReason availableActions { action state { __typename } } } errors { code field }';
const OPEN = `mutation ($input: OpenGateEarlyArgs!) { openGateEarly(input: $input) { ${fields} } }`;
const CLOSE = `mutation ($input: CloseGateOpeningArgs!) { closeGateOpening(input: $input) { ${fields} } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

const place = async (): Promise<GatePlace> => {
  const made = await arrangeGate(api);
  await agreePlan(api, made, { number: 1, from: '2026-09-04T07:00:00Z' });
  return made;
};
const input = (of: GatePlace, more: Record<string, unknown> = {}) => ({
  input: {
    idempotencyKey: key(),
    engagementId: of.engagement.id,
    teamId: of.housing,
    reason: 'The audit takes the whole team until Monday.',
    endsOn: '2026-12-04',
    ...more,
  },
});
const open = async (of: GatePlace, more: Record<string, unknown> = {}) => (await api.as(of.clientLead)(OPEN, input(of, more))).data.openGateEarly;
const close = (by: TestPerson, openingId: string, version: number, reason = 'We found a date for everybody.') =>
  api.as(by)(CLOSE, { input: { idempotencyKey: key(), openingId, version, reason } });
const mayWrite = async (person: TestPerson, of: GatePlace): Promise<boolean> => {
  const viewer = (await viewerOf(api.sql, person.id)) as Viewer;
  const gate = await api.db.read(viewer, (tx) => draftingGate(tx, viewer, { engagementId: of.engagement.id, teamId: of.housing }));
  return gate.person === null && gate.team === null;
};
const mails = async (of: GatePlace, like: string) =>
  (await api.sql.query(`select to_name, from_name, subject from mail where practice_id = $1 and key like $2 order by to_name, subject`, [of.practice.id, like]))
    .rows;
const waits = (person: TestPerson, of: GatePlace) =>
  api.db.tx({ practiceId: of.practice.id, clientIds: '*', actor: { kind: 'system', name: 'spec' } }, (tx) =>
    noteWaiting(tx, { engagementId: of.engagement.id, clientId: of.engagement.clientId, teamId: of.housing, personId: person.id }),
  );

describe('opening early', () => {
  it('lets a team write until a day, with a reason on record, and tells the coach', async () => {
    const of = await place();
    expect(await mayWrite(of.ben, of)).toBe(false);
    expect(await open(of)).toEqual({
      opening: {
        ...{ id: expect.any(String) as string, version: 1, status: 'OPEN', reason: 'The audit takes the whole team until Monday.', endsOn: '2026-12-04' },
        ...{ teamName: 'Housing', personName: null, openedByName: 'Dana Ruiz', closedReason: null },
        availableActions: [{ action: 'closeGateOpening', state: { __typename: 'Allowed' } }],
      },
      errors: [],
    });
    expect(await mayWrite(of.ben, of)).toBe(true);
    expect((await open(of)).errors).toEqual([{ code: 'OPENING_EXISTS', field: 'teamId' }]);
    const kinds = await api.sql.query(`select kind from record where practice_id = $1 order by seq`, [of.practice.id]);
    expect(kinds.rows).toEqual([{ kind: 'training.gate-opened' }]);
    await api.runWork();
    expect(await mails(of, 'gate-opened:%')).toEqual([
      { to_name: 'Sam Okafor', from_name: 'Dana Ruiz via Northlight', subject: 'The training gate is open early for Housing at Oakfield Council' },
    ]);
  });

  it('lets one person in, whose team is counted without them', async () => {
    const of = await place();
    await trained(api, of, [of.ana, of.ben]);
    expect(await mayWrite(of.ana, of)).toBe(false);
    expect((await open(of, { teamId: null, personId: of.chu.id })).opening).toMatchObject({ personName: 'Chu Anand', teamName: null });
    expect([await mayWrite(of.ana, of), await mayWrite(of.chu, of), await mayWrite(of.mo, of)]).toEqual([true, true, false]);
    expect((await open(of, { teamId: null, personId: of.ana.id })).errors).toEqual([{ code: 'OPENING_NEEDLESS', field: 'teamId' }]);
  });

  it('lets everybody write, and closes by itself after its last day', async () => {
    const of = await place();
    await open(of, { teamId: null, endsOn: '2026-11-27' });
    expect([await mayWrite(of.mo, of), await mayWrite(of.clientLead, of)]).toEqual([true, true]);
    api.clock.set('2026-11-27T22:30:00.000Z');
    await api.runWork();
    expect(await mayWrite(of.mo, of)).toBe(true);
    api.clock.set('2026-11-27T23:00:00.000Z');
    expect(await mayWrite(of.mo, of)).toBe(false);
    await api.runWork();
    const { rows } = await api.sql.query(`select status, closed_by, closed_at is not null as closed from gate_opening where practice_id = $1`, [
      of.practice.id,
    ]);
    expect(rows).toEqual([{ status: 'EXPIRED', closed_by: null, closed: true }]);
    expect((await open(of, { teamId: null, endsOn: '2026-12-01' })).errors).toEqual([]);
  });

  it('is closed again before its day with a word, against the version that was seen', async () => {
    const of = await place();
    const { opening } = await open(of);
    expect((await close(of.clientLead, opening.id, 1, ' ')).data.closeGateOpening.errors).toEqual([{ code: 'OPENING_REASON_MISSING', field: 'reason' }]);
    expect(codeOf(await close(of.clientLead, opening.id, 2))).toBe('CONFLICT');
    expect((await close(of.clientLead, opening.id, 1)).data.closeGateOpening).toMatchObject({
      errors: [],
      opening: { status: 'CLOSED', version: 2, closedReason: 'We found a date for everybody.', availableActions: [] },
    });
    expect(await mayWrite(of.ben, of)).toBe(false);
    expect((await close(of.clientLead, opening.id, 2)).data.closeGateOpening.errors).toEqual([{ code: 'OPENING_CLOSED', field: null }]);
  });

  it('is the client lead’s act alone: not the coach’s, the owner’s or the coordinator’s', async () => {
    const of = await place();
    const owner = await of.practice.owner();
    const internal = await of.practice.clientPerson(of.engagement, ['INTERNAL_COACH'], 'Ira Nunez');
    const sponsor = await of.practice.clientPerson(of.engagement, ['SPONSOR'], 'Ian Webb');
    const { opening } = await open(of, { teamId: null, personId: of.chu.id });
    expect((await api.as(of.coach)(OPEN, input(of))).errors?.[0]?.message).toBe('Only the client lead can open the gate early: ask Dana Ruiz.');
    for (const person of [of.coach, owner, of.coordinator, internal, sponsor, of.ana]) {
      expect(codeOf(await api.as(person)(OPEN, input(of)))).toBe('FORBIDDEN');
      expect(codeOf(await close(person, opening.id, 1))).toBe('FORBIDDEN');
    }
    const sibling = await of.practice.engagement({ name: 'Tern & Co' });
    const theirLead = await of.practice.clientPerson(sibling, ['CLIENT_LEAD'], 'Lou Hart');
    const other = await place();
    for (const person of [theirLead, other.clientLead]) {
      expect(codeOf(await api.as(person)(OPEN, input(of)))).toBe('NOT_FOUND');
      expect(codeOf(await close(person, opening.id, 1))).toBe('NOT_FOUND');
    }
    expect(codeOf(await api.as(of.clientLead)(OPEN, input(of, { teamId: other.housing })))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(of.clientLead)(OPEN, input(of, { teamId: null, personId: other.ana.id })))).toBe('NOT_FOUND');
  });

  it('happens once per key, and once per target', async () => {
    const of = await place();
    const same = input(of);
    const twice = await Promise.all([api.as(of.clientLead)(OPEN, same), api.as(of.clientLead)(OPEN, same)]);
    expect(new Set(twice.map((answer) => answer.data.openGateEarly.opening.id)).size).toBe(1);
    const parks = await of.practice.team(of.engagement, 'Parks');
    await of.practice.onRoster(of.engagement, await of.practice.clientPerson(of.engagement, ['AUTHOR'], 'Dev Marsh'), { teamId: parks, writesOkrs: true });
    const many = await Promise.all(Array.from({ length: 8 }, () => api.as(of.clientLead)(OPEN, input(of, { teamId: parks }))));
    expect(many.filter((answer) => answer.data?.openGateEarly.errors.length === 0)).toHaveLength(1);
  });
});

describe('whoever met the gate', () => {
  it('hears once when training opens it, and not before', async () => {
    const of = await place();
    for (const person of [of.ben, of.ben, of.chu]) await waits(person, of);
    await trained(api, of, [of.ana, of.ben]);
    await api.runWork();
    expect(await mails(of, 'gate-is-open:%')).toEqual([]);
    await trained(api, of, [of.chu]);
    await api.runWork();
    const told = { from_name: 'Sam Okafor via Northlight', subject: 'You can write OKRs for Housing now' };
    expect(await mails(of, 'gate-is-open:%')).toEqual([
      { to_name: 'Ben Adler', ...told },
      { to_name: 'Chu Anand', ...told },
    ]);
    await trained(api, of, [of.mo]);
    await api.runWork();
    expect(await mails(of, 'gate-is-open:%')).toHaveLength(2);
  });

  it('hears of an early opening, also without a place on the list of people', async () => {
    const of = await place();
    for (const person of [of.clientLead, of.ben]) await waits(person, of);
    await open(of, { teamId: null, personId: of.ben.id });
    await api.runWork();
    expect(await mails(of, 'gate-is-open:%')).toEqual([]);
    await open(of);
    await api.runWork();
    expect((await mails(of, 'gate-is-open:%')).map((mail) => mail.to_name)).toEqual(['Ben Adler', 'Dana Ruiz']);
  });
});

describe('an early opening in the middle of drafting', () => {
  const drafts = (of: GatePlace) =>
    put(api, 'drafting_day', {
      ...{ practice_id: of.practice.id, client_id: of.engagement.clientId, engagement_id: of.engagement.id, cycle_number: 1 },
      ...{ planned_on: '2026-11-20', opened_on: '2026-11-20', ends_on: '2027-03-20' },
    });
  const openMails = async (of: GatePlace) =>
    (await api.sql.query(`select to_name, text from mail where practice_id = $1 and key like 'gate-is-open:%' order by queued_at, to_name`, [of.practice.id]))
      .rows;

  it('tells whoever waited until when, stops them when it ends, and tells them once more when they are trained', async () => {
    const of = await place();
    await drafts(of);
    await trained(api, of, [of.ana, of.chu]);
    await waits(of.ben, of);
    const { opening } = await open(of);
    await api.runWork();
    expect((await openMails(of)).map((mail) => [mail.to_name, /until ([^.]*)\./.exec(mail.text)?.[1]])).toEqual([['Ben Adler', 'Friday 4 December 2026']]);
    await close(of.clientLead, opening.id, 1);
    for (let again = 0; again < 2; again += 1) await api.runWork();
    // The whole team waits: Ana and Chu may write and cannot go on either.
    const waiting = await api.sql.query(
      `select p.name from gate_wait w join person p on p.id = w.person_id where w.engagement_id = $1 and w.told_at is null order by 1`,
      [of.engagement.id],
    );
    expect(waiting.rows.map((row) => row.name)).toEqual(['Ana Reyes', 'Ben Adler', 'Chu Anand']);
    await trained(api, of, [of.ben]);
    for (let again = 0; again < 2; again += 1) await api.runWork();
    const told = (await openMails(of)).filter((mail) => !mail.text.includes('opened early'));
    expect(told.map((mail) => mail.to_name)).toEqual(['Ana Reyes', 'Ben Adler', 'Chu Anand']);
    expect(await openMails(of)).toHaveLength(4);
  });

  it('lets nobody wait who was not stopped: before drafting, and where the gate stays open', async () => {
    const of = await place();
    const { opening } = await open(of);
    await close(of.clientLead, opening.id, 1);
    await api.runWork();
    const other = await place();
    await drafts(other);
    await trained(api, other, [other.ana, other.ben, other.chu]);
    const { rows } = await api.sql.query(
      `insert into gate_opening (practice_id, id, client_id, engagement_id, reason, ends_on, status, opened_by, opened_at)
       values ($1, gen_random_uuid(), $2, $3, 'The audit.', '2026-12-04', 'OPEN', $4, now()) returning id, version`,
      [other.practice.id, other.engagement.clientId, other.engagement.id, other.clientLead.id],
    );
    await close(other.clientLead, rows[0].id, rows[0].version);
    await api.runWork();
    const waiting = await api.sql.query(`select 1 from gate_wait where engagement_id = any ($1)`, [[of.engagement.id, other.engagement.id]]);
    expect(waiting.rows).toEqual([]);
  });
});
