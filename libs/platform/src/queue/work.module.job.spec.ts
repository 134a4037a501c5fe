import { randomUUID } from 'node:crypto';
import { Injectable, Logger, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testDatabase, type TestDatabase } from '@cairn/testing';
import { z } from 'zod';
import { DatabaseModule } from '../database/database.module.js';
import { Db } from '../database/db.js';
import { systemScope } from '../database/scope.js';
import { queueMail } from '../mail/queue-mail.js';
import { SmtpServer } from '../mail/smtp-server.fixture.js';
import { defineEvent } from './define-event.js';
import { definedJobs, defineJob, type JobData, type JobHandler } from './define-job.js';
import { migrateQueue } from './migrate-queue.js';
import { until } from './until.fixture.js';
import { usualWork } from './work-settings.js';
import { WorkModule } from './work.module.js';

Logger.overrideLogger(false);
const happened = defineEvent('boot.happened', z.object({ subjectId: z.uuid() }));
const work = defineJob('boot.work', z.object({ practiceId: z.uuid(), subjectId: z.uuid() }), { on: [happened] });

@Injectable()
class DoesIt implements JobHandler<typeof work> {
  readonly job = work;
  readonly seen: JobData<typeof work>[] = [];
  async handle(data: JobData<typeof work>): Promise<void> {
    this.seen.push(data);
  }
}
@Injectable()
class DoesItToo extends DoesIt {}
@Injectable()
class HasNoJob {
  readonly job = undefined;
  async handle(): Promise<void> {}
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await migrateQueue({ ownerUrl: (database.sql.options as { connectionString: string }).connectionString, appRole: database.appRole });
});
afterAll(() => database.close());

// The builders for specs bring jobs of other libs with them.
const others = () =>
  definedJobs.all
    .filter(({ jobName }) => !/^(boot|platform)\./.test(jobName))
    .map((job) => ({ provide: job.jobName, useValue: { job, handle: () => Promise.resolve() } }));

const boot = async (providers: Type[], smtpUrl?: string) => {
  @Module({
    imports: [
      DatabaseModule.connect({ url: database.url, pool: 4 }),
      WorkModule.with({ ...usualWork, databaseUrl: database.url, pollSeconds: 0.2, mail: { smtpUrl, from: 'Cairn <cairn@localhost>' } }),
    ],
    providers: [...providers, ...others()],
  })
  class Worker {}
  return NestFactory.createApplicationContext(Worker, { abortOnError: false, logger: false });
};

it.each<[string, Type[], string]>([
  ['a job without handler', [], 'Job boot.work has no handler'],
  ['a job with two', [DoesIt, DoesItToo], 'Job boot.work has 2 handlers: DoesIt, DoesItToo'],
  ['a handler without job', [DoesIt, HasNoJob], 'HasNoJob handles a job that nobody defined'],
])('does not boot with %s', async (_, providers, words) => {
  await expect(boot(providers)).rejects.toThrow(words);
});

it('boots, works, and ends in good time', async () => {
  const app = await boot([DoesIt]);
  const [practiceId, subjectId] = [randomUUID(), randomUUID()];
  await app.get(Db).tx(systemScope(practiceId), (tx) => tx.emit(happened({ subjectId })));
  await until(() => app.get(DoesIt).seen.length === 1);
  expect(app.get(DoesIt).seen).toEqual([{ practiceId, subjectId }]);
  const asked = performance.now();
  await app.close();
  expect(performance.now() - asked).toBeLessThan(15_000);
});

it('carries mails to the mail server', async () => {
  const server = new SmtpServer();
  const app = await boot([DoesIt], await server.listen());
  try {
    const practiceId = randomUUID();
    await app.get(Db).tx(systemScope(practiceId), (tx) =>
      queueMail(tx, {
        key: 'one',
        to: { name: 'Dana Ruiz', address: 'dana@example.org' },
        fromName: 'Sam Okafor via Northlight',
        subject: 'Plan 3 is in force',
        preview: 'From today',
        why: 'You sign for Oakfield.',
        blocks: [{ kind: 'paragraph', words: 'Plan 3 is in force.' }],
      }),
    );
    const status = async () => (await database.sql.query<{ status: string }>(`select status from mail where practice_id = $1`, [practiceId])).rows[0]?.status;
    await until(async () => (await status()) === 'SENT');
    expect(server.mails).toHaveLength(1);
  } finally {
    await app.close();
    await server.close();
  }
});
