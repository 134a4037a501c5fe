import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import type { WaiverFacts } from '../plans/plan.facts.js';
import { canDecideWaiver } from './waiver.policy.js';
import type { Waiver } from './waiver.types.js';

/** An exception with what this reader can do about it. */
export function waiverView(waiver: WaiverFacts, viewer: Viewer): Waiver {
  const may = canDecideWaiver(viewer, waiver);
  const act = (action: string, label: string, possible: boolean) =>
    possible ? [availableAction(action, may ? { allowed: label } : { forbidden: 'The client lead decides on exceptions.' })] : [];
  const asked = waiver.status === 'ASKED';
  return {
    ...waiver,
    availableActions: [
      ...act('grantWaiver', 'Grant', asked),
      ...act('declineWaiver', 'Decline', asked),
      ...act('revokeWaiver', 'End it early', waiver.status === 'GRANTED'),
    ],
  };
}
