import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './task-list.module.css';

export interface Task {
  readonly id: string;
  readonly title: ReactNode;
  /** What it unlocks, how long it takes. */
  readonly detail?: ReactNode;
  readonly state: 'done' | 'now' | 'open' | 'locked';
  /** For a done task: the fact. For a locked one: what it waits for. */
  readonly note?: ReactNode;
  readonly act?: ReactNode;
}

const said = { done: 'done', now: 'next', open: 'open', locked: 'cannot start yet' } as const;

/** Steps in the order of the method. Done is plain ink, so that open work draws the eye. */
export function TaskList({ tasks, label }: { readonly tasks: readonly Task[]; readonly label: string }): ReactElement {
  return (
    <ol className={css.list} aria-label={label}>
      {tasks.map(({ id, title, detail, state, note, act }) => (
        <li key={id} className={classes(css.task, css[state])} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={css.mark}>{state === 'done' ? <Glyph name="DONE" /> : state === 'locked' ? <Glyph name="LOCKED" /> : <i aria-hidden="true" />}</span>
          <span className={css.words}>
            <span className={css.title}>
              {title}
              <span className="visually-hidden">, {said[state]}</span>
            </span>
            {detail !== undefined && state !== 'done' && <span className={css.detail}>{detail}</span>}
          </span>
          {note !== undefined && <span className={css.note}>{note}</span>}
          {act !== undefined && <span className={css.act}>{act}</span>}
        </li>
      ))}
    </ol>
  );
}
