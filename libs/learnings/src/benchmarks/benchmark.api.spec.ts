import { randomBytes, randomUUID } from 'node:crypto';
import { consentGiven, consentWithdrawn, DeploymentModule, planInForceFrom } from '@cairn/deployment';
import { EngagementsModule } from '@cairn/engagements';
import { Db, systemScope, type DomainEvent } from '@cairn/platform';
import { type ArrangedPractice, startApi, type TestApi, type TestEngagement } from '@cairn/testing';
import { LearningsModule } from '../learnings.module.js';
import { countBenchmarks } from './count-benchmarks.js';

let api: TestApi;
beforeAll(async () => {
  const publicUrl = 'http://localhost';
  api = await startApi(
    EngagementsModule.with({ publicUrl }),
    DeploymentModule.with({ publicUrl, secretKey: randomBytes(32) }),
    LearningsModule.with({ publicUrl }),
  );
});
afterAll(() => api.close());

const OF_CLIENT = `query ($client: String!) { benchmarks(client: $client) { parameterKey industry clients countedOn choices { optionKey label clients words } } }`;
const OF_PRACTICE = `query { practiceBenchmarks { parameterKey industry sizeBand clients choices { optionKey clients } } }`;
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

async function agrees(practice: ArrangedPractice, engagement: TestEngagement, level: string): Promise<void> {
  await api.sql.query(
    `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, person_id, person_name, at)
     select $1, $2, $3, (select coalesce(max(number), 0) + 1 from consent where practice_id = $1 and client_id = $3), $4, $5, 'Words.', repeat('a', 64), $6, 'Dana Ruiz', now()`,
    [practice.id, randomUUID(), engagement.clientId, level === 'NONE' ? 'WITHDRAWN' : 'GIVEN', level, (await practice.person('Dana Ruiz')).id],
  );
}

async function plan(practice: ArrangedPractice, engagement: TestEngagement, months: number): Promise<void> {
  const set = randomUUID();
  const of = [practice.id, engagement.clientId, engagement.id];
  const { rows } = await api.sql.query<{ number: number }>(
    `select coalesce(max(number), 0) + 1 as number from plan_version where practice_id = $1 and engagement_id = $2`,
    [practice.id, engagement.id],
  );
  await api.sql.query(`update plan_version set replaced_at = now() where practice_id = $1 and engagement_id = $2 and replaced_at is null`, [
    practice.id,
    engagement.id,
  ]);
  await api.sql.query(
    `insert into plan_version (practice_id, client_id, engagement_id, id, number, parameters, change_set_id, in_force_from, decided_by, text, text_sha256)
     values ($1, $2, $3, $4, $5, $6, $7, now(), '[]', 'Plan.', repeat('a', 64))`,
    [...of, randomUUID(), rows[0]!.number, JSON.stringify([{ key: 'cycle', value: { months, top: 'same' } }]), set],
  );
}

/** A practice with this many clients that agree to be counted, all with three months, of one industry. */
async function arranged(count: number) {
  const practice = await api.practice();
  const [sam, lee, mara] = [await practice.coach(), await practice.coach('Lee Park'), await practice.owner()];
  const clients: TestEngagement[] = [];
  for (let at = 0; at < count; at += 1) {
    const client = await practice.engagement({ name: `Client ${at}` });
    clients.push(client);
    await plan(practice, client, 3);
    await agrees(practice, client, 'AGGREGATE');
  }
  await api.sql.query(`update client set industry = 'PUBLIC' where practice_id = $1`, [practice.id]);
  await practice.coaches(sam, clients[0]!);
  return { practice, sam, lee, mara, clients };
}
const counted = (practice: ArrangedPractice) => api.get(Db).tx(systemScope(practice.id), countBenchmarks);

describe('benchmarks', () => {
  it('says what clients like this one chose, in one statement', async () => {
    const { practice, sam, clients } = await arranged(7);
    for (const client of clients.slice(0, 3)) await plan(practice, client, 6);
    await counted(practice);
    const seen = await api.statements(async () => {
      const { data } = await api.as(sam)(OF_CLIENT, { client: clients[0]!.slug });
      expect(data.benchmarks).toMatchObject([
        {
          ...{ parameterKey: 'cycle', industry: 'PUBLIC', clients: 7 },
          choices: [{ optionKey: 'three-months', label: '3 months', clients: null, words: 'Nearly all of 7 clients chose this; 3 changed it later.' }],
        },
      ]);
    });
    expect(seen).toHaveLength(1);
  });

  it('counts nobody while fewer than five agree, and nobody who does not', async () => {
    const { practice, sam, clients } = await arranged(4);
    const fifth = await practice.engagement({ name: 'Client 5' });
    await plan(practice, fifth, 3);
    await counted(practice);
    expect((await api.as(sam)(OF_CLIENT, { client: clients[0]!.slug })).data.benchmarks).toEqual([]);
    await agrees(practice, fifth, 'LEARNING');
    await counted(practice);
    expect((await api.as(sam)(OF_CLIENT, { client: clients[0]!.slug })).data.benchmarks).toMatchObject([{ industry: null, clients: 5 }]);
  });

  it('does not move by the one client that joins between two counts, and goes when one takes its consent back', async () => {
    const { practice, sam, clients } = await arranged(6);
    await counted(practice);
    const read = async () => (await api.as(sam)(OF_CLIENT, { client: clients[0]!.slug })).data.benchmarks;
    const before = await read();
    const joining = await practice.engagement({ name: 'Client 7' });
    await plan(practice, joining, 6);
    await agrees(practice, joining, 'AGGREGATE');
    await counted(practice);
    expect(await read()).toEqual(before);
    await agrees(practice, clients[5]!, 'NONE');
    await counted(practice);
    expect(await read()).toEqual([]);
  });

  it('is for the coaches of a client: nothing for others, and forbidden to its people', async () => {
    const { practice, lee, mara, clients } = await arranged(5);
    await counted(practice);
    const dana = await practice.clientPerson(clients[0]!, ['CLIENT_LEAD']);
    const theirs = await (await api.practice()).owner();
    const client = clients[0]!.slug;
    expect(code(await api.as(lee)(OF_CLIENT, { client }))).toBe('NOT_FOUND');
    expect(code(await api.as(theirs)(OF_CLIENT, { client }))).toBe('NOT_FOUND');
    expect(code(await api.as(dana)(OF_CLIENT, { client }))).toBe('FORBIDDEN');
    expect((await api.as(mara)(OF_CLIENT, { client })).data.benchmarks).toHaveLength(1);
  });
});

describe('practiceBenchmarks', () => {
  it('is for the owner, the widest group first, of the own practice only', async () => {
    const { practice, sam, mara } = await arranged(5);
    await counted(practice);
    expect((await api.as(mara)(OF_PRACTICE)).data.practiceBenchmarks).toEqual([
      { parameterKey: 'cycle', industry: null, sizeBand: null, clients: 5, choices: [{ optionKey: 'three-months', clients: null }] },
      { parameterKey: 'cycle', industry: 'PUBLIC', sizeBand: null, clients: 5, choices: [{ optionKey: 'three-months', clients: null }] },
    ]);
    expect(code(await api.as(sam)(OF_PRACTICE))).toBe('FORBIDDEN');
    const theirs = await (await api.practice()).owner();
    expect((await api.as(theirs)(OF_PRACTICE)).data.practiceBenchmarks).toEqual([]);
  });
});

describe('the work in the background', () => {
  const emit = (practice: ArrangedPractice, event: DomainEvent) => api.get(Db).tx(systemScope(practice.id), (tx) => tx.emit(event));
  const consent = (clientId: string) => ({ consentId: randomUUID(), clientId, engagementId: null, textSha256: null });

  it('plans to count every night once there is something to count, and takes out at once who takes consent back', async () => {
    const { practice, clients } = await arranged(6);
    await emit(practice, consentGiven({ ...consent(clients[0]!.clientId), level: 'AGGREGATE', was: 'NONE', requestId: null }));
    await emit(practice, planInForceFrom({ changeSetId: randomUUID(), engagementId: clients[0]!.id, clientId: clients[0]!.clientId, number: 1 }));
    await api.runWork();
    const { rows } = await api.sql.query(`select kind, local_time::text as at from schedule where practice_id = $1`, [practice.id]);
    expect(rows).toEqual([{ kind: 'learnings.count-benchmarks', at: '03:30:00' }]);
    await counted(practice);
    const cells = async (): Promise<number> => (await api.sql.query(`select 1 from benchmark_cell where practice_id = $1`, [practice.id])).rowCount ?? 0;
    expect(await cells()).toBe(2);
    await agrees(practice, clients[0]!, 'NONE');
    await emit(practice, consentWithdrawn({ ...consent(clients[0]!.clientId), level: 'NONE', was: 'AGGREGATE', cause: 'WITHDRAWN' }));
    await api.runWork();
    expect(await cells()).toBe(0);
  });

  it('leaves what stands behind the counts to itself: nobody reads or writes it', async () => {
    const { practice, mara } = await arranged(5);
    await counted(practice);
    const asOwner = <T>(text: string): Promise<T[]> =>
      api.get(Db).tx({ ...systemScope(practice.id), actor: { kind: 'person', personId: mara.id, name: mara.name } }, (tx) => tx.rows<T>(text));
    expect(await asOwner(`select 1 from benchmark_fact where practice_id = $1`)).toEqual([]);
    expect(await asOwner(`delete from benchmark_cell where practice_id = $1 returning 1`)).toEqual([]);
  });
});
