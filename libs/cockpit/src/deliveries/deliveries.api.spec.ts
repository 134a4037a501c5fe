import { startApi, type Answer, type TestApi } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';
import { failedMail, key, put } from '../cockpit.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const fields = 'mails { id subject error } jobs { id job }';
const DELIVERIES = `{ deliveries { ${fields} } }`;
const RETRY_MAIL = `mutation ($input: RetryDeliveryInput!) { retryMail(input: $input) { deliveries { ${fields} } errors { code } } }`;
const RETRY_JOB = `mutation ($input: RetryDeliveryInput!) { retryJob(input: $input) { deliveries { ${fields} } errors { code } } }`;
const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;
const of = (id: string) => ({ input: { idempotencyKey: key(), id } });

async function arrange() {
  const practice = await api.practice();
  const [oakfield, marisol] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Marisol Health' })];
  const [owner, sam] = [await practice.owner(), await practice.coach()];
  await practice.coaches(sam, oakfield);
  const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD']);
  const [own, sibling] = [await failedMail(api, practice, oakfield.clientId, 'To Oakfield'), await failedMail(api, practice, marisol.clientId, 'To Marisol')];
  const job = await put(api, 'dead_job', {
    practice_id: practice.id,
    event_id: key(),
    job: 'spec.lost',
    data: {},
    attempts: 5,
    error_code: 'Error',
    reference: key(),
  });
  return { practice, owner, sam, dana, own, sibling, job };
}
const statusOf = async (mail: string) => (await api.sql.query<{ status: string }>(`select status from mail where id = $1`, [mail])).rows[0]?.status;
const isDead = async (job: string) => (await api.sql.query(`select from dead_job where id = $1`, [job])).rowCount === 1;

describe('deliveries', () => {
  it('shows a coach the mails of their clients, the owner all of them and failed work', async () => {
    const { owner, sam, job } = await arrange();
    expect((await api.as(sam)(DELIVERIES)).data.deliveries).toMatchObject({
      mails: [{ subject: 'To Oakfield', error: 'The address does not exist.' }],
      jobs: [],
    });
    const all = (await api.as(owner)(DELIVERIES)).data.deliveries;
    expect(all.mails.map((mail: { subject: string }) => mail.subject).sort()).toEqual(['To Marisol', 'To Oakfield']);
    expect(all.jobs).toEqual([{ id: job, job: 'spec.lost' }]);
  });

  it('shows another practice nothing, and people of a client are not let in', async () => {
    const { dana } = await arrange();
    const stranger = await (await api.practice()).owner();
    expect((await api.as(stranger)(DELIVERIES)).data.deliveries).toEqual({ mails: [], jobs: [] });
    expect(codeOf(await api.as(dana)(DELIVERIES))).toBe('FORBIDDEN');
  });
});

describe('retryMail', () => {
  it('queues the mail again once, and notes it', async () => {
    const { sam, own } = await arrange();
    const request = of(own);
    const answers = [await api.as(sam)(RETRY_MAIL, request), await api.as(sam)(RETRY_MAIL, request)];
    expect(answers.map((answer) => answer.data.retryMail)).toEqual([1, 2].map(() => ({ deliveries: { mails: [], jobs: [] }, errors: [] })));
    expect(await statusOf(own)).toBe('QUEUED');
    expect((await api.sql.query(`select from outbox where data ->> 'mailId' = $1`, [own])).rowCount).toBe(1);
    expect((await api.as(sam)('{ activity { text } }')).data.activity).toEqual([{ text: 'Sent a failed mail again' }]);
  });

  it('finds no mail of another practice, of a sibling client, or that did not fail', async () => {
    const { sam, own, sibling } = await arrange();
    const stranger = await (await api.practice()).owner();
    await api.sql.query(`update mail set status = 'QUEUED' where id = $1`, [own]);
    const answers = [
      await api.as(stranger)(RETRY_MAIL, of(sibling)),
      await api.as(sam)(RETRY_MAIL, of(sibling)),
      await api.as(sam)(RETRY_MAIL, of(own)),
      await api.as(sam)(RETRY_MAIL, of(key())),
    ];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'NOT_FOUND'));
    expect(await statusOf(sibling)).toBe('FAILED');
  });

  it('is not for people of a client', async () => {
    const { dana, own } = await arrange();
    expect(codeOf(await api.as(dana)(RETRY_MAIL, of(own)))).toBe('FORBIDDEN');
    expect(await statusOf(own)).toBe('FAILED');
  });
});

describe('retryJob', () => {
  it('gives failed work its attempts again, for the owner', async () => {
    const { owner, job } = await arrange();
    const { data } = await api.as(owner)(RETRY_JOB, of(job));
    expect(data.retryJob).toMatchObject({ deliveries: { jobs: [] }, errors: [] });
    expect(await isDead(job)).toBe(false);
  });

  it('is for the owner only: forbidden to a coach and to people of a client', async () => {
    const { sam, dana, job } = await arrange();
    expect([codeOf(await api.as(sam)(RETRY_JOB, of(job))), codeOf(await api.as(dana)(RETRY_JOB, of(job)))]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await isDead(job)).toBe(true);
  });

  it('finds no work of another practice', async () => {
    const { job } = await arrange();
    const stranger = await (await api.practice()).owner();
    expect(codeOf(await api.as(stranger)(RETRY_JOB, of(job)))).toBe('NOT_FOUND');
    expect(await isDead(job)).toBe(true);
  });
});
