import { Logger } from '@nestjs/common';
import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import type { WorkSettings } from './work-settings.js';

/** What travels through the queue: ids and facts. Postgres holds the truth, the queue only carries. */
export interface QueuedJob {
  readonly practiceId: string;
  readonly eventId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const queueName = 'work';
export const queueSchema = 'queue';

const logger = new Logger('Queue');

// A queue that is away reports it with every attempt to reconnect; one line a minute is enough.
const complaints = (): ((error: Error & { code?: string }) => void) => {
  let last = 0;
  return (error) => {
    if (Date.now() - last < 60_000) return;
    last = Date.now();
    logger.warn({ msg: 'The queue cannot be reached', code: error.code ?? error.name });
  };
};

const inPostgres = (settings: WorkSettings, connections: number) => ({
  connection: { connectionString: settings.databaseUrl, schema: queueSchema, max: connections, connectionTimeoutMillis: 5_000, keepAlive: true },
});

// One hash tag for all keys of the queue, so that a Redis Cluster holds them in one place.
const prefix = (settings: WorkSettings): string => `{${settings.queuePrefix}}`;

/** The end of the queue that jobs are put into. With Redis away it fails at once instead of waiting. */
export function openQueue(settings: WorkSettings): Queue<QueuedJob> {
  const queue = settings.redisUrl
    ? new Queue<QueuedJob>(queueName, {
        connection: { url: settings.redisUrl, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
        prefix: prefix(settings),
        skipWaitingForReady: true,
      })
    : (new Queue(queueName, { ...inPostgres(settings, 2), skipMetasUpdate: true }, createPostgresBackend) as unknown as Queue<QueuedJob>);
  queue.on('error', complaints());
  return queue;
}

/** The end that jobs are taken from. It starts with `run()`. */
export function openWorker(settings: WorkSettings, process: (job: Job<QueuedJob>, token?: string) => Promise<void>): Worker<QueuedJob> {
  const options = {
    autorun: false,
    concurrency: settings.concurrency,
    lockDuration: settings.lockSeconds * 1_000,
    stalledInterval: (settings.lockSeconds * 1_000) / 2,
    // Crashes of a worker are no fault of its jobs; who crashes workers again and again is stopped by the sweep.
    maxStalledCount: 10,
    drainDelay: 5,
    runRetryDelay: 2_000,
  };
  const worker = settings.redisUrl
    ? new Worker<QueuedJob>(queueName, process, { ...options, connection: { url: settings.redisUrl, maxRetriesPerRequest: null }, prefix: prefix(settings) })
    : (new Worker(queueName, process, { ...options, ...inPostgres(settings, Math.max(2, Math.ceil(settings.concurrency / 2))) }, createPostgresBackend) as unknown as Worker<QueuedJob>);
  worker.on('error', complaints());
  return worker;
}

/** Done or buried jobs leave the queue at once; Postgres remembers them. */
export const queueOptions = (settings: WorkSettings, jobId: string, attempts: number): JobsOptions => ({
  jobId,
  attempts,
  backoff: { type: 'exponential', delay: settings.backoffSeconds * 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
});
