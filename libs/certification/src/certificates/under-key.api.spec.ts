import { randomUUID } from 'node:crypto';
import type { TestApi, TestPerson } from '@cairn/testing';
import { codeOf, codes } from '../certification.fixture.js';
import { otherVerifierAccepts } from '../credentials/other-verifier.fixture.js';
import { arrangeCertificate, arrangeSchool, arrangeTrainee, startCertification, type School } from './certificate.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const left = `certificateId number holderName version leftOut`;
const LIST = `query ($id: UUID!) { certificatesUnderKey(keyId: $id) { ${left} } }`;
const REPLACE = `mutation ($input: ReplaceUnderKeyArgs!) { replaceUnderKey(input: $input) { replaced certificates { ${left} } errors { code field } } }`;
interface Listed {
  readonly certificateId: string;
  readonly version: number;
  readonly number: string;
  readonly leftOut: string | null;
}

/** Three certificates of one key, one of them the director's own; the key is revoked unless it is said otherwise. */
async function arrange({ revoked = true } = {}): Promise<{ school: School; keyId: string }> {
  const school = await arrangeSchool(api);
  await arrangeCertificate(api, school);
  const tomas = await arrangeTrainee(api, school, 'Tomás Alves');
  await arrangeCertificate(api, { ...school, traineeId: tomas.traineeId });
  const own = await arrangeTrainee(api, school, 'Mara Lind');
  await api.sql.query(`update trainee set person_id = $2 where id = $1`, [own.traineeId, school.director.id]);
  await arrangeCertificate(api, { ...school, traineeId: own.traineeId, director: school.mentor });
  const { rows } = await api.sql.query<{ id: string }>(`select id from signing_key where practice_id = $1`, [school.practice.id]);
  const keyId = rows[0]?.id ?? '';
  if (revoked)
    await api.as(school.director)(`mutation ($input: RevokeSigningKeyArgs!) { revokeSigningKey(input: $input) { errors { code } } }`, {
      input: { idempotencyKey: randomUUID(), keyId, version: 1, reason: 'A laptop with a copy was stolen.' },
    });
  return { school, keyId };
}
const listed = async (person: Pick<TestPerson, 'id'>, keyId: string): Promise<Listed[]> =>
  (await api.as(person)(LIST, { id: keyId })).data.certificatesUnderKey;
const replace = (person: Pick<TestPerson, 'id'>, keyId: string, certificates: readonly Listed[], more: object = {}) => {
  const seen = certificates.map(({ certificateId, version }) => ({ certificateId, version }));
  return api.as(person)(REPLACE, { input: { idempotencyKey: randomUUID(), keyId, certificates: seen, reason: 'Its key was revoked.', ...more } });
};
const json = async (path: string) => (await api.fetch(path)).json() as Promise<never>;

it('issues anew all that a revoked key signed, says beforehand what is left out, and others verify them', async () => {
  const { school, keyId } = await arrange();
  const before = await listed(school.director, keyId);
  expect(before.map((one) => one.leftOut)).toEqual(['It is your own. Another director has to replace it.', null, null]);
  const possible = before.filter((one) => one.leftOut === null);
  const done = (await replace(school.director, keyId, possible)).data.replaceUnderKey;
  expect(done).toMatchObject({ replaced: 2, errors: [], certificates: [{ holderName: 'Mara Lind' }] });
  const { rows } = await api.sql.query<{ number: string; old: string; same: boolean; key: number }>(
    `select n.number, o.number as old, n.valid_until = o.valid_until and n.holder_name = o.holder_name and n.visibility = o.visibility as same, k.number as key
       from certificate o join certificate n on n.id = o.superseded_by join signing_key k on k.id = n.signing_key_id where o.practice_id = $1 and o.status = 'SUPERSEDED'`,
    [school.practice.id],
  );
  expect(rows).toMatchObject([
    { same: true, key: 2 },
    { same: true, key: 2 },
  ]);
  for (const { number, old } of rows) {
    expect(await otherVerifierAccepts(await json(`/verify/${number}/credential.json`), await json(`/p/${school.practice.id}/did.json`))).toBe(true);
    expect(await (await api.fetch(`/verify/${old}`)).text()).toContain(`${number.slice(0, 4)}-${number.slice(4)}`);
  }
  await api.runWork();
  const mails = await api.sql.query<{ subject: string }>(`select subject from mail where practice_id = $1 and subject like '%anew%'`, [school.practice.id]);
  expect(mails.rows).toHaveLength(2);
});

it('does all or nothing, also where one was changed since the list was looked at, and twice at once it does so once', async () => {
  const { school, keyId } = await arrange();
  const [own, first, second] = (await listed(school.director, keyId)) as [Listed, Listed, Listed];
  const inForce = async (): Promise<number> =>
    (await api.sql.query(`select from certificate where practice_id = $1 and signing_key_id = $2 and status = 'ISSUED'`, [school.practice.id, keyId]))
      .rowCount ?? 0;
  expect(codeOf(await replace(school.director, keyId, [first, { ...second, version: 7 }]))).toBe('CONFLICT');
  expect(codes((await replace(school.director, keyId, [first, own])).data.replaceUnderKey)).toEqual(['UNDER_KEY_CHANGED']);
  expect(codes((await replace(school.director, keyId, [first], { reason: 'No' })).data.replaceUnderKey)).toEqual(['UNDER_KEY_REASON_TOO_SHORT']);
  expect(await inForce()).toBe(3);
  const both = await Promise.all([1, 2].map(() => replace(school.director, keyId, [first, second])));
  expect(both.filter((one) => one.data?.replaceUnderKey?.replaced === 2)).toHaveLength(1);
  expect(await inForce()).toBe(1);
  const all = await api.sql.query(`select from certificate where practice_id = $1`, [school.practice.id]);
  expect(all.rowCount).toBe(5);
});

it('leaves a key alone that is good', async () => {
  const { school, keyId } = await arrange({ revoked: false });
  const certificates = (await listed(school.director, keyId)).filter((one) => one.leftOut === null);
  expect(codes((await replace(school.director, keyId, certificates)).data.replaceUnderKey)).toEqual(['UNDER_KEY_GOOD']);
});

it('keeps what its holder declared for the renewal, and what they did since the first one counts on', async () => {
  const { school, keyId } = await arrange();
  const declare = async (certificateId: string, doneOn: string) =>
    (
      await api.as(school.holder)(`mutation ($input: DeclareEducationArgs!) { declareEducation(input: $input) { errors { code } } }`, {
        input: { idempotencyKey: randomUUID(), certificateId, kind: 'HOURS', doneOn, hours: 3, title: 'A course on listening' },
      })
    ).data.declareEducation.errors;
  api.clock.set('2027-03-01T10:00:00.000Z');
  const certificates = (await listed(school.director, keyId)).filter((one) => one.leftOut === null);
  const mine = async (): Promise<{ id: string; renewal: { entries: object[] } | null }[]> =>
    (await api.as(school.holder)(`{ myCertificates { certificates { id renewal { entries { doneOn } } } } }`)).data.myCertificates.certificates;
  const [first] = await mine();
  expect(await declare(first?.id ?? '', '2027-01-10')).toEqual([]);
  await replace(school.director, keyId, certificates);
  const [next] = await mine();
  expect(next).toMatchObject({ renewal: { entries: [{ doneOn: '2027-01-10' }] } });
  expect(await declare(next?.id ?? '', '2027-02-10')).toEqual([]);
  expect(await declare(next?.id ?? '', '2026-11-25')).toEqual([{ code: 'EDUCATION_BEFORE' }]);
});

it('is the director’s, and nothing to others; one statement reads the list', async () => {
  const [{ school, keyId }, elsewhere] = [await arrange(), await arrange()];
  expect(await api.statements(async () => void (await listed(school.director, keyId)))).toHaveLength(1);
  expect(codeOf(await api.as(school.mentor)(LIST, { id: keyId }))).toBe('FORBIDDEN');
  expect(codeOf(await api.as(elsewhere.school.director)(LIST, { id: keyId }))).toBe('NOT_FOUND');
  const certificates = await listed(school.director, keyId);
  expect(codeOf(await replace(school.mentor, keyId, certificates))).toBe('FORBIDDEN');
  expect(codeOf(await replace(elsewhere.school.director, keyId, certificates))).toBe('NOT_FOUND');
  // A certificate of another practice under one's own key is no certificate under it.
  expect(codes((await replace(school.director, keyId, await listed(elsewhere.school.director, elsewhere.keyId))).data.replaceUnderKey)).toEqual([
    'UNDER_KEY_CHANGED',
  ]);
});
