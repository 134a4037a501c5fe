import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Button } from '../button/button.js';
import { classes } from '../class-names.js';
import choice from '../form/choice-fields.module.css';
import { useSingleKeys } from '../keys/single-keys.js';
import css from './selectable.module.css';
import type { Selection } from './use-selection.js';

interface NameProps<T> {
  readonly row: T;
  /** Missing for whoever selects nobody. */
  readonly selection?: Selection<T>;
  readonly link: ReactNode;
  /** A second line, where there is room. */
  readonly below?: ReactNode;
  /** A second line on a phone, in place of the other columns. */
  readonly onPhone: ReactNode;
}

/** The first cell of people who can be selected: the mark, the name, and what stands below it. */
export function SelectableName<T extends { readonly id: string; readonly name: string }>({ row, selection, link, below, onPhone }: NameProps<T>): ReactElement {
  return (
    <div className={css.who}>
      {selection && (
        <input
          type="checkbox"
          className={classes(choice.mark, css.mark)}
          checked={selection.has(row.id)}
          aria-label={`Select ${row.name}`}
          onChange={() => selection.toggle(row.id)}
        />
      )}
      <span className={css.whose}>
        {link}
        {below !== undefined && <span className={css.below}>{below}</span>}
        <span className={css.onPhone}>{onPhone}</span>
      </span>
    </div>
  );
}

/** Around a table whose rows can be selected: `x` marks the row that has the focus. */
export function Selectable({ children }: { readonly children: ReactNode }): ReactElement {
  const singleKeys = useSingleKeys();
  const mark = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'x' || !singleKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    const box = (event.target as HTMLElement).closest('tr')?.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!box) return;
    event.preventDefault();
    box.click();
  };
  return (
    <div onKeyDown={mark} className={css.selectable}>
      {children}
    </div>
  );
}

/** What can be done with everybody who is selected; there only while somebody is. `who` is "3 people". */
export function SelectionBar({ who, clear, children }: { readonly who: string; readonly clear: () => void; readonly children: ReactNode }): ReactElement {
  return (
    <div className={css.bar} role="group" aria-label="Everybody selected">
      <span role="status">{who} selected</span>
      {children}
      <Button look="quiet" small onClick={clear}>
        Select nobody
      </Button>
    </div>
  );
}
