import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { classes } from '../../ui/class-names.js';
import { MapLines, type Line } from './map-lines.js';
import type { OkrMapFacts } from './map-page.js';
import css from './map.module.css';
import { lineOf, stepFrom } from './map.rules.js';

export interface MapProps {
  readonly map: OkrMapFacts;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly open: (id: string) => void;
}

/** Levels as columns from left to right; nodes are read as text, lines lie behind them. */
export function MapColumns({ map, chosen, choose, open }: MapProps): ReactElement {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const nodes = map.columns.flatMap((column) => column.nodes);
  // One that is not on this map leaves nothing out of sight.
  const here = nodes.some(({ id }) => id === chosen) ? chosen : null;
  const kept = here === null ? null : lineOf(nodes, here);
  const entry = here ?? nodes[0]?.id;
  const onKey = (event: KeyboardEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return choose(null);
    if (event.key === 'Enter') {
      event.preventDefault();
      return open(id);
    }
    const to = stepFrom(map.columns, id, event.key);
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
    frame?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus();
  };
  return (
    <div ref={setFrame} className={css.map} role="group" aria-label="Map of OKRs; arrows walk along the lines, Enter opens">
      <MapLines frame={frame} map={map} chosen={here} kept={kept} />
      {map.columns.map((column) => (
        <section key={column.level} className={css.column} aria-label={column.title}>
          <h3>{column.title}</h3>
          {column.nodes.map((node) => (
            <button
              key={node.id}
              type="button"
              data-node={node.id}
              tabIndex={node.id === entry ? 0 : -1}
              aria-pressed={node.id === chosen}
              className={classes(css.node, kept && !kept.has(node.id) && css.faded, map.notLinkedIds.includes(node.id) && css.alone)}
              onClick={() => choose(node.id === chosen ? null : node.id)}
              onDoubleClick={() => open(node.id)}
              onKeyDown={(event) => onKey(event, node.id)}
            >
              <span className={css.text}>{node.text}</span>
              <span className={css.team}>
                {node.teamName}, {plural(node.keyResults, 'key result', 'key results')}
                {map.notLinkedIds.includes(node.id) && ', not linked'}
              </span>
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}

/** What the two kinds of lines mean. */
export function MapLegend({ isChosen }: { readonly isChosen: boolean }): ReactElement {
  return (
    <p className={classes(css.legend, css.wide)}>
      <Sample kind="supports" /> serves the objective on its left
      <Sample kind="depends" /> one team depends on the other:{' '}
      {isChosen ? 'all of the chosen team' : 'the critical ones; choose an objective to see all of its team'}
    </p>
  );
}

function Sample({ kind }: { readonly kind: Line['kind'] }): ReactElement {
  return (
    <svg className={css.sample} viewBox="0 0 28 8" aria-hidden="true">
      <path d="M0 4H28" className={css[kind]} />
    </svg>
  );
}
