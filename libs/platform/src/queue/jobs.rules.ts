import type { DomainEvent } from './emit.js';
import type { JobDefinition } from './define-job.js';

export interface FoundHandler {
  readonly className: string;
  readonly job: unknown;
}

/** Every job has exactly one handler, and every handler a job; anything else is a sentence that stops the boot. */
export function handlerFaults(jobs: readonly JobDefinition[], handlers: readonly FoundHandler[]): string[] {
  const lost = handlers.filter((handler) => !jobs.some((job) => job === handler.job));
  const wrong = jobs.flatMap((job) => {
    const own = handlers.filter((handler) => handler.job === job);
    if (own.length === 1) return [];
    return own.length === 0
      ? [`Job ${job.jobName} has no handler`]
      : [`Job ${job.jobName} has ${own.length} handlers: ${own.map((handler) => handler.className).join(', ')}`];
  });
  return [...wrong, ...lost.map((handler) => `${handler.className} handles a job that nobody defined`)];
}

/** The jobs that an event starts. */
export const jobsFor = (jobs: readonly JobDefinition[], event: DomainEvent): JobDefinition[] =>
  jobs.filter((job) => job.on.some((trigger) => trigger.eventName === event.name && (trigger.matches?.(event.data) ?? true)));

/** One job per event and kind of work: the same id again is the same job. The queue allows no colon and no bare number. */
export const queueJobId = (eventId: string, jobName: string): string => `event-${eventId}-${jobName.replaceAll(':', '.')}`;
