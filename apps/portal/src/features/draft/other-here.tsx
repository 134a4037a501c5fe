import { useState, type ReactElement, type ReactNode } from 'react';
import { firstName } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Presence } from '../../ui/marks/marks.js';
import css from './draft.module.css';
import { useDraftScreen } from './draft-screen.js';

/** Where somebody else is writing just now, one waits or takes over: a soft lock, never a hard one. */
export function OtherHere({ part, children }: { readonly part: string; readonly children: (held: boolean) => ReactNode }): ReactElement {
  const { whereabouts } = useDraftScreen();
  const [taken, setTaken] = useState<string>();
  const other = whereabouts.at(part);
  const held = other !== undefined && taken !== other.personId && whereabouts.here !== part;
  return (
    <>
      {other && (
        <p className={css.otherHere}>
          <Presence people={[other.name]} doing="is writing here" />
          {held && (
            <>
              {firstName(other.name)} is writing here.{' '}
              <Button look="quiet" small onClick={() => setTaken(other.personId)}>
                Take over
              </Button>
            </>
          )}
        </p>
      )}
      {children(held)}
    </>
  );
}
