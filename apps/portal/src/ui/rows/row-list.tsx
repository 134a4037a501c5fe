import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import { isTyping, useSingleKeys } from '../keys/single-keys.js';
import css from './row-list.module.css';

export interface RowKeys {
  /** Space: the row's own act. */
  readonly act?: () => void;
  /** Enter. */
  readonly open?: () => void;
  /** Keys of this list, such as `h` for "later"; lower case. */
  readonly keys?: Readonly<Record<string, () => void>>;
}

interface Registry {
  readonly put: (id: string, keys: RowKeys) => () => void;
}

const List = createContext<Registry | null>(null);

const isControl = (target: HTMLElement): boolean => target.closest('button, a, summary, [role=menu], [role=menuitem]') !== null;

const rowsOf = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];

function step(list: HTMLElement | null, from: HTMLElement | null, by: 1 | -1): void {
  const rows = rowsOf(list);
  const next = from ? rows.indexOf(from) + by : 0;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}

/** `j` from anywhere on the page enters its first list. */
function useEntryKey(list: { readonly current: HTMLElement | null }, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const enter = (event: globalThis.KeyboardEvent): void => {
      const elsewhere = event.target instanceof HTMLElement && event.target.closest('[data-row-list], dialog, [popover]');
      if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey || elsewhere || isTyping(event.target)) return;
      if (document.querySelector('[data-row-list]') !== list.current) return;
      event.preventDefault();
      step(list.current, null, 1);
    };
    document.addEventListener('keydown', enter);
    return () => document.removeEventListener('keydown', enter);
  }, [list, on]);
}

/** When the row that has the focus leaves, the one that takes its place gets it: the next `h` or Enter is meant for that one. */
function useFocusOfLeavingRow(list: { readonly current: HTMLElement | null }): { readonly enter: (target: EventTarget) => void; readonly leave: () => void } {
  const last = useRef<{ readonly row: Element; readonly index: number }>(undefined);
  useLayoutEffect(() => {
    const gone = last.current;
    if (!gone || gone.row.isConnected) return;
    last.current = undefined;
    const rows = rowsOf(list.current);
    if (document.activeElement === document.body) rows[Math.min(gone.index, rows.length - 1)]?.focus();
  });
  return {
    enter: (target) => {
      const row = (target as Element).closest<HTMLElement>('[data-row]');
      last.current = row ? { row, index: rowsOf(list.current).indexOf(row) } : undefined;
    },
    leave: () => (last.current = undefined),
  };
}

/**
 * A list of work: one act per row. `j` `k` and the arrows move, Enter opens, Space runs the act. Rows are found by their place in the
 * document, so that a row that leaves takes nothing with it.
 */
export function RowList({ label, children, className }: { readonly label: string; readonly children: ReactNode; readonly className?: string }): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const rows = useRef(new Map<string, RowKeys>());
  const singleKeys = useSingleKeys();
  useEntryKey(list, singleKeys);
  const { enter, leave } = useFocusOfLeavingRow(list);

  const registry = useMemo<Registry>(
    () => ({
      put: (id, keys) => {
        rows.current.set(id, keys);
        return () => rows.current.delete(id);
      },
    }),
    [],
  );

  const actOf = (event: KeyboardEvent, target: HTMLElement): (() => void) | undefined => {
    const row = target.closest<HTMLElement>('[data-row]');
    if (event.key === 'ArrowDown' || (singleKeys && event.key === 'j')) return () => step(list.current, row, 1);
    if (event.key === 'ArrowUp' || (singleKeys && event.key === 'k')) return () => step(list.current, row, -1);
    const keys = rows.current.get(row?.dataset['row'] ?? '');
    if (!keys) return undefined;
    if (event.key === 'Enter') return isControl(target) ? undefined : keys.open;
    if (event.key === ' ') return isControl(target) ? undefined : keys.act;
    return singleKeys ? keys.keys?.[event.key] : undefined;
  };

  return (
    <List value={registry}>
      <ul
        ref={list}
        data-row-list=""
        className={classes(css.list, className)}
        aria-label={label}
        onFocus={({ target }) => enter(target)}
        onBlur={leave}
        onKeyDown={(event) => {
          const { target } = event;
          if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement) || isTyping(target) || target.closest('[role=menu], dialog'))
            return;
          const act = actOf(event, target);
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        {children}
      </ul>
    </List>
  );
}

export interface RowProps extends RowKeys {
  readonly id: string;
  readonly lead?: ReactNode;
  readonly name?: ReactNode;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly when?: ReactNode;
  readonly button?: ReactNode;
  /** More acts: a menu at the end. */
  readonly more?: ReactNode;
  readonly selected?: boolean;
  /** The keys have moved here: a page that shows the row beside the list shows this one. */
  readonly reached?: () => void;
}

/** Glyph, name, what over why, when, one act. */
export function Row({ id, lead, name, title, detail, when, button, more, selected, reached, act, open, keys }: RowProps): ReactElement {
  const list = useContext(List);
  useEffect(() => list?.put(id, { act, open, keys }), [list, id, act, open, keys]);
  return (
    <li
      data-row={id}
      tabIndex={-1}
      onFocus={reached && (({ target, currentTarget }) => target === currentTarget && reached())}
      className={classes(css.row, selected && css.selected, name === undefined && css.nameless, lead === undefined && css.leadless)}
    >
      {lead !== undefined && <span className={css.lead}>{lead}</span>}
      {name !== undefined && <span className={css.name}>{name}</span>}
      <span className={css.what}>
        <span className={css.title}>{title}</span>
        {detail !== undefined && <span className={css.detail}>{detail}</span>}
      </span>
      {when !== undefined && <span className={css.when}>{when}</span>}
      {(button !== undefined || more !== undefined) && (
        <span className={css.act}>
          {button}
          {more}
        </span>
      )}
    </li>
  );
}
