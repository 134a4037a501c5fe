import { Logger } from '@nestjs/common';
import { createPostgresBackend, type Job, type JobsOptions, Queue, Worker } from 'bullmq';
import { withinSeconds } from './within-seconds.js';
import type { WorkSettings } from './work-settings.js';

/** What travels through the queue: ids and facts. Postgres holds the truth, the queue only carries. */
export interface QueuedJob {
  readonly practiceId: string;
  readonly eventId: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Put in by the sweep. */
  readonly again?: boolean;
}

export const queueName = 'work';
export const queueSchema = 'queue';

const logger = new Logger('Queue');

// A queue that is away reports it with every attempt to reconnect; one line a minute is enough.
const complaints = (): ((error: Error & { code?: string }) => void) => {
  let last = -60_000;
  return (error) => {
    if (performance.now() - last < 60_000) return;
    last = performance.now();
    logger.warn({ msg: 'The queue cannot be reached', code: error.code ?? error.name });
  };
};

const inPostgres = (settings: WorkSettings, connections: number) => ({
  connection: { connectionString: settings.databaseUrl, schema: queueSchema, max: connections, connectionTimeoutMillis: 5_000, keepAlive: true },
});

// One hash tag for all keys of the queue, so that a Redis Cluster holds them in one place.
const prefix = (settings: WorkSettings): string => `{${settings.queuePrefix}}`;

/**
 * The queue's own pauses grow to twenty seconds; nobody should wait so long for a Redis that is back. Who is closed looks for it no longer:
 * closing leaves a connection behind that was just being made again, and that one would try for ever and keep the process.
 */
export const reconnect = (owner: () => { readonly closing?: unknown } | undefined) => ({
  retryStrategy: (times: number): number | null => (owner()?.closing ? null : Math.min(3_000, times * 200)),
});

/** The end of the queue that jobs are put into. With Redis away it fails after a moment instead of waiting for it. */
export class QueueEntrance {
  private queue: Queue<QueuedJob>;
  private broken = false;

  constructor(private readonly settings: WorkSettings) {
    this.queue = this.open();
  }

  /** Of Postgres only; Redis may come later. Throws when the queue's schema is not there. */
  async ready(): Promise<void> {
    if (!this.settings.redisUrl) await this.queue.waitUntilReady();
  }

  /** A first connection that failed stays failed for good, so it is made anew. */
  current(): Queue<QueuedJob> {
    if (this.broken) {
      void this.queue.close().catch(() => undefined);
      this.queue = this.open();
    }
    return this.queue;
  }

  async close(): Promise<void> {
    await withinSeconds(0.5, this.queue.close()).catch(() => this.queue.disconnect().catch(() => undefined));
  }

  private open(): Queue<QueuedJob> {
    this.broken = false;
    const queue: Queue<QueuedJob> = this.settings.redisUrl
      ? new Queue<QueuedJob>(queueName, {
          connection: { url: this.settings.redisUrl, maxRetriesPerRequest: 1, ...reconnect(() => queue) },
          prefix: prefix(this.settings),
        })
      : (new Queue(queueName, { ...inPostgres(this.settings, 2), skipMetasUpdate: true }, createPostgresBackend) as unknown as Queue<QueuedJob>);
    queue.on('error', complaints());
    queue.waitUntilReady().catch(() => (this.broken = true));
    return queue;
  }
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
  const worker: Worker<QueuedJob> = settings.redisUrl
    ? new Worker<QueuedJob>(queueName, process, {
        ...options,
        connection: { url: settings.redisUrl, maxRetriesPerRequest: null, ...reconnect(() => worker) },
        prefix: prefix(settings),
      })
    : (new Worker(
        queueName,
        process,
        { ...options, ...inPostgres(settings, Math.max(2, Math.ceil(settings.concurrency / 2))) },
        createPostgresBackend,
      ) as unknown as Worker<QueuedJob>);
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
