import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { CycleStatus } from '../../graphql/graphql.js';
import { PhaseLine } from '../../ui/plan/phase-line.js';
import type { CycleFacts } from './cycle-page.js';

const steps = ['PLANNED', 'DRAFTING', 'RUNNING', 'CLOSING', 'CLOSED'] as const satisfies readonly CycleStatus[];
const words: Readonly<Record<CycleStatus, string>> = { PLANNED: 'Planned', DRAFTING: 'Drafting', RUNNING: 'Running', CLOSING: 'Closing', CLOSED: 'Closed' };

/** Planned, drafting, running, closing, closed: where the cycle is, and the days that are still ahead. */
export function CycleLine({ cycle }: { readonly cycle: Pick<CycleFacts, 'number' | 'status' | 'draftingFrom' | 'startsOn' | 'endsOn'> }): ReactElement {
  const at = steps.indexOf(cycle.status);
  const days = { DRAFTING: cycle.draftingFrom, RUNNING: cycle.startsOn, CLOSING: cycle.endsOn } as const;
  return (
    <PhaseLine
      label={`Cycle ${cycle.number}`}
      phases={steps.map((step, index) => {
        const day = step in days ? days[step as keyof typeof days] : undefined;
        const done = index < at || cycle.status === 'CLOSED';
        return { name: words[step], state: done ? 'done' : index === at ? 'now' : 'ahead', when: day && index > at ? <Time day={day} /> : undefined };
      })}
    />
  );
}
