import type { ChangeSetStatus, FirstStepState } from '../../graphql/graphql.js';

export interface Step {
  readonly key: string;
  readonly ordinal: number;
  readonly title: string;
  readonly minutes: number;
  readonly unlocks: string;
  readonly state: FirstStepState;
  readonly says?: string | null;
  readonly path?: string | null;
}

export interface PlanStanding {
  readonly number?: number | null;
  readonly openChangeSet?: { readonly status: ChangeSetStatus; readonly standing: string } | null;
}

/** An engagement is new while something of its first steps is left, and either drafting has not begun or nothing was agreed yet. */
export const isNew = (steps: readonly Pick<Step, 'key' | 'state'>[], { number }: Pick<PlanStanding, 'number'>): boolean =>
  (steps.some(({ key, state }) => key === 'OPEN_DRAFTING' && state !== 'DONE') || typeof number !== 'number') &&
  steps.some(({ key, state }) => key !== 'OPEN_DRAFTING' && state === 'OPEN');

const sent: readonly ChangeSetStatus[] = ['WAITING', 'APPROVED', 'IN_FORCE'];

/** Places 2 and 4 of the method: the plan is filled from the template, then sent for decision. Both are told by what is there. */
export function planSteps({ number, openChangeSet: set }: PlanStanding, slug: string): readonly Step[] {
  const agreed = typeof number === 'number';
  const plan: Step = {
    key: 'PLAN_FROM_TEMPLATE',
    ordinal: 2,
    title: 'Fill the deployment plan from your template',
    minutes: 10,
    unlocks: 'One agreed answer to each question on how OKRs are run',
    state: agreed || set ? 'DONE' : 'OPEN',
    says: agreed ? `Plan ${number} is in force` : set ? set.standing : 'Most answers are filled in already',
    path: `/c/${slug}/plan`,
  };
  const done = agreed || (set !== null && set !== undefined && sent.includes(set.status));
  const decision: Step = {
    key: 'SEND_FOR_DECISION',
    ordinal: 4,
    title: 'Send the plan for decision',
    minutes: 3,
    unlocks: 'The plan comes into force, and with it the rules that drafts are checked against',
    state: done ? 'DONE' : set ? 'OPEN' : 'WAITING',
    says: agreed ? `Plan ${number} was decided` : set ? set.standing : 'Opens once the plan is filled',
    path: set && !done ? `/c/${slug}/plan/send` : `/c/${slug}/plan`,
  };
  return [plan, decision];
}
