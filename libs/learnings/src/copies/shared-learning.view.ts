import { questionOf } from '@cairn/deployment';
import type { SharedLearning } from './shared-learning.types.js';

/** What the statement answers: a withdrawn copy has no sentence. */
export type SharedFacts = Omit<SharedLearning, 'sentence' | 'parameterName'> & { readonly sentence: string | null };

export const sharedView = (facts: SharedFacts): SharedLearning => ({
  ...facts,
  sentence: facts.sentence ?? '',
  parameterName: facts.parameterKey === null ? null : questionOf(facts.parameterKey),
});
