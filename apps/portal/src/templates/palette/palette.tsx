import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { KeyHint } from '../../ui/marks/marks.js';
import { OptionList, useActiveOption, type Option } from '../../ui/pickers/option-list.js';
import { useActRegistry } from '../keys/page-acts.js';
import { indexed, shown, type PaletteEntry, type PaletteKind } from './palette.rules.js';
import css from './palette.module.css';
import { recentIds, rememberId } from './recent.js';

export interface PaletteProps {
  readonly open: boolean;
  readonly close: () => void;
  /** Clients, people, pages. */
  readonly places: readonly PaletteEntry[];
  /** Offered where nothing fits: "Search learnings for '…'". */
  readonly search?: (typed: string) => { readonly words: string; readonly run: () => void };
  /** What was typed, so that people and texts can be asked from the server. */
  readonly typing?: (typed: string) => void;
}

const headings: Readonly<Record<PaletteKind, string>> = { do: 'Do', go: 'Go', find: 'Find' };
type PaletteOption = Option & { readonly run: () => void };

const optionOf = ({ id, words, detail, keys, run }: PaletteEntry): PaletteOption => ({
  id,
  words,
  detail,
  run,
  ...(keys !== undefined && { end: <KeyHint keys={keys.replace('+', ' ')} /> }),
});

function Inside({ close, places, search, typing }: Omit<PaletteProps, 'open'>): ReactElement {
  const registry = useActRegistry();
  const acts = useSyncExternalStore(registry.subscribe, registry.get);
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const [recent] = useState(recentIds);
  const all = useMemo(() => indexed([...acts.filter(({ keysOnly }) => !keysOnly).map((act) => ({ ...act, kind: 'do' as const })), ...places]), [acts, places]);
  const entries = useMemo(() => shown(all, asked, recent), [all, asked, recent]);
  const groups = useMemo(() => {
    const found = (['do', 'go', 'find'] as const).map((kind) => ({
      label: headings[kind],
      options: entries.filter((entry) => entry.kind === kind).map(optionOf),
    }));
    const best = entries[0]?.kind;
    const ordered = asked ? found.toSorted((a, b) => Number(b.label === headings[best ?? 'do']) - Number(a.label === headings[best ?? 'do'])) : found;
    const further = asked.trim() && search ? search(asked.trim()) : undefined;
    return further && entries.length === 0
      ? [{ label: headings.find, options: [{ id: 'search', words: further.words, run: further.run }] }]
      : ordered.filter(({ options }) => options.length > 0);
  }, [entries, asked, search]);

  const choose = (option: PaletteOption): void => {
    rememberId(option.id);
    close();
    option.run();
  };
  const active = useActiveOption(groups, choose);
  useEffect(() => typing?.(asked), [typing, asked]);

  return (
    <>
      <input
        className={css.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={active.listId}
        aria-activedescendant={active.activeId === undefined ? undefined : active.optionId(active.activeId)}
        aria-autocomplete="list"
        aria-label="Go to, do, or find"
        placeholder="Go to, do, or find"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={active.onKeyDown}
      />
      {groups.length > 0 ? (
        <OptionList active={active} groups={groups} choose={choose} label="Places and acts" className={css.list} />
      ) : (
        <p className={css.nothing} role="status">
          Nothing here goes by that name. Try fewer letters.
        </p>
      )}
      <p className="visually-hidden" role="status">
        {asked && `${entries.length} found`}
      </p>
    </>
  );
}

/** Go anywhere, do anything, find everything: one field. */
export function Palette({ open, close, ...rest }: PaletteProps): ReactElement | null {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    element.querySelector('input')?.focus();
    return () => element.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={css.palette}
      aria-label="Go anywhere"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <Inside close={close} {...rest} />
    </dialog>
  );
}
