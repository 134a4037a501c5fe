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
  return (
    <ul className={css.depending} aria-label={`Dependencies of ${own.teamName}`}>
      {all.map((one) => (
        <li key={one.id}>{said(one, nameOf(one.teamId))}</li>
      ))}
    </ul>
  );
}

function said({ direction, what, otherTeamName, critical, agreed }: Dependency, team: string): string {
  const who =
    direction === 'TOGETHER'
      ? `${team} and ${otherTeamName} work together`
      : direction === 'WE_NEED'
        ? `${team} needs ${otherTeamName}`
        : `${otherTeamName} needs ${team}`;
  const notes = [critical ? 'critical' : '', agreed ? 'agreed' : 'not agreed yet'].filter(Boolean).join(', ');
  return `${who}${what ? `: ${what}` : ''} (${notes})`;
}
