import type { TrainingFacts } from './training.document.js';

/** The title of the page: how many are left, in words. */
export function findingOf({ clientName, people, funnel: { trained, toTrain } }: Pick<TrainingFacts, 'clientName' | 'people' | 'funnel'>): string {
  if (people.length === 0) return `Training at ${clientName}`;
  // A plan may count team leads alone: then "who write OKRs" would be another number.
  const who = people.every(({ isCounted, writesOkrs }) => !isCounted || writesOkrs) ? 'who write OKRs' : 'whom the gate counts';
  // Whoever was let in early with everybody or with the team is not counted by the gate, and is there all the same.
  if (toTrain === 0)
    return letInWords(
      people.filter(({ isCounted }) => isCounted),
      who,
    );
  const missing = toTrain - trained;
  if (missing === 0) return toTrain === 1 ? `The one person ${who.replace('write', 'writes')} is trained` : `All ${toTrain} ${who} are trained`;
  return `${missing} of ${toTrain} ${who} ${missing === 1 ? 'is' : 'are'} not trained yet`;
}

/** The gate waits for nobody: how many of them were trained, and how many were let in without. */
function letInWords(counted: TrainingFacts['people'], who: string): string {
  if (counted.length === 0) return 'Nobody on the list writes OKRs yet';
  const untrained = counted.filter(({ state }) => state !== 'CLEARED').length;
  if (untrained === counted.length) return 'Everybody was let in before their training';
  if (untrained === 0) return `All ${counted.length} ${who} are trained`;
  return `${untrained} of ${counted.length} ${who} ${untrained === 1 ? 'was' : 'were'} let in before their training`;
}
