import type { Viewer } from '@cairn/identity';
import { discoveryQuestions } from '../discovery/discovery.rules.js';
import { momentWords, phaseName, phaseState } from '../phases/phase.words.js';
import { firstSteps } from '../setup/first-steps.rules.js';
import { actionsOn } from './engagement-actions.js';
import { canReadDiscovery, readableEngagements } from './engagement.policy.js';
import type { Engagement } from './engagement.types.js';

/** What the statement gives; words and acts are added by rules. */
export type StoredEngagement = Omit<Engagement, 'moment' | 'phases' | 'firstSteps' | 'availableActions' | 'discoveryQuestions' | 'discoveryAnswered'> & {
  readonly clientSlug: string;
  readonly phases: (Omit<Engagement['phases'][number], 'name' | 'state'> & { readonly closesInOkrs?: boolean })[];
  readonly discoveryAnswered: number;
};

/** The first parameters of every statement that looks for engagements; `engagementJson` wants the moment as the next. */
export const readableParams = (viewer: Viewer): readonly unknown[] => {
  const { every, engagementIds, clientIds } = readableEngagements(viewer);
  return [every, engagementIds, clientIds];
};

export function toEngagement(viewer: Viewer, stored: StoredEngagement): Engagement {
  const { today, phases, holders, outcome, counts } = stored;
  return {
    ...stored,
    moment: momentWords(stored, phases, today),
    phases: phases.map((phase) => ({ ...phase, name: phaseName(phase), state: phaseState(phase, today) })),
    discoveryAnswered: canReadDiscovery(viewer, stored) ? stored.discoveryAnswered : null,
    discoveryQuestions: discoveryQuestions.length,
    firstSteps: firstSteps({ slug: stored.clientSlug, today, outcome, holders, okrAuthors: counts.okrAuthors, phases }),
    availableActions: actionsOn(viewer, stored),
  };
}
