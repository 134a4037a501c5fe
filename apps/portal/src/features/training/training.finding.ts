import type { TrainingFacts } from './training.document.js';

/** The title of the page: how many are left, in words. */
export function findingOf({ clientName, people, funnel: { trained, toTrain, letInWords } }: Pick<TrainingFacts, 'clientName' | 'people' | 'funnel'>): string {
  if (people.length === 0) return `Training at ${clientName}`;
  if (toTrain === 0) return 'Nobody on the list writes OKRs yet';
  const missing = toTrain - trained;
  // A plan may count team leads alone: then "who write OKRs" would be another number.
  const who = people.every(({ isCounted, writesOkrs }) => !isCounted || writesOkrs) ? 'who write OKRs' : 'whom the gate counts';
  const untrained = people.filter(({ isCounted, state }) => isCounted && state !== 'CLEARED');
  const early = letInWords === null ? '' : `; ${letInWords}`;
  if (missing > 0 && untrained.every(({ state }) => state === 'LAPSED')) return `The training of ${missing} of ${toTrain} ${who} has lapsed${early}`;
  if (missing === 0) return toTrain === 1 ? `The one person ${who.replace('write', 'writes')} is trained` : `All ${toTrain} ${who} are trained`;
  return `${missing} of ${toTrain} ${who} ${missing === 1 ? 'is' : 'are'} not trained yet${early}`;
}

/** Why training lapsed, each cause once. */
export const lapsedWords = (people: TrainingFacts['people']): readonly string[] => [
  ...new Set(people.filter(({ isCounted, state }) => isCounted && state === 'LAPSED').map(({ words }) => words)),
];

/** All of them are due a briefing on the plan, and nothing else. */
export const areToBeBriefed = (people: readonly Pick<TrainingFacts['people'][number], 'step'>[]): boolean =>
  people.length > 0 && people.every(({ step }) => step?.kind === 'BRIEFING');
