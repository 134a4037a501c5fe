import { newId } from '@cairn/kernel';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { AcrossPractices, FunctionCalls } from './across-practices.js';
import type { JobDefinition, JobHandler, JobMeta } from './define-job.js';
import { faultOf, framesOf } from './fault.rules.js';
import { Outcomes } from './outcomes.js';
import type { QueuedJob } from './work-queue.js';

/** Runs one job of the queue and writes its outcome into Postgres. */
export class JobRunner {
  private readonly logger = new Logger('Work');
  private readonly handlers: ReadonlyMap<string, JobHandler<JobDefinition>>;
  private readonly outcomes: Outcomes;

  constructor(
    private readonly database: AcrossPractices,
    handlers: readonly JobHandler<JobDefinition>[],
  ) {
    this.outcomes = new Outcomes(database);
    this.handlers = new Map(handlers.map((handler) => [handler.job.jobName, handler]));
  }

  /** Throws when the job should be tried again later. */
  async run(job: Job<QueuedJob>): Promise<void> {
    const { practiceId, eventId } = job.data;
    const handler = this.handlers.get(job.name);
    // A newer worker put it there. Without an outcome the sweep brings it again, and then a worker that knows it may be the one.
    if (!handler) return this.logger.warn({ msg: 'A job of another version waits', job: job.name });
    if (isRepetition(job) && (await this.database.value<string | null>('open_job', practiceId, eventId, job.name))) return;
    const meta = metaOf(job, handler.job);
    try {
      await handler.handle(handler.job.schema.parse({ ...job.data.data, practiceId }), meta);
    } catch (error) {
      return this.failed(job, meta, error);
    }
    await this.outcomes.done(practiceId, eventId, job.name);
  }

  private async failed(job: Job<QueuedJob>, meta: JobMeta, error: unknown): Promise<void> {
    const { code, isFinal } = faultOf(error);
    const reference = newId();
    const facts = {
      job: job.name,
      practiceId: job.data.practiceId,
      eventId: job.data.eventId,
      attempt: meta.attempt,
      code,
      reference,
      frames: framesOf(error),
    };
    if (!isFinal && !meta.isLastAttempt) {
      this.logger.warn({ msg: 'A job failed and will be tried again', ...facts });
      // The queue keeps the text of this error until the next attempt, so it has no other words than these.
      throw new Error(`${code} ${reference}`);
    }
    await buryJob(this.database, job.data, { job: job.name, attempts: meta.attempt, code, reference });
    this.logger.error({ msg: 'A job failed for good', ...facts });
  }
}

/** Gives a job up: it becomes a dead job that its practice sees and may retry. */
export async function buryJob(
  calls: FunctionCalls,
  queued: QueuedJob,
  why: { job: string; attempts: number; code: string; reference?: string },
): Promise<void> {
  await calls.value('bury_job', queued.practiceId, queued.eventId, why.job, JSON.stringify(queued.data), why.attempts, why.code, why.reference ?? newId());
}

/** Started before, or put into the queue again: it may be done already. */
const isRepetition = (job: Job<QueuedJob>): boolean => job.data.again === true || job.attemptsStarted > 1;

const metaOf = (job: Job<QueuedJob>, definition: JobDefinition): JobMeta => ({
  eventId: job.data.eventId,
  attempt: job.attemptsMade + 1,
  isLastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? definition.attempts),
  effectKey: `${definition.jobName}:${job.data.eventId}`,
});
