import type { FirstStepState } from '../../graphql/graphql.js';

interface Step {
  readonly key: string;
  readonly state: FirstStepState;
}

/** An engagement is new while something of its first steps is left, and either drafting has not begun or nothing was agreed yet. */
export const isNew = (steps: readonly Step[], { number }: { readonly number?: number | null }): boolean =>
  (steps.some(({ key, state }) => key === 'OPEN_DRAFTING' && state !== 'DONE') || typeof number !== 'number') &&
  steps.some(({ key, state }) => key !== 'OPEN_DRAFTING' && state === 'OPEN');
