import type { Tx } from '@cairn/platform';

/** Steps from nothing to a living practice, in the order in which they are offered. */
export const setupSteps = ['BASICS', 'PLAN_TEMPLATE', 'FIRST_CLIENT', 'PEOPLE', 'DATES', 'FIRST_MAIL'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Ticks a step of the guided setup off; again changes nothing. Contexts call it where the step happens. */
export async function markSetupStep(tx: Tx, step: SetupStep): Promise<void> {
  await tx.rows(
    `update practice set setup = jsonb_set(setup, array[$2::text], to_jsonb(instant_text($3::timestamptz))) where practice_id = $1 and not setup ? $2::text`,
    [step, tx.now()],
  );
}
