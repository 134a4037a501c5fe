import { createHash, randomUUID } from 'node:crypto';
import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { arrangeCertificate, arrangeSchool, arrangeTrainee, meetAll, startCertification, type School } from './certificate.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const fields = `certificate { id number holderName standing visibility issuedOn validUntil endedBecause supersededByNumber version availableActions { action state { __typename } } }`;
const ARGS: Record<string, string> = {
  issueCertificate: 'IssueCertificateArgs',
  revokeCertificate: 'RevokeCertificateArgs',
  replaceCertificate: 'ReplaceCertificateArgs',
};
const act = (name: string): string =>
  `mutation ($input: ${ARGS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`}!) { ${name}(input: $input) { ${fields} address errors { code field message gate { headline done total left { text } } } } }`;
const run = async (person: Pick<TestPerson, 'id'>, name: string, input: Record<string, unknown>): Promise<Answer> =>
  api.as(person)(act(name), { input: { idempotencyKey: randomUUID(), ...input } });
const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;
const refusals = (answer: Answer, name: string): string[] => answer.data[name].errors.map((one: { code: string }) => one.code);
const actions = (certificate: { availableActions: { action: string }[] }): string[] => certificate.availableActions.map((one) => one.action);
const count = async (text: string, values: readonly unknown[]): Promise<number> =>
  (await api.sql.query<{ n: number }>(`select count(*)::int as n from ${text}`, [...values])).rows[0]?.n ?? -1;

const issue = (school: School, input: Record<string, unknown> = {}, person: Pick<TestPerson, 'id'> = school.director) =>
  run(person, 'issueCertificate', { traineeId: school.traineeId, ...input });
async function issued() {
  const school = await arrangeSchool(api);
  await meetAll(api, school);
  const { certificate } = (await issue(school)).data.issueCertificate as { certificate: { id: string; number: string; version: number } };
  return { school, certificate };
}
const revoke = (
  school: School,
  certificate: { id: string; version: number },
  input: Record<string, unknown> = {},
  person: Pick<TestPerson, 'id'> = school.director,
) =>
  run(person, 'revokeCertificate', { certificateId: certificate.id, version: certificate.version, reason: 'The case study was not their own work.', ...input });

describe('issuing', () => {
  it('waits until every requirement holds, and says what is left', async () => {
    const school = await arrangeSchool(api);
    const early = (await issue(school)).data.issueCertificate;
    expect(early).toMatchObject({
      certificate: null,
      errors: [
        {
          code: 'CERTIFICATE_REQUIREMENTS',
          message: 'Three steps to go before the certificate',
          gate: {
            done: 0,
            total: 3,
            left: [{ text: 'Module 1: The stance' }, { text: '1 whole cycle with a client to show' }, { text: 'A case study with the client’s consent' }],
          },
        },
      ],
    });
    expect(await count(`certificate where practice_id = $1`, [school.practice.id])).toBe(0);
    await meetAll(api, school);
    const { certificate, errors } = (await issue(school)).data.issueCertificate;
    expect(errors).toEqual([]);
    expect(certificate).toMatchObject({
      holderName: 'Priya Natarajan',
      standing: 'VALID',
      visibility: 'PUBLIC',
      issuedOn: '2026-11-26',
      validUntil: '2028-11-26',
    });
    expect(certificate.number).toMatch(/^[2-46-9A-X]{4}-[2-46-9A-X]{4}$/);
    expect(actions(certificate)).toEqual(['renewCertificate', 'replaceCertificate', 'revokeCertificate']);
    const { rows } = await api.sql.query(
      `select t.status, (select json_agg(g.role order by g.role) from role_grant g where g.person_id = t.person_id and g.ended_at is null) as roles from trainee t where t.id = $1`,
      [school.traineeId],
    );
    expect(rows).toEqual([{ status: 'CERTIFIED', roles: ['CERTIFIED_COACH', 'TRAINEE'] }]);
    const records = await api.sql.query<{ body: string }>(`select body from record where practice_id = $1 and kind = 'certification.certificate-issued'`, [
      school.practice.id,
    ]);
    expect(records.rows).toHaveLength(1);
    expect(records.rows[0]?.body).not.toContain('Priya');
  });

  it('happens once, whoever asks how often: again with the same key is the same, with another a refusal', async () => {
    const school = await arrangeSchool(api);
    await meetAll(api, school);
    const idempotencyKey = randomUUID();
    const same = await Promise.all(Array.from({ length: 5 }, () => issue(school, { idempotencyKey })));
    expect(new Set(same.map((answer) => answer.data.issueCertificate.certificate?.number)).size).toBe(1);
    const others = await Promise.all(Array.from({ length: 5 }, () => issue(school)));
    for (const other of others) expect(refusals(other, 'issueCertificate')).toEqual(['CERTIFICATE_EXISTS']);
    expect(await count(`certificate where practice_id = $1`, [school.practice.id])).toBe(1);
  });

  it('issues one of twenty at once, with one key and one number each', async () => {
    const school = await arrangeSchool(api);
    await meetAll(api, school);
    const all = await Promise.all(Array.from({ length: 20 }, () => issue(school)));
    expect(all.filter((answer) => answer.data?.issueCertificate.errors.length === 0)).toHaveLength(1);
    expect(await count(`certificate where practice_id = $1`, [school.practice.id])).toBe(1);
    expect(await count(`signing_key where practice_id = $1`, [school.practice.id])).toBe(1);
    expect(await count(`record where practice_id = $1 and kind = 'certification.certificate-issued'`, [school.practice.id])).toBe(1);
  });

  it('is refused by the database too when a second is written past the rule', async () => {
    const { school } = await issued();
    await expect(arrangeCertificate(api, school)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await count(`certificate where practice_id = $1`, [school.practice.id])).toBe(1);
  });

  it('is the director’s act, never for themselves, and nothing to others', async () => {
    const school = await arrangeSchool(api);
    await meetAll(api, school);
    expect(codeOf(await issue(school, {}, school.mentor))).toBe('FORBIDDEN');
    expect(codeOf(await issue(school, {}, school.holder))).toBe('FORBIDDEN');
    await school.practice.grant(school.holder, 'CERTIFICATION_DIRECTOR');
    expect(codeOf(await issue(school, {}, school.holder))).toBe('FORBIDDEN');
    const other = await arrangeSchool(api);
    expect(codeOf(await issue(school, {}, other.director))).toBe('NOT_FOUND');
    expect(codeOf(await issue(school, { traineeId: randomUUID() }))).toBe('NOT_FOUND');
    expect(await count(`certificate where practice_id = any ($1)`, [[school.practice.id, other.practice.id]])).toBe(0);
  });

  it('refuses whoever left, and a name that is none', async () => {
    const school = await arrangeSchool(api);
    await meetAll(api, school);
    expect(refusals(await issue(school, { holderName: '  ' }), 'issueCertificate')).toEqual(['CERTIFICATE_NAME_MISSING']);
    await api.sql.query(`update trainee set status = 'WITHDRAWN', left_at = now() where id = $1`, [school.traineeId]);
    expect(refusals(await issue(school), 'issueCertificate')).toEqual(['CERTIFICATE_NOT_ENROLLED']);
  });
});

describe('a name that paper has no letters for', () => {
  const named = `{ certificateCandidates { name noPaperBecause } }`;
  const held = `{ myCertificates { certificates { holderName noPaperBecause } } }`;
  async function ready() {
    const school = await arrangeSchool(api);
    await meetAll(api, school);
    await api.sql.query(`update person set name = '王小明' where practice_id = $1 and id = $2`, [school.practice.id, school.holder.id]);
    return school;
  }

  it('is said before it is issued, and nothing is issued by accident', async () => {
    const school = await ready();
    expect((await api.as(school.director)(named)).data.certificateCandidates).toEqual([
      { name: '王小明', noPaperBecause: expect.stringContaining('have no letters for 王小明 yet. With the name in Latin letters beside it') },
    ]);
    const refused = (await issue(school)).data.issueCertificate;
    expect(refused).toMatchObject({ certificate: null, errors: [{ code: 'CERTIFICATE_NAME_LETTERS', field: 'holderName' }] });
    expect(await count(`certificate where practice_id = $1`, [school.practice.id])).toBe(0);
  });

  it('stands on the certificate with its Latin spelling, which paper and badge carry', async () => {
    const school = await ready();
    const { certificate } = (await issue(school, { holderName: '王小明 (Wang Xiaoming)' })).data.issueCertificate;
    expect(certificate.holderName).toBe('王小明 (Wang Xiaoming)');
    expect((await api.as(school.holder)(held)).data.myCertificates.certificates).toEqual([{ holderName: '王小明 (Wang Xiaoming)', noPaperBecause: null }]);
    for (const file of ['certificate-a4.pdf', 'badge.png']) expect((await api.fetch(`/verify/${certificate.number}/${file}`)).status).toBe(200);
    const credential = await (await api.fetch(`/verify/${certificate.number}/credential.json`)).text();
    expect(credential).toContain('王小明 (Wang Xiaoming)');
  });

  it('may go without paper, and is put on paper later by issuing it anew', async () => {
    const school = await ready();
    const { certificate } = (await issue(school, { withoutPaper: true })).data.issueCertificate;
    expect(certificate.holderName).toBe('王小明');
    expect((await api.as(school.holder)(held)).data.myCertificates.certificates).toEqual([
      { holderName: '王小明', noPaperBecause: expect.stringContaining('For paper and badge ask Northlight to issue it anew') },
    ]);
    const anew = { certificateId: certificate.id, version: certificate.version, reason: 'They want it on the wall.' };
    expect(refusals(await run(school.director, 'replaceCertificate', { ...anew, holderName: '王小明' }), 'replaceCertificate')).toEqual([
      'CERTIFICATE_NAME_LETTERS',
    ]);
    const next = (await run(school.director, 'replaceCertificate', { ...anew, holderName: '王小明 / Wang Xiaoming' })).data.replaceCertificate;
    expect([next.errors, next.certificate.holderName]).toEqual([[], '王小明 / Wang Xiaoming']);
  });
});

describe('revoking', () => {
  it('needs a reason, tells everybody, and ends being a certified coach', async () => {
    const { school, certificate } = await issued();
    expect(refusals(await revoke(school, certificate, { reason: 'Bad' }), 'revokeCertificate')).toEqual(['REVOCATION_REASON_TOO_SHORT']);
    expect(codeOf(await revoke(school, { ...certificate, version: 9 }))).toBe('CONFLICT');
    const done = (await revoke(school, certificate, { appealNote: 'Write to Ruth within 30 days.' })).data.revokeCertificate;
    expect(done).toMatchObject({ errors: [], certificate: { standing: 'REVOKED', endedBecause: 'The case study was not their own work.' } });
    expect(refusals(await revoke(school, { ...certificate, version: 2 }), 'revokeCertificate')).toEqual(['CERTIFICATE_REVOKED']);
    expect(await count(`role_grant where person_id = $1 and role = 'CERTIFIED_COACH' and ended_at is null`, [school.holder.id])).toBe(0);
    expect(await (await api.fetch(`/verify/${certificate.number}`)).text()).toContain('This certificate was revoked');
    await api.runWork();
    const mails = await api.sql.query<{ subject: string; from_name: string; text: string }>(
      `select subject, from_name, text from mail where practice_id = $1 and to_address = $2 order by subject`,
      [school.practice.id, school.holder.email],
    );
    expect(mails.rows).toMatchObject([{ subject: `Certificate ${certificate.number} was revoked`, from_name: 'Mara Lind via Northlight' }]);
    expect(mails.rows[0]?.text).toContain('Write to Ruth within 30 days.');
  });

  it('is for another director, and nothing to others', async () => {
    const { school, certificate } = await issued();
    expect(codeOf(await revoke(school, certificate, {}, school.mentor))).toBe('FORBIDDEN');
    await school.practice.grant(school.holder, 'OWNER');
    expect(codeOf(await revoke(school, certificate, {}, school.holder))).toBe('FORBIDDEN');
    const other = await arrangeSchool(api);
    expect(codeOf(await revoke(school, certificate, {}, other.director))).toBe('NOT_FOUND');
    expect((await api.sql.query(`select status from certificate where id = $1`, [certificate.id])).rows).toEqual([{ status: 'ISSUED' }]);
  });
});

describe('replacing', () => {
  const replace = (school: School, certificate: { id: string; version: number }, person: Pick<TestPerson, 'id'> = school.director) =>
    run(person, 'replaceCertificate', {
      certificateId: certificate.id,
      version: certificate.version,
      holderName: 'Priya N. Rao',
      reason: 'She goes by another name since May.',
    });

  it('issues the same anew and leads from the old to the new one, once', async () => {
    const { school, certificate } = await issued();
    api.clock.set('2027-05-01T10:00:00.000Z');
    const { certificate: next, errors } = (await replace(school, certificate)).data.replaceCertificate;
    expect(errors).toEqual([]);
    expect(next).toMatchObject({ holderName: 'Priya N. Rao', standing: 'VALID', issuedOn: '2027-05-01', validUntil: '2028-11-26' });
    const old = (await api.as(school.holder)(`query ($id: UUID!) { certificate(id: $id) { standing supersededByNumber } }`, { id: certificate.id })).data
      .certificate;
    expect(old).toEqual({ standing: 'SUPERSEDED', supersededByNumber: next.number });
    expect(refusals(await replace(school, { ...certificate, version: 2 }), 'replaceCertificate')).toEqual(['CERTIFICATE_SUPERSEDED']);
  });

  it('is the way back from a revocation, which stays on record', async () => {
    const { school, certificate } = await issued();
    await revoke(school, certificate);
    expect((await replace(school, { ...certificate, version: 2 })).data.replaceCertificate.certificate).toMatchObject({ standing: 'VALID' });
    expect((await api.sql.query(`select status from certificate where id = $1`, [certificate.id])).rows).toEqual([{ status: 'REVOKED' }]);
    expect(await count(`role_grant where person_id = $1 and role = 'CERTIFIED_COACH' and ended_at is null`, [school.holder.id])).toBe(1);
  });

  it('is the director’s, and nothing to others', async () => {
    const { school, certificate } = await issued();
    expect(codeOf(await replace(school, certificate, school.mentor))).toBe('FORBIDDEN');
    expect(codeOf(await replace(school, certificate, (await arrangeSchool(api)).director))).toBe('NOT_FOUND');
  });
});

describe('the holder', () => {
  const mine = `{ myCertificates { certificates { number standing availableActions { action } addToProfileUrl } onTheWay { gate { headline } requirements { words met left } availableActions { action } } } }`;

  it('sees what is left before, and the certificate with its acts after', async () => {
    const school = await arrangeSchool(api);
    const before = (await api.as(school.holder)(mine)).data.myCertificates;
    expect(before).toMatchObject({ certificates: [], onTheWay: { gate: { headline: 'Three steps to go before the certificate' }, availableActions: [] } });
    await meetAll(api, school);
    await issue(school);
    const after = (await api.as(school.holder)(mine)).data.myCertificates;
    expect(after.onTheWay).toBeNull();
    expect(actions(after.certificates[0])).toEqual(['setCertificateVisibility', 'addToProfile', 'declareEducation', 'stateEthics']);
    const link = new URL(after.certificates[0].addToProfileUrl);
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      startTask: 'CERTIFICATION_NAME',
      organizationName: 'Northlight',
      issueYear: '2026',
      issueMonth: '11',
      expirationYear: '2028',
      certId: after.certificates[0].number,
    });
  });

  it('keeps it private, downloads it all the same, and lets somebody look once', async () => {
    const { school, certificate } = await issued();
    const hide = (person: Pick<TestPerson, 'id'>, version = 1) =>
      run(person, 'setCertificateVisibility', { certificateId: certificate.id, version, visibility: 'PRIVATE' });
    expect(codeOf(await hide(school.director))).toBe('FORBIDDEN');
    expect(codeOf(await hide((await arrangeSchool(api)).director))).toBe('NOT_FOUND');
    expect((await hide(school.holder)).data.setCertificateVisibility.certificate).toMatchObject({ visibility: 'PRIVATE', version: 2 });
    expect(codeOf(await hide(school.holder))).toBe('CONFLICT');
    expect((await api.fetch(`/verify/${certificate.number}/badge.png`)).status).toBe(404);
    expect((await api.fetch(`/certificates/${certificate.id}/credential.json`, { as: school.holder })).status).toBe(200);
    expect((await api.fetch(`/certificates/${certificate.id}/credential.json`, { as: school.mentor })).status).toBe(404);
    expect((await api.fetch(`/certificates/${certificate.id}/credential.json`)).status).toBe(401);

    const idempotencyKey = randomUUID();
    const show = (person: Pick<TestPerson, 'id'> = school.holder) =>
      run(person, 'showCertificateOnce', { certificateId: certificate.id, forWhom: 'A client', idempotencyKey });
    expect(codeOf(await show(school.director))).toBe('FORBIDDEN');
    const { address } = (await show()).data.showCertificateOnce as { address: string };
    expect(refusals(await show(), 'showCertificateOnce')).toEqual(['CERTIFICATE_VIEW_TOLD']);
    const path = new URL(address).pathname;
    const press = (cookie?: string) => ({
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
      body: '',
    });
    /** A browser that opened the page: what it was given, and sends back from now on. */
    const browser = async () => {
      const given = (await api.fetch(path)).headers.get('set-cookie') ?? '';
      expect(given).toMatch(new RegExp(`^cairn-view=\\S{43}; Path=${path}; HttpOnly; .*SameSite=Lax`));
      return given.split(';')[0] ?? '';
    };
    // Scanners of mails open addresses; that uses nothing up.
    for (let times = 0; times < 3; times++) expect(await (await api.fetch(path)).text()).toContain('this address opens it once');
    const [first, second] = [await browser(), await browser()];
    expect(await (await api.fetch(path, press(first))).text()).toContain('Priya Natarajan holds');
    api.clock.set('2026-11-26T11:09:00.000Z');
    // The browser that looked may press again; every other one is too late from the first look on.
    expect((await api.fetch(path, press(first))).status).toBe(200);
    expect((await api.fetch(path, { headers: { cookie: first } })).status).toBe(200);
    for (const other of [second, undefined, 'cairn-view=x']) expect((await api.fetch(path, press(other))).status).toBe(410);
    expect((await api.fetch(path, { headers: { cookie: second } })).status).toBe(410);
    const { rows } = await api.sql.query<{ hash: string }>(`select encode(browser_hash, 'hex') as hash from certificate_view where certificate_id = $1`, [
      certificate.id,
    ]);
    expect(rows).toEqual([{ hash: createHash('sha256').update(first.slice('cairn-view='.length)).digest('hex') }]);
    api.clock.set('2026-11-26T11:11:00.000Z');
    expect([(await api.fetch(path, press(first))).status, (await api.fetch(path)).status]).toEqual([410, 410]);
    expect((await api.fetch('/verify/view/x')).status).toBe(410);
    await run(school.holder, 'setCertificateVisibility', { certificateId: certificate.id, version: 2, visibility: 'PUBLIC' });
    expect(refusals(await run(school.holder, 'showCertificateOnce', { certificateId: certificate.id }), 'showCertificateOnce')).toEqual(['CERTIFICATE_PUBLIC']);
  });
});

describe('the director’s lists', () => {
  const candidates = `{ certificateCandidates { name cohortName gate { headline } availableActions { action state { __typename } } } }`;
  const list = `query ($first: Int!, $after: String) { certificates(first: $first, after: $after) { totalCount edges { node { holderName } } pageInfo { hasNextPage endCursor } } }`;

  it('put those first who can be certified, in one statement however many there are', async () => {
    const school = await arrangeSchool(api);
    const ben = await arrangeTrainee(api, school, 'Ben Ode');
    await meetAll(api, school, ben.traineeId);
    const ask = api.as(school.director);
    const one = await api.statements(() => ask(candidates));
    for (const name of ['Ana Cruz', 'Chu Li', 'Dev Rao']) await arrangeTrainee(api, school, name);
    let answer: Answer | undefined;
    const many = await api.statements(async () => void (answer = await ask(candidates)));
    expect(many.length).toBe(one.length);
    expect(many).toHaveLength(1);
    const rows = answer?.data.certificateCandidates as { name: string; availableActions: { state: { __typename: string } }[] }[];
    expect(rows.map((row) => row.name)).toEqual(['Ben Ode', 'Ana Cruz', 'Chu Li', 'Dev Rao', 'Priya Natarajan']);
    expect(rows.map((row) => row.availableActions[0]?.state.__typename)).toEqual(['Allowed', 'Gated', 'Gated', 'Gated', 'Gated']);
    expect(codeOf(await api.as(school.mentor)(candidates))).toBe('FORBIDDEN');
    expect((await api.as((await arrangeSchool(api)).director)(candidates)).data.certificateCandidates).toHaveLength(1);
  });

  it('page through the certificates of the practice', async () => {
    const school = await arrangeSchool(api);
    const names: string[] = [];
    for (let n = 1; n <= 3; n++) {
      const { traineeId } = await arrangeTrainee(api, school, `Coach ${n}`);
      await meetAll(api, school, traineeId);
      api.clock.set(`2026-11-26T12:0${n}:00.000Z`);
      await issue(school, { traineeId });
      names.unshift(`Coach ${n}`);
    }
    const ask = api.as(school.director);
    const first = (await ask(list, { first: 2 })).data.certificates;
    const second = (await ask(list, { first: 2, after: first.pageInfo.endCursor })).data.certificates;
    expect([...first.edges, ...second.edges].map((edge: { node: { holderName: string } }) => edge.node.holderName)).toEqual(names);
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([3, true, false]);
    expect(await api.statements(() => ask(list, { first: 2 }))).toHaveLength(1);
    expect(codeOf(await api.as(school.mentor)(list, { first: 2 }))).toBe('FORBIDDEN');
  });
});
