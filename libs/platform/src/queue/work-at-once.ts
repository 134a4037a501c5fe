import { DiscoveryService } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Clock } from '@cairn/kernel';
import { DueSchedules } from '../schedule/due-schedules.js';
import { AcrossPractices } from './across-practices.js';
import { definedEvents } from './define-event.js';
import { definedJobs, type JobDefinition, type JobHandler } from './define-job.js';
import { jobsFor } from './jobs.rules.js';

interface OutboxRow {
  readonly practice_id: string;
  readonly id: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

const isHandler = (instance: unknown): instance is JobHandler<JobDefinition> =>
  typeof instance === 'object' && instance !== null && 'job' in instance && 'handle' in instance;

/**
 * Does at once what a worker would do soon: what is due by the clock, then every committed event, until nothing is left. For specs, and for
 * writing the sample practice at past moments; a failing job throws, and events without a handler among the loaded modules are told to nobody.
 */
export class WorkAtOnce {
  private readonly across: AcrossPractices;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
    databaseUrl: string,
  ) {
    this.across = new AcrossPractices(databaseUrl, 2);
  }

  /** Names of the jobs that ran, in their order. */
  async run(): Promise<string[]> {
    const ran: string[] = [];
    await new DueSchedules(this.across, this.clock).sweep(() => false);
    for (let events = await this.claim(); events.length > 0; events = await this.claim()) {
      for (const event of events) ran.push(...(await this.tell(event)));
    }
    return ran;
  }

  private claim(): Promise<OutboxRow[]> {
    return this.across.tx(async (calls) => {
      const events = await calls.rows<OutboxRow>('claim_outbox', definedEvents.names, 100);
      const [practices, ids] = [events.map((event) => event.practice_id), events.map((event) => event.id)];
      if (events.length > 0) await calls.value('sent_outbox', practices, ids, [], [], []);
      return events;
    });
  }

  private async tell(event: OutboxRow): Promise<string[]> {
    const handlers = this.app
      .get(DiscoveryService, { strict: false })
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter(isHandler);
    const jobs = jobsFor(definedJobs.all, event);
    const told: string[] = [];
    for (const job of jobs) {
      const handler = handlers.find((one) => one.job === job);
      if (!handler) continue;
      const meta = { eventId: event.id, attempt: 1, isLastAttempt: false, effectKey: `${job.jobName}:${event.id}` };
      await handler.handle(job.schema.parse({ ...event.data, practiceId: event.practice_id }), meta);
      told.push(job.jobName);
    }
    return told;
  }

  close(): Promise<void> {
    return this.across.close();
  }
}
