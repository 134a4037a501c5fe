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
