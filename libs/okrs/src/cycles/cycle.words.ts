import { dayWords, daysBetween, type Day } from '@cairn/kernel';
import type { CycleFacts } from './cycle.facts.js';

/** Where a cycle stands, in a few words. */
export function cycleMoment(cycle: CycleFacts, today: Day): string {
  if (cycle.status === 'PLANNED') return today < cycle.draftingFrom ? `Drafting opens on ${dayWords(cycle.draftingFrom, today)}` : `Drafting can begin`;
  if (cycle.status === 'DRAFTING') return `Being drafted, ${cycle.startsOn > today ? 'begins' : 'was to begin'} on ${dayWords(cycle.startsOn, today)}`;
  if (cycle.status === 'CLOSED') return `Closed; ran until ${dayWords(cycle.endsOn, today)}`;
  const end = cycle.endsOn < today ? `ended on ${dayWords(cycle.endsOn, today)}` : weekWords(cycle, today);
  return cycle.status === 'CLOSING' ? `Closing, ${end}` : capital(end);
}

function weekWords(cycle: CycleFacts, today: Day): string {
  const weeks = Math.max(1, Math.round((daysBetween(cycle.startsOn, cycle.endsOn) + 1) / 7));
  return `week ${Math.min(weeks, Math.floor(daysBetween(cycle.startsOn, today) / 7) + 1)} of ${weeks}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The programme's plan and the cycle may have parted since: whoever plans should know. */
export function driftNote(cycle: CycleFacts, phase: { readonly startsOn: Day; readonly endsOn: Day } | undefined, today: Day): string | null {
  // A phase may begin with the cycle, or with its drafting.
  const fits = phase && (phase.startsOn === cycle.startsOn || phase.startsOn === cycle.draftingFrom) && phase.endsOn === cycle.endsOn;
  if (!phase || fits || cycle.status === 'CLOSED') return null;
  return `The programme has this cycle from ${dayWords(phase.startsOn, today)} to ${dayWords(phase.endsOn, today)}.`;
}
