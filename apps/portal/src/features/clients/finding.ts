import type { Day } from '../../app/scalars.js';
import { dayText, type Reading } from '../../app/time/time-text.js';
import { plural } from '../../app/words.js';

export interface ListedClient {
  readonly name: string;
  readonly engagement?: {
    readonly status: string;
    readonly phases: readonly { readonly name: string; readonly startsOn: Day; readonly state: string }[];
  } | null;
}

interface Asked {
  readonly search: string;
  readonly archived: boolean;
  readonly total: number;
}

/** The title of the list: which client begins something next; for a filtered list, what was found. */
export function findingOf(clients: readonly ListedClient[], { search, archived, total }: Asked, reading: Reading): string {
  if (search) return total === 0 ? `No client is called “${search}”` : `${plural(total, 'client', 'clients')} with “${search}” in the name`;
  if (archived) return total === 0 ? 'Nothing is archived' : plural(total, 'archived client', 'archived clients');
  const next = clients
    .flatMap(({ name, engagement }) =>
      engagement?.status === 'ACTIVE' ? engagement.phases.filter(({ state }) => state === 'AHEAD').map((phase) => ({ client: name, ...phase })) : [],
    )
    .sort((one, other) => one.startsOn.localeCompare(other.startsOn))[0];
  if (!next) return total === 0 ? 'Start with your first client' : plural(total, 'client', 'clients');
  return `Next is ${next.client}: ${lowerFirst(next.name)} from ${dayText(next.startsOn, reading)}`;
}

/** Names of phases are words of ours, so they may stand within a sentence. */
const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
