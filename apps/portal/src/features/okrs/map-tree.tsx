import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { figure } from '../../app/words.js';
import type { MapProps } from './map-columns.js';
import css from './map.module.css';
import { treeOf } from './map.rules.js';

/** The same as the map, as an indented list: arrows move along the rows, left goes to what a row serves, Enter opens. */
export function MapTree({ map, chosen, choose, open }: MapProps): ReactElement {
  const table = useRef<HTMLTableElement>(null);
  const rows = treeOf(map.columns);
  const ids = rows.map(({ node }) => node.id);
  const entry = chosen !== null && ids.includes(chosen) ? chosen : ids[0];
  const depends = (teamId: string): string =>
    map.dependencies
      .filter((one) => one.teamId === teamId)
      .map(({ otherTeamName, critical }) => `${otherTeamName}${critical ? ' (critical)' : ''}`)
      .join(', ');
  const onKey = (event: KeyboardEvent, id: string): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      return open(id);
    }
    const at = ids.indexOf(id);
    const to = {
      ArrowDown: ids[at + 1],
      ArrowUp: ids[at - 1],
      Home: ids[0],
      End: ids.at(-1),
      ArrowLeft: rows[at]?.node.supportsId ?? undefined,
      ArrowRight: rows[at]?.hasBelow ? ids[at + 1] : undefined,
    }[event.key];
    if (to === undefined || !ids.includes(to)) return;
    event.preventDefault();
    choose(to);
    table.current?.querySelector<HTMLElement>(`[data-row-of="${to}"]`)?.focus();
  };
  return (
    <table ref={table} role="treegrid" aria-label="OKRs by what they serve" className={css.tree}>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col">Team</th>
          <th scope="col" className={css.figures}>
            Key results
          </th>
          <th scope="col">Depends on</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ node, level, hasBelow }) => (
          <tr
            key={node.id}
            role="row"
            data-row-of={node.id}
            aria-level={level}
            aria-expanded={hasBelow || undefined}
            aria-selected={node.id === chosen}
            tabIndex={node.id === entry ? 0 : -1}
            data-level={Math.min(level, 4)}
            onClick={() => choose(node.id)}
            onDoubleClick={() => open(node.id)}
            onKeyDown={(event) => onKey(event, node.id)}
          >
            <td role="gridcell" className={css.text}>
              {node.text}
            </td>
            <td role="gridcell">
              {node.teamName}
              {map.notLinkedIds.includes(node.id) && <span className={css.note}> not linked</span>}
            </td>
            <td role="gridcell" className={css.figures}>
              {figure(node.keyResults)}
            </td>
            <td role="gridcell">{depends(node.teamId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
