import { actState } from '../../app/act-state.js';
import type { CitationsFacts } from './citing.documents.js';
import type { PlaceToCite } from './use-citing.js';

/** A place where an offered learning can be used from here. */
export interface UsablePlace {
  readonly at: PlaceToCite;
  /** What the button says. */
  readonly button: string;
  /** Names the place where there are several. */
  readonly words: string;
  /** Learnings that stand there already. */
  readonly used: readonly string[];
}

/** What is cited in one place; a plan tells of all its places at once. */
export const citedAt = (here: CitationsFacts, at: PlaceToCite): CitationsFacts['all'] =>
  here.all.filter(({ parameterKey, placeId }) => parameterKey === (at.parameterKey ?? null) && placeId === (at.placeId ?? null));

/** The place with what stands in it, for those who may cite there; nothing for others. */
export function usablePlace(here: CitationsFacts, at: PlaceToCite, button = 'Use here', words = ''): readonly UsablePlace[] {
  if (actState(here.availableActions, 'citeLearning') !== 'allowed') return [];
  const there = citedAt(here, at);
  return [{ at, button, words, used: there.flatMap(({ sharedId }) => (sharedId === null ? [] : [sharedId])) }];
}
