import { useEffect, useSyncExternalStore } from 'react';
import { createFact } from './fact.js';

/** Figures beside places in the navigation, by address. */
type Counts = Readonly<Record<string, number>>;

const unknown: Counts = {};
const counts = createFact<Counts>(unknown);

/** Whatever is written may make them wrong, and an unknown figure is left away. */
export const forgetCounts = (): void => counts.set(unknown);

export const usePlaceCounts = (): Counts => useSyncExternalStore(counts.subscribe, counts.get);

/** While a page that counts is open, the navigation says what the page says; after it, for as long as nothing is written. */
export function useCounted(counted: Counts): void {
  const isKnown = usePlaceCounts() !== unknown;
  const said = JSON.stringify(counted);
  useEffect(() => counts.set(JSON.parse(said) as Counts), [isKnown, said]);
}
