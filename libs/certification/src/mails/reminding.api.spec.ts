import { randomUUID } from 'node:crypto';
import { day } from '@cairn/kernel';
import { systemScope } from '@cairn/platform';
import type { TestApi, TestPerson } from '@cairn/testing';
import { planOfferReminder } from '../applications/plan-offer-reminder.js';
import { planReadersMail } from '../applications/plan-readers-mail.js';
import { arrangeCohort, assessing, handedIn, put, startAssessing, type Cohort } from '../assessing.fixture.js';

let api: TestApi;
let cohort: Cohort;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  cohort = await arrangeCohort(api);
});

interface Sent {
  readonly line: string;
  readonly text: string;
}
const mails = async (): Promise<Sent[]> =>
  (await api.sql.query<Sent>(`select to_name || ': ' || subject as line, text from mail where practice_id = $1 order by line`, [cohort.practice.id])).rows;
const on = async (moment: string): Promise<void> => {
  api.clock.set(moment);
  await api.runWork();
};
const programmeOf = async (): Promise<string> => (await api.sql.query(`select programme_id as id from cohort where id = $1`, [cohort.cohortId])).rows[0].id;
const application = async (name: string, at: string, more: Record<string, unknown> = {}) =>
  put(api, cohort.practice, 'application', {
    ...{ programme_id: await programmeOf(), name, email: `${randomUUID()}@example.test`, status: 'NEW', form: JSON.stringify({ questions: [], criteria: [] }) },
    ...{
      token_hash: Buffer.from(randomUUID()),
      token_expires_at: '2027-01-30',
      begun_at: at,
      saved_at: at,
      handed_in_at: at,
      answer_by: '2026-12-10',
      ...more,
    },
  });

describe('new applications', () => {
  it('are told together on the next working morning, to readers who have something to read', async () => {
    const of = { programmeId: await programmeOf(), zone: 'Europe/London' };
    await api.sql.query(`update practice set time_zone = 'Europe/London' where practice_id = $1`, [cohort.practice.id]);
    const noor = await application('Noor Haddad', '2026-11-26T10:00:00Z');
    await application('Piet Visser', '2026-11-26T16:00:00Z');
    await application('Ruth Adeyemi', '2026-11-25T06:00:00Z');
    await put(api, cohort.practice, 'application_mark', {
      application_id: noor,
      reader_id: cohort.assessor.id,
      levels: {},
      verdict: 'TALK',
      note: '',
      marked_at: '2026-11-26T12:00:00Z',
    });
    await api.db.tx(systemScope(cohort.practice.id), (tx) => planReadersMail(tx, of));
    await on('2026-11-27T07:59:00.000Z');
    expect(await mails()).toEqual([]);
    await on('2026-11-27T08:01:00.000Z');
    const sent = await mails();
    expect(sent.map(({ line }) => line)).toEqual(
      ['Lee Park', 'Mara Lind', 'Noa Berg', 'Sam Okafor'].map((name) => `${name}: 2 new applications: OKR coach certification`),
    );
    expect(sent[1]?.text).toContain('Noor Haddad and Piet Visser');
    expect(sent[1]?.text).toContain('3 applications wait');
    expect(sent[2]?.text).toContain('2 applications wait');
    await on('2026-11-30T08:01:00.000Z');
    expect(await mails()).toHaveLength(4);
  });
});

describe('an offer', () => {
  it.each([
    ['is reminded of two days before it ends', 'OFFERED', 1],
    ['that was taken is not', 'ENROLLED', 0],
  ])('%s', async (_, status, count) => {
    const id = await application('Noor Haddad', '2026-11-20T10:00:00Z', { status: 'OFFERED', cohort_id: cohort.cohortId, offer_until: '2026-11-30' });
    await api.db.tx(systemScope(cohort.practice.id), (tx) => planOfferReminder(tx, { applicationId: id, until: day('2026-11-30'), zone: 'Europe/Berlin' }));
    await api.sql.query(`update application set status = $2 where id = $1`, [id, status]);
    await on('2026-11-28T08:01:00.000Z');
    const sent = await mails();
    expect(sent).toHaveLength(count);
    if (count === 0) return;
    expect(sent[0]?.line).toBe('Noor Haddad: Your place is kept until Mon 30 Nov: OKR coach certification');
    expect(sent[0]?.text).toMatch(/https:\/\/cairn\.example\/apply\/a\/[\w-]{20,}/u);
  });
});

describe('a promised day', () => {
  const priya = (): TestPerson => cohort.trainees[0]!;
  // Handed in on Thursday 26 November, the answer is promised by Thursday 3 December.
  const late = '2026-12-04T08:01:00.000Z';

  it('that passed is told to the assessors who may answer, once, and not to the mentor', async () => {
    await handedIn(api, priya(), cohort.itemId, 'From 31 % to 18 %');
    await on('2026-12-03T20:00:00.000Z');
    expect(await mails()).toEqual([]);
    await on(late);
    const sent = await mails();
    expect(sent.map(({ line }) => line)).toEqual(
      ['Lee Park', 'Noa Berg'].map((name) => `${name}: Priya waits for an answer: Coach a team from tasks to outcomes`),
    );
    expect(sent[0]?.text).toContain('No assessor has begun to answer it.');
    await on('2026-12-10T08:01:00.000Z');
    expect(await mails()).toHaveLength(2);
  });

  it('is told to whoever began the answer alone', async () => {
    const roundId = await handedIn(api, priya(), cohort.itemId, 'From 31 % to 18 %');
    await assessing(api, cohort.assessor, roundId).save({ outcome: 3 });
    await on(late);
    const sent = await mails();
    expect(sent.map(({ line }) => line)).toEqual(['Noa Berg: Priya waits for an answer: Coach a team from tasks to outcomes']);
    expect(sent[0]?.text).toContain('It is with you.');
  });

  it('is told to nobody once the answer is given', async () => {
    const roundId = await handedIn(api, priya(), cohort.itemId, 'From 31 % to 18 %');
    const acts = assessing(api, cohort.assessor, roundId);
    await acts.save({ outcome: 3, baseline: 3 }, 'Ask first, then write.');
    await acts.give();
    await on(late);
    expect((await mails()).map(({ line }) => line)).toEqual([expect.stringMatching(/^Priya Natarajan:/u)]);
  });
});
