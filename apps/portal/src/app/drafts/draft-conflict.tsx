import type { ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';

interface Kept {
  readonly conflict?: unknown;
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
}

/** The same text was written in two windows: one of them stays. Nothing where they agree. */
export function DraftConflict({ draft }: { readonly draft: Kept }): ReactElement | null {
  if (!draft.conflict) return null;
  return (
    <ButtonRow>
      <Button small onClick={draft.keepMine}>
        Keep what is here
      </Button>
      <Button small onClick={draft.keepTheirs}>
        Take what the other window has
      </Button>
    </ButtonRow>
  );
}
