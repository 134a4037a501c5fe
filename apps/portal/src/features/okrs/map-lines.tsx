import { useEffect, useLayoutEffect, useMemo, useState, type ReactElement } from 'react';
import { classes } from '../../ui/class-names.js';
import type { OkrMapFacts } from './map-page.js';
import css from './map.module.css';
import { dependenciesShown } from './map.rules.js';

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly kind: 'supports' | 'depends';
}
interface Box {
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}
type Boxes = ReadonlyMap<string, Box>;
/** Null until it stands in the page: lines are a part of it, and come before it does. */
type Frame = HTMLElement | null;

interface Props {
  readonly frame: Frame;
  readonly map: OkrMapFacts;
  readonly chosen: string | null;
  /** Stays in sight; null: everything. */
  readonly kept: ReadonlySet<string> | null;
}

/** The lines behind the nodes. What the pointer or the keys rest on is known here alone, so that a map of many objectives is not written anew for it. */
export function MapLines({ frame, map, chosen, kept }: Props): ReactElement {
  const boxes = useBoxes(frame, map);
  const looked = useLookedAt(frame) ?? chosen;
  const supports = useMemo(() => supportLines(map, boxes), [map, boxes]);
  const depends = useMemo(() => dependencyLines(map, boxes, looked), [map, boxes, looked]);
  return (
    <svg className={css.lines} aria-hidden="true">
      {supports.map(({ from, to, path, kind }) => (
        <path key={`${from}-${to}`} d={path} className={classes(css[kind], kept && !(kept.has(from) && kept.has(to)) && css.faded)} />
      ))}
      {depends.map(({ from, to, path, kind }, at) => (
        <path key={`${at}-${from}-${to}`} d={path} className={css[kind]} />
      ))}
    </svg>
  );
}

/** The node under the pointer, else the one that has the focus. */
function useLookedAt(frame: Frame): string | null {
  const [looked, look] = useState<string | null>(null);
  useEffect(() => {
    if (!frame) return;
    const nodeOf = (target: EventTarget | null): string | null =>
      (target instanceof Element && target.closest<HTMLElement>('[data-node]')?.dataset['node']) || null;
    const on = ({ target }: Event): void => look(nodeOf(target));
    const off = (): void => look(nodeOf(document.activeElement));
    frame.addEventListener('pointerover', on);
    frame.addEventListener('focusin', on);
    frame.addEventListener('pointerleave', off);
    frame.addEventListener('focusout', off);
    return () => {
      frame.removeEventListener('pointerover', on);
      frame.removeEventListener('focusin', on);
      frame.removeEventListener('pointerleave', off);
      frame.removeEventListener('focusout', off);
    };
  }, [frame]);
  return looked;
}

/** Where the nodes came to stand; looked up anew whenever the frame changes its size. */
function useBoxes(frame: Frame, map: OkrMapFacts): Boxes {
  const [boxes, setBoxes] = useState<Boxes>(new Map());
  useLayoutEffect(() => {
    if (!frame) return;
    const measure = (): void => setBoxes(boxesIn(frame));
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const watching = new ResizeObserver(measure);
    watching.observe(frame);
    return () => watching.disconnect();
  }, [frame, map]);
  return boxes;
}

function boxesIn(frame: HTMLElement): Boxes {
  const { left, top } = frame.getBoundingClientRect();
  return new Map(
    [...frame.querySelectorAll<HTMLElement>('[data-node]')].map((node) => {
      const at = node.getBoundingClientRect();
      return [node.dataset['node'] ?? '', { start: at.left - left, end: at.right - left, middle: at.top - top + at.height / 2 }];
    }),
  );
}

const nodesOf = (map: OkrMapFacts) => map.columns.flatMap((column) => column.nodes);

function supportLines(map: OkrMapFacts, boxes: Boxes): readonly Line[] {
  return nodesOf(map).flatMap(({ id, supportsId }): Line[] => {
    const [above, here] = [boxes.get(supportsId ?? ''), boxes.get(id)];
    if (supportsId === null || !above || !here) return [];
    const half = (above.end + here.start) / 2;
    const path = `M${above.end} ${above.middle}C${half} ${above.middle} ${half} ${here.middle} ${here.start} ${here.middle}`;
    return [{ from: supportsId, to: id, kind: 'supports', path }];
  });
}

/** Teams depend on each other, not objectives: a line ends at the objective that is looked at, at the shared one, else at the first of the team. */
function dependencyLines(map: OkrMapFacts, boxes: Boxes, looked: string | null): readonly Line[] {
  const nodes = nodesOf(map);
  const own = nodes.find(({ id }) => id === looked);
  const of = (teamId: string, shared: string | null): string | undefined =>
    own?.teamId === teamId ? own.id : (nodes.find(({ id }) => id === shared)?.id ?? nodes.find((node) => node.teamId === teamId)?.id);
  return dependenciesShown(map.dependencies, own?.teamId ?? null).flatMap(({ teamId, otherTeamId, sharedObjectiveId }): Line[] => {
    const [from, to] = [of(teamId, null), of(otherTeamId, sharedObjectiveId)];
    const [one, other] = [boxes.get(from ?? ''), boxes.get(to ?? '')];
    if (from === undefined || to === undefined || from === to || !one || !other) return [];
    const out = Math.max(one.end, other.end) + 24;
    return [{ from, to, kind: 'depends', path: `M${one.end} ${one.middle}C${out} ${one.middle} ${out} ${other.middle} ${other.end} ${other.middle}` }];
  });
}
