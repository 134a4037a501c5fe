import { notFound } from '@cairn/kernel';
import type { OpenTransaction } from './emit.js';

/** A job that failed for good, for the practice to see. Facts only, no words of people. */
export interface DeadJob {
  readonly id: string;
  readonly job: string;
  readonly attempts: number;
  readonly errorCode: string;
  /** Stands in the log beside the fault. */
  readonly reference: string;
  readonly at: string;
}

/** The dead jobs of the practice, newest first, at most 200. */
export const deadJobs = (tx: OpenTransaction): Promise<DeadJob[]> =>
  tx.rows<DeadJob>(
    `select id, job, attempts, error_code as "errorCode", reference, instant_text(at) as at from dead_job where practice_id = $1 order by dead_job.at desc limit 200`,
  );

/** Gives a dead job all its attempts again, after the commit. Throws NOT_FOUND when it is gone. */
export async function retryDeadJob(tx: OpenTransaction, id: string): Promise<void> {
  const [answer] = await tx.rows<{ done: boolean }>(`select retry_dead_job(of_practice_id => $1, of_id => $2) as done`, [id]);
  if (!answer?.done) throw notFound();
}
