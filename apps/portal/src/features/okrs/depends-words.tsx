import type { ReactElement } from 'react';
import type { OkrMapFacts } from './map-page.js';
import css from './map.module.css';
import { dependenciesShown } from './map.rules.js';

type Dependency = OkrMapFacts['dependencies'][number];

/** What the dashed lines of the chosen objective say, in words: who needs what of whom. */
export function DependsWords({ map, chosen }: { readonly map: OkrMapFacts; readonly chosen: string | null }): ReactElement | null {
  const nodes = map.columns.flatMap((column) => column.nodes);
  const own = nodes.find(({ id }) => id === chosen);
  const all = own ? dependenciesShown(map.dependencies, own.teamId) : [];
  if (!own || all.length === 0) return null;
  const nameOf = (teamId: string): string => nodes.find((node) => node.teamId === teamId)?.teamName ?? 'Another team';
  // Both teams may have named the same: it is said once, as the one that calls it critical says it.
  const lines = new Map<string, string>();
  for (const one of [...all].sort((left, right) => Number(left.critical) - Number(right.critical)))
    lines.set(`${who(one, nameOf(one.teamId))}: ${one.what}`, said(one, nameOf(one.teamId)));
  return (
    <ul className={css.depending} aria-label={`Dependencies of ${own.teamName}`}>
      {[...lines.values()].map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function who({ direction, otherTeamName }: Dependency, team: string): string {
  if (direction === 'TOGETHER') return `${team} and ${otherTeamName} work together`;
  return direction === 'WE_NEED' ? `${team} needs ${otherTeamName}` : `${otherTeamName} needs ${team}`;
}

function said(dependency: Dependency, team: string): string {
  const { what, critical, agreed } = dependency;
  const notes = [critical ? 'critical' : '', agreed ? 'agreed' : 'not agreed yet'].filter(Boolean).join(', ');
  return `${who(dependency, team)}${what ? `: ${what}` : ''} (${notes})`;
}
