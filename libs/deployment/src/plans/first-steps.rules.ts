import type { ChangeSetStatus } from '../change-sets/change-set.rules.js';

export interface PlanStanding {
  readonly slug: string;
  /** Number of the plan in force. */
  readonly number: number | null;
  readonly openChangeSet: { readonly status: ChangeSetStatus; readonly standing: string } | null;
}

export interface PlanStep {
  readonly key: string;
  readonly ordinal: number;
  readonly title: string;
  readonly minutes: number;
  readonly unlocks: string;
  readonly state: 'DONE' | 'OPEN' | 'WAITING';
  readonly says: string | null;
  readonly path: string | null;
}

const sent: readonly ChangeSetStatus[] = ['WAITING', 'APPROVED', 'IN_FORCE'];

/** Places 2 and 4 in the order of the method: the plan is filled from the template, then sent for decision. Both are done by what is there, never by a tick. */
export function planSteps({ slug, number, openChangeSet: set }: PlanStanding): PlanStep[] {
  const path = `/c/${slug}/plan`;
  const agreed = number !== null;
  const isSent = agreed || (set !== null && sent.includes(set.status));
  return [
    {
      key: 'PLAN_FROM_TEMPLATE',
      ordinal: 2,
      title: 'Fill the deployment plan from your template',
      minutes: 10,
      unlocks: 'One agreed answer to each question on how OKRs are run',
      state: agreed || set ? 'DONE' : 'OPEN',
      says: agreed ? `Plan ${number} is in force` : (withoutStop(set?.standing) ?? 'Most answers are filled in already'),
      path,
    },
    {
      key: 'SEND_FOR_DECISION',
      ordinal: 4,
      title: 'Send the plan for decision',
      minutes: 3,
      unlocks: 'The plan comes into force, and with it the rules that drafts are checked against',
      state: isSent ? 'DONE' : set ? 'OPEN' : 'WAITING',
      says: agreed ? `Plan ${number} was decided` : (withoutStop(set?.standing) ?? 'Opens once the plan is filled'),
      path: set && !isSent ? `${path}/send` : path,
    },
  ];
}

/** Standings are sentences of their own; a step puts its stop itself. */
const withoutStop = (sentence: string | undefined): string | undefined => sentence?.replace(/\.$/, '');
