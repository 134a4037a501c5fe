import { useId, useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './option-list.module.css';

export interface Option {
  readonly id: string;
  readonly words: ReactNode;
  readonly detail?: ReactNode;
  readonly end?: ReactNode;
}
export interface OptionGroup<T extends Option> {
  readonly label?: string;
  readonly options: readonly T[];
}

interface Active {
  readonly activeId: string | undefined;
  readonly listId: string;
  readonly optionId: (id: string) => string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly hover: (id: string) => void;
}

/** The moving mark of a list that a text field drives: the focus stays in the field. */
export function useActiveOption<T extends Option>(groups: readonly OptionGroup<T>[], choose: (option: T) => void): Active {
  const listId = useId();
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  const [wanted, setWanted] = useState<string>();
  const active = options.find(({ id }) => id === wanted) ?? options[0];
  const at = active ? options.indexOf(active) : -1;
  return {
    activeId: active?.id,
    listId,
    optionId: (id) => `${listId}-${id}`,
    hover: setWanted,
    onKeyDown: (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && options.length > 0) {
        event.preventDefault();
        const next = options[(at + step + options.length) % options.length];
        setWanted(next?.id);
        document.getElementById(`${listId}-${next?.id}`)?.scrollIntoView?.({ block: 'nearest' });
      } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
        event.preventDefault();
        choose(active);
      }
    },
  };
}

export interface OptionListProps<T extends Option> {
  readonly active: Active;
  readonly groups: readonly OptionGroup<T>[];
  readonly choose: (option: T) => void;
  readonly label: string;
  readonly className?: string;
}

export function OptionList<T extends Option>({ active, groups, choose, label, className }: OptionListProps<T>): ReactElement {
  return (
    <div id={active.listId} role="listbox" aria-label={label} className={classes(css.list, className)}>
      {groups
        .filter(({ options }) => options.length > 0)
        .map(({ label: heading, options }) => (
          <div key={heading ?? ''} role="group" aria-label={heading}>
            {heading !== undefined && (
              <p className={css.heading} aria-hidden="true">
                {heading}
              </p>
            )}
            {options.map((option) => (
              <div
                key={option.id}
                id={active.optionId(option.id)}
                role="option"
                aria-selected={option.id === active.activeId}
                className={css.option}
                onPointerMove={() => option.id !== active.activeId && active.hover(option.id)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <span className={css.words}>
                  <span>{option.words}</span>
                  {option.detail !== undefined && <span className={css.detail}>{option.detail}</span>}
                </span>
                {option.end !== undefined && <span className={css.end}>{option.end}</span>}
              </div>
            ))}
          </div>
        ))}
    </div>
  );
}
