import type { z } from 'zod';
import { Definitions } from './definition-names.js';
import type { EventDefinition } from './define-event.js';
import { freeTextIn } from './facts-only.rules.js';

/** What a job starts upon: an event, or those of its occurrences that match. */
export interface Trigger {
  readonly eventName: string;
  readonly matches?: (data: Readonly<Record<string, unknown>>) => boolean;
}

export interface JobOptions {
  readonly on: readonly (Trigger | EventDefinition<never>)[];
  /** Attempts before the job counts as dead; 5 unless told. The pauses between them double. */
  readonly attempts?: number;
}

export interface JobDefinition<S extends z.ZodObject = z.ZodObject> {
  readonly jobName: string;
  readonly schema: S;
  readonly on: readonly Trigger[];
  readonly attempts: number;
}

export type JobData<J extends JobDefinition> = z.output<J['schema']>;

export interface JobMeta {
  readonly eventId: string;
  /** 1 is the first. */
  readonly attempt: number;
  readonly isLastAttempt: boolean;
  /** The same in every attempt and after a crash; `await tx.once(meta.effectKey)` inside the transaction of the effect makes it happen once. */
  readonly effectKey: string;
}

/**
 * Does the work of one job, in transactions of its own. May run more than once for one event: a worker can be killed at any moment,
 * so effects in the database are guarded by `tx.once(meta.effectKey)`, effects outside by a key that the other side knows.
 */
export interface JobHandler<J extends JobDefinition> {
  readonly job: J;
  handle(data: JobData<J>, meta: JobMeta): Promise<void>;
}

export const definedJobs = new Definitions<JobDefinition>('Job');

/** Names a piece of work, the data it gets (`practiceId` and the facts of its event, parsed) and the events it starts upon. */
export function defineJob<S extends z.ZodObject>(name: string, schema: S, options: JobOptions): JobDefinition<S> {
  const free = freeTextIn(schema);
  if (free.length > 0) throw new Error(`Job ${name} may not carry free text: ${free.join(', ')}`);
  if (!('practiceId' in schema.shape)) throw new Error(`Job ${name} needs the practiceId in its data`);
  const on = options.on.map((trigger) => ({ eventName: trigger.eventName, matches: 'matches' in trigger ? trigger.matches : undefined }));
  const definition: JobDefinition<S> = { jobName: name, schema, on, attempts: options.attempts ?? 5 };
  definedJobs.add(name, definition);
  return definition;
}
