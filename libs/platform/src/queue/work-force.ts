import { Logger } from '@nestjs/common';
import type { Clock } from '@cairn/kernel';
import type { Job, Worker } from 'bullmq';
import { DueSchedules } from '../schedule/due-schedules.js';
import type { AcrossPractices } from './across-practices.js';
import type { JobDefinition, JobHandler } from './define-job.js';
import { ForgottenJobs } from './forgotten-jobs.js';
import { buryJob, JobRunner } from './job-runner.js';
import { Loop } from './loop.js';
import { Relay } from './relay.js';
import { WakeUpCall } from './wake-up-call.js';
import { openWorker, QueueEntrance, type QueuedJob } from './work-queue.js';
import { withinSeconds } from './within-seconds.js';
import type { WorkSettings } from './work-settings.js';

/** Everything one worker process does: carries events, runs jobs, finds what is due and what was forgotten. Any number of them work side by side. */
export class WorkForce {
  private readonly logger = new Logger('Work');
  private readonly queue: QueueEntrance;
  private readonly worker: Worker<QueuedJob>;
  private readonly relay: Loop;
  private readonly sweep: Loop;
  private readonly calls: WakeUpCall;
  private pruned = -3_600_000;
  private readonly running = new Map<string, { job: Job<QueuedJob>; token: string | undefined }>();

  constructor(
    private readonly settings: WorkSettings,
    private readonly database: AcrossPractices,
    clock: Clock,
    handlers: readonly JobHandler<JobDefinition>[],
    eventNames: readonly string[],
  ) {
    const jobs = handlers.map((handler) => handler.job);
    this.queue = new QueueEntrance(settings);
    const runner = new JobRunner(this.database, handlers);
    this.worker = openWorker(settings, (job, token) => this.tracked(job, token, () => runner.run(job)));
    this.worker.on('failed', (job, error) => void this.lost(job, error));
    const relay = new Relay(this.database, this.queue, jobs, eventNames, settings);
    this.relay = new Loop('The relay', settings.pollSeconds, (stopped) => relay.drain(stopped));
    const due = new DueSchedules(this.database, clock);
    const forgotten = new ForgottenJobs(this.database, this.queue, jobs, settings);
    this.sweep = new Loop('The sweep', settings.sweepSeconds, async (stopped) => {
      if ((await due.sweep(stopped)) > 0) this.relay.wake();
      if (!stopped()) await forgotten.bringBack();
      if (!stopped()) await this.prune();
    });
    this.calls = new WakeUpCall(settings.databaseUrl, (words) => (words === 'again' ? this.sweep : this.relay).wake());
  }

  /** Starts; with Redis away it starts too and waits for it. */
  async start(): Promise<void> {
    await this.queue.ready();
    if (!this.settings.redisUrl) await this.worker.waitUntilReady();
    void this.calls.start();
    this.relay.start();
    this.sweep.start();
    this.worker.run().catch((error: Error) => this.logger.error({ msg: 'The worker ended', code: error.name }));
  }

  /** Takes nothing new, lets running jobs finish for a while and gives the others back to the queue: `stopSeconds` and a moment at most. */
  async stop(): Promise<void> {
    const inTime = <T>(seconds: number, work: Promise<T>): Promise<T | undefined> => withinSeconds(seconds, work).catch(() => undefined);
    await inTime(this.settings.stopSeconds, Promise.all([this.worker.pause(), this.calls.stop(), this.relay.stop(), this.sweep.stop()]));
    const left = [...this.running.values()];
    if (left.length > 0) this.logger.warn({ msg: 'Running jobs were given back to the queue', jobs: left.map(({ job }) => job.name) });
    await inTime(0.7, Promise.all(left.map(({ job, token }) => job.moveToWait(token).catch(() => undefined))));
    await inTime(0.7, Promise.all([this.worker.close(true), this.queue.close()]));
  }

  private async tracked(job: Job<QueuedJob>, token: string | undefined, work: () => Promise<void>): Promise<void> {
    const id = job.id ?? '';
    this.running.set(id, { job, token });
    try {
      await work();
    } finally {
      this.running.delete(id);
    }
  }

  /** The queue itself gave a job up, because its workers fell silent too often. */
  private async lost(job: Job<QueuedJob> | undefined, error: Error): Promise<void> {
    if (!job || error.name !== 'UnrecoverableError') return;
    await buryJob(this.database, job.data, { job: job.name, attempts: job.attemptsMade, code: 'WORKERS_FELL_SILENT' }).catch(() => undefined);
  }

  private async prune(): Promise<void> {
    if (performance.now() - this.pruned < 3_600_000) return;
    this.pruned = performance.now();
    for (let gone = 1_000; gone === 1_000;) gone = Number(await this.database.value<string>('prune_outbox', this.settings.keepDays, 1_000));
  }
}
