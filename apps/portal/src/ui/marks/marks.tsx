import { Glyph } from '@cairn/look/glyphs';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classes } from '../class-names.js';
import css from './marks.module.css';

/** Private ground: a hatched edge and the words who can see it. */
export function PrivateMark({ who = 'Only you', children }: { readonly who?: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className={css.private}>
      <p className={css.who}>{who}</p>
      {children}
    </div>
  );
}

/** Shared ground: who else reads this. */
export const SharedMark = ({ who }: { readonly who: string }): ReactElement => <p className={css.who}>{who} can see this</p>;

/** The key that does it, as printed on the reader's keyboard. `mod` is Ctrl or Cmd. */
export function KeyHint({ keys, children }: { readonly keys: string; readonly children?: ReactNode }): ReactElement {
  const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);
  const shown = keys.split(' ').map((key) => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : key));
  return (
    <span className={css.keys}>
      {shown.map((key, index) => (
        <Fragment key={index}>
          <kbd>{key}</kbd>{' '}
        </Fragment>
      ))}
      {children}
    </span>
  );
}

/** Who else is here, by initials. The name is said in full. */
export function Presence({ people, doing = 'is here' }: { readonly people: readonly string[]; readonly doing?: string }): ReactElement {
  return (
    <span className={css.presence}>
      {people.map((name) => (
        <span key={name} className={css.initials} title={`${name} ${doing}`}>
          <span aria-hidden="true">
            {name
              .split(/\s+/)
              .map((part) => part[0])
              .join('')
              .slice(0, 2)}
          </span>
          <span className="visually-hidden">
            {name} {doing}
          </span>
        </span>
      ))}
    </span>
  );
}

export type SaveWords =
  | { readonly kind: 'clean' | 'saving' | 'device' | 'page' }
  | { readonly kind: 'saved'; readonly at: ReactNode }
  | { readonly kind: 'conflict'; readonly who?: string; readonly compare: () => void };

const saveText = { clean: '', saving: 'Saving…', device: 'Saved on this device', page: 'Not saved yet. Keep this page open' } as const;

/** Beside the title, in words: where what was typed is kept. */
export function SaveLine({ state, willSend }: { readonly state: SaveWords; readonly willSend?: boolean }): ReactElement {
  return (
    <p className={css.save} role="status">
      {state.kind === 'saved' && <>Saved {state.at}</>}
      {state.kind === 'conflict' && (
        <>
          Not saved: {state.who ?? 'somebody'} changed this too.{' '}
          <button type="button" className={css.compare} onClick={state.compare}>
            Compare
          </button>
        </>
      )}
      {state.kind !== 'saved' && state.kind !== 'conflict' && saveText[state.kind]}
      {state.kind === 'device' && willSend && ', will send when online'}
    </p>
  );
}

/** "Read the plan →": a link onward, its arrow drawn, not typed. */
export const Onward = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span className={css.onward}>
    {children}
    <Glyph name="ONWARD" />
  </span>
);

/** A pale word behind a name: "sample", "on loan from Sam". */
export const Tag = ({ children, hatched }: { readonly children: ReactNode; readonly hatched?: boolean }): ReactElement => (
  <span className={classes(css.tag, hatched && css.hatched)}>{children}</span>
);
