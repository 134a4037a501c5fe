import { randomUUID } from 'node:crypto';
import { day } from '@cairn/kernel';
import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { arrangeCertificate, arrangeSchool, startCertification, type School } from '../certificates/certificate.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields = `certificate { id number standing validUntil version renewal { state requirements { words met } entries { id kind hours title } gate { headline } } availableActions { action state { __typename } } } errors { code field }`;
const run = (person: Pick<TestPerson, 'id'>, name: string, input: Record<string, unknown>): Promise<Answer> =>
  api.as(person)(`mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Args!) { ${name}(input: $input) { ${fields} } }`, {
    input: { idempotencyKey: randomUUID(), ...input },
  });
const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;
const refusals = (answer: Answer, name: string): string[] => answer.data[name].errors.map((one: { code: string }) => one.code);
const stateOf = (certificate: { availableActions: { action: string; state: { __typename: string } }[] }, action: string): string | undefined =>
  certificate.availableActions.find((one) => one.action === action)?.state.__typename;

async function certified(): Promise<{ school: School; id: string; number: string }> {
  const school = await arrangeSchool(api);
  return { school, ...(await arrangeCertificate(api, school, { validUntil: day('2028-11-26') })) };
}
const declare = (school: School, id: string, input: Record<string, unknown>, person: Pick<TestPerson, 'id'> = school.holder) =>
  run(person, 'declareEducation', { certificateId: id, kind: 'HOURS', doneOn: '2027-03-01', hours: 20, title: 'A course on facilitation', ...input });
async function declareAll(school: School, id: string): Promise<void> {
  api.clock.set('2028-10-01T10:00:00.000Z');
  for (const input of [{}, { kind: 'LEARNING', hours: null, title: 'Ask before telling' }, { kind: 'ETHICS', hours: null }]) await declare(school, id, input);
}
const renew = (school: School, id: string, input: Record<string, unknown> = {}, person: Pick<TestPerson, 'id'> = school.director) =>
  run(person, 'renewCertificate', { certificateId: id, version: 1, ...input });
const mails = async (school: School): Promise<string[]> =>
  (
    await api.sql.query<{ subject: string }>(`select subject from mail where practice_id = $1 and key like 'renewal:%' order by queued_at`, [
      school.practice.id,
    ])
  ).rows.map((row) => row.subject);
const isCoach = async (school: School): Promise<boolean> =>
  ((await api.sql.query(`select id from role_grant where person_id = $1 and role = 'CERTIFIED_COACH' and ended_at is null`, [school.holder.id])).rowCount ??
    0) > 0;

describe('declaring', () => {
  it('is the holder’s own, and taken back as long as it counts', async () => {
    const { school, id } = await certified();
    api.clock.set('2027-06-01T10:00:00.000Z');
    const done = (await declare(school, id, { hours: 12.5 })).data.declareEducation;
    expect(done.certificate.renewal).toMatchObject({
      state: 'EARLY',
      entries: [{ kind: 'HOURS', hours: 12.5 }],
      requirements: [{ words: '12.5 of 20 hours of continuing education', met: false }, {}, {}],
    });
    expect(refusals(await declare(school, id, { doneOn: '2027-06-02' }), 'declareEducation')).toEqual(['EDUCATION_AHEAD']);
    await declare(school, id, { kind: 'ETHICS', hours: null });
    expect(refusals(await declare(school, id, { kind: 'ETHICS', hours: null }), 'declareEducation')).toEqual(['ETHICS_STATED']);
    expect(codeOf(await declare(school, id, {}, school.director))).toBe('FORBIDDEN');
    expect(codeOf(await declare(school, id, {}, school.mentor))).toBe('NOT_FOUND');
    expect(codeOf(await declare(school, id, {}, (await arrangeSchool(api)).director))).toBe('NOT_FOUND');
    const entryId = done.certificate.renewal.entries[0].id;
    expect(codeOf(await run(school.director, 'withdrawEducation', { entryId }))).toBe('FORBIDDEN');
    expect(codeOf(await run((await arrangeSchool(api)).holder, 'withdrawEducation', { entryId }))).toBe('NOT_FOUND');
    expect((await run(school.holder, 'withdrawEducation', { entryId })).data.withdrawEducation.certificate.renewal.entries).toMatchObject([{ kind: 'ETHICS' }]);
  });
});

describe('renewing', () => {
  it('waits for its time and for what the programme asks', async () => {
    const { school, id } = await certified();
    expect(refusals(await renew(school, id), 'renewCertificate')).toEqual(['RENEWAL_EARLY']);
    api.clock.set('2028-10-01T10:00:00.000Z');
    expect(refusals(await renew(school, id), 'renewCertificate')).toEqual(['RENEWAL_REQUIREMENTS']);
  });

  it('issues a new one that joins the old one, once, and the old one leads to it', async () => {
    const { school, id, number } = await certified();
    await declareAll(school, id);
    const list = (await api.as(school.director)(`{ certificates(first: 5) { edges { node { availableActions { action state { __typename } } } } } }`)).data
      .certificates;
    expect(stateOf(list.edges[0].node, 'renewCertificate')).toBe('Allowed');
    const all = await Promise.all(Array.from({ length: 6 }, () => renew(school, id)));
    expect(all.filter((answer) => answer.data?.renewCertificate?.errors.length === 0)).toHaveLength(1);
    const { rows } = await api.sql.query(
      `select status, valid_until::text as until, requirement_set from certificate where practice_id = $1 order by issued_at`,
      [school.practice.id],
    );
    expect(rows).toEqual([
      { status: 'SUPERSEDED', until: '2028-11-26', requirement_set: 'first' },
      { status: 'ISSUED', until: '2030-11-26', requirement_set: 'renewal:2028-11-26' },
    ]);
    expect(await (await api.fetch(`/verify/${number}`)).text()).toContain('A newer certificate took the place of this one');
    expect(await isCoach(school)).toBe(true);
    expect(refusals(await declare(school, id, {}), 'declareEducation')).toEqual(['RENEWAL_ENDED']);
  });

  it('after the days of grace is a reinstatement with a reason, which begins today', async () => {
    const { school, id } = await certified();
    await declareAll(school, id);
    api.clock.set('2029-03-01T10:00:00.000Z');
    expect(refusals(await renew(school, id), 'renewCertificate')).toEqual(['REINSTATEMENT_REASON_MISSING']);
    const done = (await renew(school, id, { reason: 'They were ill for months and told us in time.' })).data.renewCertificate;
    expect(done).toMatchObject({ errors: [], certificate: { standing: 'VALID', validUntil: '2031-03-01' } });
  });

  it('is the director’s, never for themselves, and nothing to others', async () => {
    const { school, id } = await certified();
    await declareAll(school, id);
    expect(codeOf(await renew(school, id, {}, school.mentor))).toBe('FORBIDDEN');
    expect(codeOf(await renew(school, id, {}, (await arrangeSchool(api)).director))).toBe('NOT_FOUND');
    await school.practice.grant(school.holder, 'CERTIFICATION_DIRECTOR');
    expect(codeOf(await renew(school, id, {}, school.holder))).toBe('FORBIDDEN');
  });
});

it('reminds at 90, 30 and 7 days, tells the end, and ends being a certified coach after the days of grace', async () => {
  const { school } = await certified();
  await school.practice.grant(school.holder, 'CERTIFIED_COACH');
  for (const at of ['2028-08-27', '2028-08-28', '2028-10-27', '2028-11-19', '2028-11-26', '2028-11-27', '2029-01-25']) {
    api.clock.set(`${at}T12:00:00.000Z`);
    await api.runWork();
  }
  expect(await mails(school)).toEqual([
    'Your certificate ends in 90 days',
    'Your certificate ends in 30 days',
    'Your certificate ends in 7 days',
    'Your certificate has ended',
  ]);
  expect(await isCoach(school)).toBe(true);
  api.clock.set('2029-01-26T12:00:00.000Z');
  await api.runWork();
  await api.runWork();
  expect((await mails(school)).at(-1)).toBe('Your certificate has lapsed');
  expect(await mails(school)).toHaveLength(5);
  expect(await isCoach(school)).toBe(false);
});

it('tells only the latest step when nobody worked for a while, and nothing of one that was renewed', async () => {
  const { school, id } = await certified();
  api.clock.set('2028-11-22T12:00:00.000Z');
  await api.runWork();
  expect(await mails(school)).toHaveLength(1);
  await declareAll(school, id);
  await renew(school, id);
  api.clock.set('2029-02-01T12:00:00.000Z');
  await api.runWork();
  expect(await mails(school)).toHaveLength(1);
});
