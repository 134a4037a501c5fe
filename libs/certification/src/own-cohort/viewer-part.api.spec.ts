import { startApi, type TestApi } from '@cairn/testing';
import { IdentityModule } from '@cairn/identity';
import { arrangeCohort, type Cohort } from '../assessing.fixture.js';
import { CertificationModule } from '../certification.module.js';

let api: TestApi;
let cohort: Cohort;
beforeAll(async () => {
  const told = { publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 7) };
  api = await startApi(CertificationModule.with(told), IdentityModule.with({ ...told, signup: 'open', sampleLinks: false }));
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  cohort = await arrangeCohort(api);
});

const accompanies = async (person: { id: string }): Promise<boolean> =>
  (await api.as(person)(`{ viewer { accompaniesTrainees } }`)).data.viewer.accompaniesTrainees;

it('knows who accompanies trainees, whatever their role is called', async () => {
  const ben = await cohort.practice.coach('Ben Cole');
  const of = [cohort.facilitator, cohort.mentor, cohort.assessor, cohort.director, ben, cohort.trainees[0]!];
  expect(await Promise.all(of.map(accompanies))).toEqual([true, true, false, false, false, false]);
});

it('ends with the cohort, and with the last trainee; another practice’s cohort is nobody’s here', async () => {
  const elsewhere = await arrangeCohort(api);
  await api.sql.query(`update trainee set status = 'WITHDRAWN', left_at = now() where practice_id = $1`, [cohort.practice.id]);
  expect([await accompanies(cohort.mentor), await accompanies(elsewhere.mentor)]).toEqual([false, true]);
  expect(await accompanies(cohort.facilitator)).toBe(true);
  api.clock.set('2028-01-10T11:00:00.000Z');
  expect(await accompanies(cohort.facilitator)).toBe(false);
});
