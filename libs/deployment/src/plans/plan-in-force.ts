import type { Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { machineRules, type MachineRules } from '../parameters/machine.rules.js';
import type { AgreedAnswer } from './agreed-answer.js';
import type { PlanAnswer } from './plan.js';

export interface PlanInForce {
  /** Null: nothing is agreed yet, all rules are the usual ones. */
  readonly number: number | null;
  readonly rules: MachineRules;
  readonly answers: readonly AgreedAnswer[];
}

/** What the plan in force asks of work in a cycle; answers that start with a later cycle do not count in it yet. Without a cycle all count. */
export async function planInForce(tx: Tx, engagementId: string, cycle?: number): Promise<PlanInForce> {
  const found = await tx.row<{ number: number; parameters: AgreedAnswer[] }>(
    `select number, parameters from plan_version where practice_id = $1 and engagement_id = $2 and replaced_at is null`,
    [engagementId],
  );
  const answers = found?.parameters ?? [];
  return { number: found?.number ?? null, answers, rules: machineRules(countingIn(answers, cycle)) };
}

/** The values that count in a cycle. */
export const countingIn = (answers: readonly AgreedAnswer[], cycle?: number): readonly PlanAnswer[] =>
  answers.flatMap((answer) => {
    const later = cycle !== undefined && answer.fromCycle !== null && answer.fromCycle > cycle;
    const value = later ? answer.until : answer.value;
    return value === null ? [] : [{ key: answer.key, value } as PlanAnswer];
  });

export interface WaiverInForce {
  readonly id: string;
  readonly parameterKey: string;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly status: 'GRANTED';
  readonly expiresOn: Day;
  readonly reason: string;
}

/** Exceptions that count on a day. */
export const waiversInForce = (tx: Tx, engagementId: string, on: Day): Promise<WaiverInForce[]> =>
  tx.rows(
    `select id, parameter_key as "parameterKey", team_id as "teamId", person_id as "personId", status, expires_on as "expiresOn", reason from waiver
     where practice_id = $1 and engagement_id = $2 and status = 'GRANTED' and expires_on >= $3 order by parameter_key, id`,
    [engagementId, on],
  );
