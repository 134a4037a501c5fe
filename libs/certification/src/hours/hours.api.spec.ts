import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangeCertification, codeOf, codes, key, startCertification } from '../certification.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-28T11:00:00.000Z'));

const log = `log { lines { id clientName counts consented groupSize version } totals { minutes clients withoutConsent { lines } } clients { name mayBeNamed } }`;
const types: Record<string, string> = { logHours: 'LogHoursArgs', editHours: 'EditHoursArgs', removeHours: 'RemoveHoursArgs' };
const send = (person: TestPerson, name: string, input: object) =>
  api.as(person)(`mutation ($input: ${types[name]}!) { ${name}(input: $input) { ${log} errors { code field } } }`, {
    input: { idempotencyKey: key(), ...input },
  });
const line = {
  ...{
    clientName: '=Tern & Co',
    contact: '',
    form: 'INDIVIDUAL',
    groupSize: null,
    startsOn: '2026-11-20',
    endsOn: '2026-11-20',
    paidMinutes: 90,
    proBonoMinutes: 0,
  },
  ...{ consented: true, activity: 'COACHING', eligible: true, clientId: null },
};

it('is kept by its coach: logged, mended against the version that was seen, put into the bin and taken out', async () => {
  const { coach } = await arrangeCertification(api);
  const attempt = key();
  const logged = (await send(coach, 'logHours', { ...line, idempotencyKey: attempt })).data.logHours;
  expect(logged).toMatchObject({ errors: [], log: { lines: [{ clientName: '=Tern & Co', counts: true }], totals: { minutes: 90, clients: 1 } } });
  expect((await send(coach, 'logHours', { ...line, idempotencyKey: attempt })).data.logHours.log.lines).toHaveLength(1);
  const [{ id }] = logged.log.lines;
  const mended = (await send(coach, 'editHours', { ...line, hoursId: id, version: 1, form: 'GROUP', groupSize: 6, consented: false })).data.editHours;
  expect(mended).toMatchObject({
    errors: [],
    log: { lines: [{ groupSize: 6, counts: false, version: 2 }], totals: { minutes: 0, withoutConsent: { lines: 1 } } },
  });
  expect(codeOf(await send(coach, 'editHours', { ...line, hoursId: id, version: 1 }))).toBe('CONFLICT');
  expect(codes((await send(coach, 'editHours', { ...line, hoursId: id, version: 2, form: 'GROUP', groupSize: 16 })).data.editHours)).toEqual([
    'HOURS_GROUP_LARGE',
  ]);
  expect((await send(coach, 'removeHours', { hoursId: id, version: 2 })).data.removeHours.log.lines).toEqual([]);
  expect((await send(coach, 'removeHours', { hoursId: id, version: 3, back: true })).data.removeHours.log.lines).toHaveLength(1);
});

it('names a client of the practice only while its own word allows that', async () => {
  const { practice, coach } = await arrangeCertification(api);
  const engagement = await practice.engagement({ name: 'Halden Robotics' });
  await practice.coaches(coach, engagement);
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD']);
  const says = (level: string, number: number) =>
    api.sql.query(
      `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, person_id, person_name, at) values ($1, gen_random_uuid(), $2, $3, $4, $5, 'Words.', 'x', $6, 'Dana', now())`,
      [practice.id, engagement.clientId, number, level === 'NONE' ? 'WITHDRAWN' : 'GIVEN', level, lead.id],
    );
  const ours = { ...line, clientName: 'Halden Robotics', clientId: engagement.clientId };
  expect(codes((await send(coach, 'logHours', ours)).data.logHours)).toEqual(['HOURS_NOT_NAMED']);
  expect((await send(coach, 'logHours', { ...ours, consented: false })).data.logHours).toMatchObject({ errors: [], log: { clients: [{ mayBeNamed: false }] } });
  await says('NAMED', 1);
  expect((await send(coach, 'logHours', ours)).data.logHours).toMatchObject({ errors: [], log: { totals: { minutes: 90 }, clients: [{ mayBeNamed: true }] } });
});

describe('a client of the practice whose name is typed', () => {
  const arrange = async () => {
    const { practice, coach } = await arrangeCertification(api);
    const [halden, tern] = [await practice.engagement({ name: 'Halden Robotics' }), await practice.engagement({ name: 'Tern & Co' })];
    for (const one of [halden, tern]) await practice.coaches(coach, one);
    const lead = await practice.clientPerson(tern, ['CLIENT_LEAD']);
    await api.sql.query(
      `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, person_id, person_name, at) values ($1, gen_random_uuid(), $2, 1, 'GIVEN', 'NAMED', 'Words.', 'x', $3, 'Mia', now())`,
      [practice.id, tern.clientId, lead.id],
    );
    return { practice, coach, halden, tern };
  };
  const linkedTo = async (id: string): Promise<string> =>
    (await api.sql.query(`select client_id from hours_of_client where hours_id = $1`, [id])).rows[0]?.client_id;

  it('is that client: its own word counts, and the line follows it', async () => {
    const { coach, halden } = await arrange();
    const typed = { ...line, clientName: 'halden robotics, Logistics' };
    expect(codes((await send(coach, 'logHours', typed)).data.logHours)).toEqual(['HOURS_NOT_NAMED']);
    const { log: kept } = (await send(coach, 'logHours', { ...typed, consented: false })).data.logHours;
    expect(await linkedTo(kept.lines[0].id)).toBe(halden.clientId);
  });

  it('is not named under the word of another client', async () => {
    const { coach, halden, tern } = await arrange();
    const named = { ...line, clientName: 'Halden Robotics', clientId: tern.clientId };
    expect(codes((await send(coach, 'logHours', named)).data.logHours)).toEqual(['HOURS_NOT_NAMED']);
    const { id } = (await send(coach, 'logHours', { ...named, clientId: halden.clientId, consented: false })).data.logHours.log.lines[0];
    expect(codes((await send(coach, 'editHours', { ...named, hoursId: id, version: 1 })).data.editHours)).toEqual(['HOURS_NOT_NAMED']);
    expect((await send(coach, 'editHours', { ...named, clientName: 'Tern & Co', hoursId: id, version: 1 })).data.editHours).toMatchObject({
      errors: [],
      log: { totals: { minutes: 90 } },
    });
    expect(await linkedTo(id)).toBe(tern.clientId);
  });

  it('keeps its word over a line of somebody who has left it since', async () => {
    const { coach, halden, tern } = await arrange();
    const ours = { ...line, clientName: 'Halden Robotics', clientId: halden.clientId, consented: false };
    const { id } = (await send(coach, 'logHours', ours)).data.logHours.log.lines[0];
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1 and engagement_id = $2`, [coach.id, halden.id]);
    const later = { ...ours, clientId: null, hoursId: id, version: 1 };
    expect(codes((await send(coach, 'editHours', { ...later, consented: true })).data.editHours)).toEqual(['HOURS_NOT_NAMED']);
    expect(codes((await send(coach, 'editHours', { ...later, clientId: tern.clientId })).data.editHours)).toEqual(['HOURS_OTHER_CLIENT']);
    expect((await send(coach, 'editHours', { ...later, paidMinutes: 60 })).data.editHours.errors).toEqual([]);
  });
});

it('is a file in the columns of the field, without those who did not agree and without formulas', async () => {
  const { coach } = await arrangeCertification(api);
  await send(coach, 'logHours', line);
  await send(coach, 'logHours', { ...line, clientName: 'Vesper', consented: false });
  const csv = await (await api.fetch('/files/coaching-hours/csv', { as: coach })).text();
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    'Client name,Contact,Individual or group,Number in group,Start,End,Paid hours,Pro bono hours',
    `'=Tern & Co,,Individual,1,2026-11-20,2026-11-20,1.5,0`,
    '',
  ]);
  const xlsx = await api.fetch('/files/coaching-hours/xlsx', { as: coach });
  expect([xlsx.status, xlsx.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('Coaching hours 2026-11-28.xlsx')]);
  expect((await api.fetch('/files/coaching-hours/pdf', { as: coach })).status).toBe(404);
});

it('is nobody else’s: not another coach’s, not another practice’s, and nothing for a client’s people', async () => {
  const [place, other] = [await arrangeCertification(api), await arrangeCertification(api)];
  const { id } = (await send(place.coach, 'logHours', line)).data.logHours.log.lines[0];
  for (const person of [place.director, other.coach]) {
    expect(codeOf(await send(person, 'editHours', { ...line, hoursId: id, version: 1 }))).toBe('NOT_FOUND');
    expect(codeOf(await send(person, 'removeHours', { hoursId: id, version: 1 }))).toBe('NOT_FOUND');
  }
  const engagement = await place.practice.engagement({ name: 'Marisol Health' });
  expect(codeOf(await send(place.coach, 'logHours', { ...line, clientId: engagement.clientId }))).toBe('NOT_FOUND');
  const lead = await place.practice.clientPerson(engagement, ['CLIENT_LEAD']);
  expect(codeOf(await send(lead, 'logHours', line))).toBe('FORBIDDEN');
  expect(codeOf(await send(lead, 'editHours', { ...line, hoursId: id, version: 1 }))).toBe('FORBIDDEN');
  expect(codeOf(await send(lead, 'removeHours', { hoursId: id, version: 1 }))).toBe('FORBIDDEN');
  expect((await api.fetch('/files/coaching-hours/csv', { as: lead })).status).toBe(403);
  expect(await api.statements(() => api.as(place.coach)(`{ hoursLog { lines { id } totals { minutes } thresholds { name leftMinutes } } }`))).toHaveLength(1);
});
