import type { GateParts } from '../../ui/gate/gate-card.js';
import { listed } from '../../app/words.js';
import type { AssignmentFacts } from './assignment.document.js';

type Acts = AssignmentFacts['availableActions'];

/** What the act is called on its button, where the server offers it now. */
export function labelOf(acts: Acts, name: string): string | undefined {
  const state = acts.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Allowed' ? state.label : undefined;
}

/** Why the act is none for this reader now. */
export function whyNot(acts: Acts, name: string): string | undefined {
  const state = acts.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Forbidden' ? state.headline : undefined;
}

/** What an act waits for, where it is locked. */
export function lockOf(acts: Acts, name: string) {
  const state = acts.find(({ action }) => action === name)?.state;
  return state?.__typename === 'Gated' ? state : undefined;
}

/** Whether it waits for more time, not for something else of the path. */
export const isClosed = (acts: readonly { readonly state: { readonly __typename: string; readonly code?: string } }[]): boolean =>
  acts.some(({ state }) => state.__typename === 'Gated' && state.code === 'ASSIGNMENT_CLOSED');

/** Who gives more time, in the words of its gate card. */
export function moreTime({ code, overrideBy }: { readonly code: string; readonly overrideBy: readonly { readonly name: string }[] }): Partial<GateParts> {
  if (code !== 'ASSIGNMENT_CLOSED') return {};
  return { earlyName: 'More time', early: `${listed(overrideBy.map(({ name }) => name))} can give you more time. What you wrote is kept until then.` };
}
