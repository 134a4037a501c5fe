import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import type { MakeUpFacts } from '../workshops/workshop.facts.js';
import { canDecideMakeUp, type TrainingPlace } from '../workshops/workshop.policy.js';
import type { MakeUp } from './make-up-of-workshop.types.js';

/** A make-up with what this reader can do about it. */
export function makeUpView(makeUp: MakeUpFacts, place: TrainingPlace, viewer: Viewer): MakeUp {
  const decides = makeUp.state === 'WAITING' && makeUp.personId !== viewer.personId;
  const verdict = canDecideMakeUp(viewer, place) ? { allowed: 'Accept or return' } : { forbidden: 'The coach reads what was handed in.' };
  return { ...makeUp, availableActions: decides ? [availableAction('decideMakeUp', verdict)] : [] };
}
