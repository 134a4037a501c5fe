import { dayIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { canModerate } from '../learnings.policy.js';
import { sharedView, type SharedFacts } from '../copies/shared-learning.view.js';
import { isOld } from './search.rules.js';
import type { FoundLearning } from './search.types.js';

export interface FoundFacts extends Pick<FoundLearning, 'seenAt' | 'notSeenAt' | 'contradictions'> {
  readonly shared: SharedFacts;
}

/** A learning with what this reader can do with it. */
export function foundView(facts: FoundFacts, viewer: Viewer, now: Date): FoundLearning {
  const { shared, ...mine } = facts;
  const old = isOld(shared.confirmedOn, dayIn(viewer.facts.timeZone, now));
  return { id: shared.id, learning: sharedView(shared), isOld: old && !shared.isWithdrawn, ...mine, availableActions: actionsOn(facts, viewer, old) };
}

/** What was withdrawn is not used any more; only those who work with clients say what is true there. */
function actionsOn({ shared, notSeenAt }: FoundFacts, viewer: Viewer, old: boolean): AvailableAction[] {
  if (shared.isWithdrawn || !viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR')) return [];
  const may = (action: string, label: string, possible: boolean): AvailableAction[] => (possible ? [availableAction(action, { allowed: label })] : []);
  return [
    ...may('seeLearningToo', 'I saw this too', notSeenAt.length > 0),
    ...may(
      'citeLearning',
      'Use in…',
      viewer.coaching.some(({ part }) => part !== 'SHADOW'),
    ),
    ...may('confirmLearning', 'Still true', old),
    ...may('opposeLearnings', 'It contradicts another', true),
    ...may('withdrawPublishedLearning', 'Withdraw it for the practice', canModerate(viewer)),
  ];
}
