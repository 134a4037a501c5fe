import { nearestOption } from '@cairn/deployment';
import type { Answer } from './release.rules.js';

export interface PlansOfClient {
  readonly clientId: string;
  readonly industry: string | null;
  readonly sizeBand: string | null;
  readonly region: string | null;
  readonly completeCycles: number;
  /** Plans that were in force, the first one first. */
  readonly plans: readonly (readonly { readonly key: string; readonly value: unknown }[])[];
}

/** Each band narrows the one before; what is not known ends them, because "not known" is no group. */
export function bandsOf({ industry, sizeBand, region, completeCycles }: Omit<PlansOfClient, 'clientId' | 'plans'>): readonly string[] {
  const bands = [industry, sizeBand, region, completeCycles === 0 ? 'FIRST_CYCLE' : 'LATER_CYCLES'];
  const unknown = bands.indexOf(null);
  return bands.slice(0, unknown < 0 ? bands.length : unknown).flatMap((band) => band ?? []);
}

/** What a client chose is the first answer that was in force; it changed it when a later plan says another, or nothing any more. Own questions are not compared. */
export function answersOf(client: PlansOfClient): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  const bands = bandsOf(client);
  for (const plan of client.plans)
    for (const { key, value } of plan) {
      const option = nearestOption(key, value)?.key;
      if (option === undefined) continue;
      const first = answers.get(key);
      if (!first) answers.set(key, { clientId: client.clientId, option, changedLater: false, bands });
      else if (option !== first.option) answers.set(key, { ...first, changedLater: true });
    }
  const current = new Set(client.plans.at(-1)?.map(({ key }) => key));
  for (const [key, answer] of answers) if (!current.has(key)) answers.set(key, { ...answer, changedLater: true });
  return answers;
}

/** By parameter, what all clients chose. */
export function answersByParameter(clients: readonly PlansOfClient[]): ReadonlyMap<string, readonly Answer[]> {
  const all = new Map<string, Answer[]>();
  for (const client of clients) for (const [key, answer] of answersOf(client)) all.set(key, [...(all.get(key) ?? []), answer]);
  return all;
}
