import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { classes } from '../../ui/class-names.js';
import type { OkrMapFacts } from './map-page.js';
import css from './map.module.css';
import { lineOf, stepFrom } from './map.rules.js';

export interface MapProps {
  readonly map: OkrMapFacts;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  readonly open: (id: string) => void;
}

interface Line {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly kind: 'supports' | 'depends';
}

/** Levels as columns from left to right; nodes are read as text, lines lie behind them. */
export function MapColumns({ map, chosen, choose, open }: MapProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const nodes = map.columns.flatMap((column) => column.nodes);
  const lines = useLines(frame, map);
  const kept = chosen === null ? null : lineOf(nodes, chosen);
  const entry = nodes.some(({ id }) => id === chosen) ? chosen : nodes[0]?.id;
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
    frame.current?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus();
  };
  return (
    <div ref={frame} className={css.map} role="group" aria-label="Map of OKRs; arrows walk along the lines, Enter opens">
      <svg className={css.lines} aria-hidden="true">
        {lines.map(({ from, to, path, kind }) => (
          <path key={`${kind}-${from}-${to}`} d={path} className={classes(css[kind], kept && !(kept.has(from) && kept.has(to)) && css.faded)} />
        ))}
      </svg>
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
export function MapLegend(): ReactElement {
  return (
    <p className={classes(css.legend, css.wide)}>
      <Sample kind="supports" /> serves the objective on its left
      <Sample kind="depends" /> one team depends on the other
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

/** Lines run between where the nodes came to stand; they are drawn anew whenever the frame changes its size. */
function useLines(frame: { readonly current: HTMLDivElement | null }, map: OkrMapFacts): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const draw = (): void => setLines(linesIn(element, map));
    draw();
    if (typeof ResizeObserver === 'undefined') return;
    const watching = new ResizeObserver(draw);
    watching.observe(element);
    return () => watching.disconnect();
  }, [frame, map]);
  return lines;
}

function linesIn(frame: HTMLElement, map: OkrMapFacts): readonly Line[] {
  const { left, top } = frame.getBoundingClientRect();
  const box = (id: string) => {
    const found = frame.querySelector(`[data-node="${id}"]`)?.getBoundingClientRect();
    return found && { start: found.left - left, end: found.right - left, middle: found.top - top + found.height / 2 };
  };
  const nodes = map.columns.flatMap((column) => column.nodes);
  const of = (teamId: string, shared: string | null) => nodes.find(({ id }) => id === shared)?.id ?? nodes.find((node) => node.teamId === teamId)?.id;
  const supports = nodes.flatMap((node): Line[] => {
    const [above, here] = node.supportsId ? [box(node.supportsId), box(node.id)] : [];
    if (!node.supportsId || !above || !here) return [];
    const half = (above.end + here.start) / 2;
    return [
      {
        from: node.supportsId,
        to: node.id,
        kind: 'supports',
        path: `M${above.end} ${above.middle}C${half} ${above.middle} ${half} ${here.middle} ${here.start} ${here.middle}`,
      },
    ];
  });
  const depends = map.dependencies.flatMap(({ teamId, otherTeamId, sharedObjectiveId }): Line[] => {
    const [from, to] = [of(teamId, null), of(otherTeamId, sharedObjectiveId)];
    const [one, other] = from && to ? [box(from), box(to)] : [];
    if (!from || !to || from === to || !one || !other) return [];
    const out = Math.max(one.end, other.end) + 24;
    return [{ from, to, kind: 'depends', path: `M${one.end} ${one.middle}C${out} ${one.middle} ${out} ${other.middle} ${other.end} ${other.middle}` }];
  });
  return [...supports, ...depends];
}
