import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ChangeView } from '../../ui/difference/difference.js';
import css from './draft.module.css';
import { fieldWords } from './draft-fields.js';
import type { Kept } from './draft-screen.js';

/** Two people changed the same: both wordings, field by field. Nothing is saved or dropped before somebody chose. */
export function BothWordings({ of: { kept, view }, words }: { readonly of: Kept; readonly words?: Readonly<Record<string, string>> }): ReactElement | null {
  const { conflict } = view;
  if (!conflict || kept.undecided.length === 0) return null;
  const who = kept.who ?? 'Somebody else';
  const shown = (text: string | undefined): string => (text ? (words?.[text] ?? text) : 'nothing');
  return (
    <div className={css.both} role="group" aria-label="Both wordings" tabIndex={-1} data-both-wordings="">
      <p className={css.hint}>{who} changed this while you wrote. Both are kept until you choose.</p>
      {kept.undecided.map((field) => (
        <div key={field}>
          <p className={css.label}>{fieldWords[field] ?? field}</p>
          <ChangeView now={shown(conflict.theirs[field])} proposed={shown(view.value[field])} nowLabel={`${who} wrote`} proposedLabel="You wrote" serif />
          <ButtonRow>
            <Button small onClick={() => kept.decide(field, 'mine')}>
              Keep mine
            </Button>
            <Button small onClick={() => kept.decide(field, 'theirs')}>
              Take theirs
            </Button>
          </ButtonRow>
        </div>
      ))}
    </div>
  );
}
