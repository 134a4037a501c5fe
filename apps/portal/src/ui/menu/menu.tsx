import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Button } from '../button/button.js';
import { Popover, usePopover } from '../dialog/popover.js';
import css from './menu.module.css';

export interface MenuAct {
  readonly words: string;
  readonly act: () => void;
  /** Shown at the right: the key that does the same. */
  readonly key?: string;
  readonly chosen?: boolean;
}

export interface MenuProps {
  /** What the button says, or its name where it shows three dots. */
  readonly label: string;
  readonly button?: ReactNode;
  readonly groups: readonly (readonly MenuAct[])[];
  readonly heading?: ReactNode;
  readonly buttonClassName?: string;
}

function moveWith(event: KeyboardEvent<HTMLDivElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
  const typed =
    event.key.length === 1 && !event.ctrlKey && !event.metaKey
      ? items.findIndex((item, index) => index > at && item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()))
      : -1;
  const target = next ?? (typed >= 0 ? typed : undefined);
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}

/** Further acts behind a button. */
export function Menu({ label, button, groups, heading, buttonClassName }: MenuProps): ReactElement {
  const { anchor, open, close, toggle } = usePopover();
  const choice = groups.flat().some(({ chosen }) => chosen !== undefined);
  return (
    <>
      <Button
        ref={anchor}
        look="quiet"
        small
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={button === undefined ? label : undefined}
        className={buttonClassName ?? (button === undefined ? css.dots : undefined)}
        onClick={toggle}
      >
        {button ?? <span aria-hidden="true">⋯</span>}
      </Button>
      <Popover anchor={anchor} open={open} close={close} role="menu" label={label} className={css.menu}>
        {heading !== undefined && <p className={css.heading}>{heading}</p>}
        <div onKeyDown={moveWith} role="none">
          {groups.map((acts, group) => (
            <div key={group} role="group" className={css.group}>
              {acts.map(({ words, act, key, chosen }) => (
                <button
                  key={words}
                  type="button"
                  role={choice && chosen !== undefined ? 'menuitemradio' : 'menuitem'}
                  aria-checked={chosen}
                  tabIndex={-1}
                  className={css.item}
                  onClick={() => {
                    close();
                    act();
                  }}
                >
                  <span>{words}</span>
                  {key !== undefined && <kbd>{key}</kbd>}
                </button>
              ))}
            </div>
          ))}
        </div>
      </Popover>
    </>
  );
}
