import type { AcrossPractices } from './across-practices.js';
import type { JobDefinition } from './define-job.js';
import { jobsFor, queueJobId } from './jobs.rules.js';
import { type QueueEntrance, queueOptions } from './work-queue.js';
import { withinSeconds } from './within-seconds.js';
import type { WorkSettings } from './work-settings.js';

interface OutboxRow {
  readonly practice_id: string;
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const batch = 500;
/** A queue that does not answer must not keep rows locked. */
const queueSeconds = 10;

/** Carries committed events from the outbox into the queue: one job for each kind of work that starts upon them. */
export class Relay {
  constructor(
    private readonly database: AcrossPractices,
    private readonly queue: QueueEntrance,
    private readonly jobs: readonly JobDefinition[],
    /** Events of other names wait for a worker that knows them: during an upgrade old and new workers run side by side. */
    private readonly eventNames: readonly string[],
    private readonly settings: WorkSettings,
  ) {}

  /** Carries until nothing is left; gives the number of events. Throws when the database or the queue is away; then nothing is lost or marked. */
  async drain(stopped: () => boolean = () => false): Promise<number> {
    let carried = 0;
    for (let last = batch; last === batch && !stopped(); carried += last) last = await this.round();
    return carried;
  }

  private round(): Promise<number> {
    return this.database.tx(async (calls) => {
      const events = await calls.rows<OutboxRow>('claim_outbox', this.eventNames, batch);
      if (events.length === 0) return 0;
      const pairs = events.flatMap((event) => jobsFor(this.jobs, event).map((job) => ({ event, job })));
      // First into the queue, then marked: a crash in between repeats the same job ids, and outcomes are written once.
      await withinSeconds(queueSeconds, this.put(pairs));
      await calls.value(
        'sent_outbox',
        events.map((event) => event.practice_id),
        events.map((event) => event.id),
        pairs.map(({ event }) => event.practice_id),
        pairs.map(({ event }) => event.id),
        pairs.map(({ job }) => job.jobName),
      );
      return events.length;
    });
  }

  private async put(pairs: readonly { event: OutboxRow; job: JobDefinition }[]): Promise<void> {
    if (pairs.length === 0) return;
    await this.queue.current().addBulk(
      pairs.map(({ event, job }) => ({
        name: job.jobName,
        data: { practiceId: event.practice_id, eventId: event.id, data: event.data },
        opts: queueOptions(this.settings, queueJobId(event.id, job.jobName), job.attempts),
      })),
    );
  }
}
