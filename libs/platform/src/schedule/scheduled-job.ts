import { z } from 'zod';
import { defineEvent } from '../queue/define-event.js';
import { defineJob, type JobDefinition } from '../queue/define-job.js';

const kindForm = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/;

/** A day of a schedule has come. */
export const occurrenceDue = defineEvent(
  'platform.occurrence-due',
  z.object({ scheduleId: z.uuid(), kind: z.string().regex(kindForm), subjectId: z.uuid(), on: z.iso.date() }),
);

const occurrence = occurrenceDue.schema.extend({ practiceId: z.uuid() });

/**
 * Names the work of a kind of schedule. Its data: `practiceId`, `scheduleId`, `subjectId` and the day `on`.
 * It may run late, and after the schedule was taken back: it reads fresh whether there is still something to do.
 */
export const defineScheduledJob = (name: string, kind: string, options: { readonly attempts?: number } = {}): JobDefinition<typeof occurrence> =>
  defineJob(name, occurrence, { ...options, on: [{ eventName: occurrenceDue.eventName, matches: (data) => data['kind'] === kind }] });
