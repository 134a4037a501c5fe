import type { ReactElement } from 'react';
import { figure } from '../../app/words.js';
import type { OkrMapFacts } from './map-page.js';
import css from './map.module.css';

const alone = 'alone';

/** The map with those only that were asked for: what is linked to nothing, or one level. Everything, where that is nobody. */
export function narrowed(map: OkrMapFacts, only: string | null): OkrMapFacts {
  const kept = map.columns.map((column) => ({
    ...column,
    nodes: column.nodes.filter(({ id }) => (only === alone ? map.notLinkedIds.includes(id) : column.level === only)),
  }));
  const columns = kept.filter(({ nodes }) => nodes.length > 0);
  return columns.length > 0 ? { ...map, columns } : map;
}

interface Props {
  readonly map: OkrMapFacts;
  readonly only: string | null;
  readonly choose: (only: string | null) => void;
}

/** Which objectives stand on the map, with how many there are of each. */
export function MapFilter({ map, only, choose }: Props): ReactElement {
  const all = map.columns.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const choices = [
    { value: null, words: 'All', count: all },
    ...map.columns.map(({ level, title, nodes }) => ({ value: level as string, words: title, count: nodes.length })),
    ...(map.notLinkedIds.length > 0 ? [{ value: alone, words: 'Not linked', count: map.notLinkedIds.length }] : []),
  ];
  const chosen = choices.some(({ value }) => value === only) ? only : null;
  return (
    <div role="group" aria-label="Show" className={css.filter}>
      {choices.map(({ value, words, count }) => (
        <button key={words} type="button" aria-pressed={value === chosen} className={css.only} onClick={() => choose(value)}>
          {words} {figure(count)}
        </button>
      ))}
    </div>
  );
}
