import type { SignerPlace } from './signers.rules.js';

interface Placed {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly status: string;
  readonly handedOverFromId: string | null;
}

/** Whoever took a place over keeps it when the corrected set is sent; who now has several places signs once for all. */
export function followHandOvers(places: readonly SignerPlace[], before: readonly Placed[]): readonly SignerPlace[] {
  const result = new Map<string, SignerPlace>();
  for (const place of places) {
    const holder = successorOf(place, before);
    const same = result.get(holder.personId);
    result.set(holder.personId, {
      ...holder,
      capacities: [...new Set([...(same?.capacities ?? []), ...place.capacities])],
      parameterKeys: [...new Set([...(same?.parameterKeys ?? []), ...place.parameterKeys])],
    });
  }
  return [...result.values()];
}

function successorOf(place: SignerPlace, before: readonly Placed[]): Pick<SignerPlace, 'personId' | 'name'> {
  let at: Pick<Placed, 'personId' | 'name'> = place;
  // Each step takes one row out, so a decision handed back and forth ends.
  let left = [...before];
  for (;;) {
    const own = left.filter((one) => one.personId === at.personId);
    const handed = own.find((one) => one.status === 'HANDED_OVER');
    const next = handed && left.find((one) => one.handedOverFromId === handed.id);
    if (!handed || !next || own.some((one) => one.status !== 'HANDED_OVER' && one.status !== 'NOT_ME')) return { personId: at.personId, name: at.name };
    left = left.filter((one) => one.id !== handed.id);
    at = next;
  }
}
