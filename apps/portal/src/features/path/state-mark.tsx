import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement } from 'react';
import type { Item, Module } from './path.document.js';
import css from './path.module.css';

type State = Item['state'] | Module['state'];

/** How something stands, by shape: a tick, a lock, a full, half or empty ring, an arrow back. The word stands beside it or is read out. */
export function StateMark({ state, words }: { readonly state: State; readonly words: string }): ReactElement {
  return (
    <>
      {state === 'PASSED' ? (
        <Glyph name="DONE" />
      ) : state === 'LOCKED' ? (
        <Glyph name="LOCKED" />
      ) : (
        <svg className={css.mark} viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="5.5" />
          {state === 'STARTED' && <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" data-full="" />}
          {state === 'WAITING' && <circle cx="8" cy="8" r="2.5" data-full="" />}
          {state === 'RETURNED' && <path d="M10.5 5.5 7 8l3.5 2.5M5.5 5.5v5" />}
          {state === 'OVERDUE' && <path d="M8 5v3.5M8 10.75v.25" />}
        </svg>
      )}
      <span className="visually-hidden">{words}</span>
    </>
  );
}
