import { Logger } from '@nestjs/common';
import type { AcrossPractices, FunctionCalls } from './across-practices.js';
import type { JobDefinition } from './define-job.js';
import { queueJobId } from './jobs.rules.js';
import { buryJob } from './job-runner.js';
import { type QueueEntrance, queueOptions } from './work-queue.js';
import type { WorkSettings } from './work-settings.js';

interface OpenJob {
  readonly practice_id: string;
  readonly event_id: string;
  readonly job: string;
  readonly sent: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A job that was lost so often takes its workers down with it. */
const mostReturns = 10;

/** Finds jobs that were put into the queue and have no outcome: a queue was emptied, a worker died at a bad moment, somebody retries a dead job. */
export class ForgottenJobs {
  private readonly logger = new Logger('Work');

  constructor(
    private readonly database: AcrossPractices,
    private readonly queue: QueueEntrance,
    private readonly jobs: readonly JobDefinition[],
    private readonly settings: WorkSettings,
  ) {}

  /** Puts them in again; gives how many. */
  bringBack(): Promise<number> {
    return this.database.tx(async (calls) => {
      let returned = 0;
      for (const open of await calls.rows<OpenJob>('unfinished_jobs', this.settings.forgottenSeconds, 200)) {
        const definition = this.jobs.find((job) => job.jobName === open.job);
        if (!definition) continue;
        const id = queueJobId(open.event_id, open.job);
        const state = await this.queue.current().getJobState(id);
        const lost = state === 'unknown' || state === 'failed' || state === 'completed';
        if (lost && open.sent > mostReturns) await this.giveUp(calls, open);
        else if (lost) await this.putBack(open, definition, id, state);
        if (lost) returned += 1;
        await calls.value('resent_job', open.practice_id, open.event_id, open.job, lost);
      }
      return returned;
    });
  }

  private async putBack(open: OpenJob, definition: JobDefinition, id: string, state: string): Promise<void> {
    if (state !== 'unknown') await this.queue.current().remove(id);
    const data = { practiceId: open.practice_id, eventId: open.event_id, data: open.data, again: true };
    await this.queue.current().add(open.job, data, queueOptions(this.settings, id, definition.attempts));
    this.logger.log({ msg: 'A job without outcome was put into the queue again', job: open.job, eventId: open.event_id, times: open.sent });
  }

  private async giveUp(calls: FunctionCalls, open: OpenJob): Promise<void> {
    const queued = { practiceId: open.practice_id, eventId: open.event_id, data: open.data };
    await buryJob(calls, queued, { job: open.job, attempts: open.sent, code: 'NEVER_FINISHED' });
    this.logger.error({ msg: 'A job never finished and was given up', job: open.job, eventId: open.event_id });
  }
}
