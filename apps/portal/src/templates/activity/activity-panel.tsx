import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './activity-panel.module.css';

export interface DoneAct {
  readonly id: string;
  readonly words: string;
  readonly when: ReactNode;
  readonly undo?: () => void;
  readonly undone?: boolean;
}

export interface WaitingAct {
  readonly id: string;
  readonly words: string;
  readonly when: ReactNode;
  readonly refused?: string;
  readonly sendNow: () => void;
  readonly discard: () => void;
}

export interface ActivityPanelProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly done: readonly DoneAct[];
  readonly waiting: readonly WaitingAct[];
  /** Earlier days, from the server. */
  readonly earlier?: ReactNode;
}

/** What was done here, with its way back; and what still waits to be sent. */
export function ActivityPanel({ open, close, done, waiting, earlier }: ActivityPanelProps): ReactElement {
  return (
    <Sheet open={open} close={close} heading="Activity" place="side">
      {waiting.length > 0 && (
        <RuledSection heading="Waiting to be sent" count={waiting.length} level={3}>
          <ul className={css.list}>
            {waiting.map(({ id, words, when, refused, sendNow, discard }) => (
              <li key={id}>
                <span className={css.words}>{words}</span>
                <span className={css.when}>{refused ?? when}</span>
                <span className={css.acts}>
                  {refused === undefined && (
                    <Button small onClick={sendNow}>
                      Send now
                    </Button>
                  )}
                  <Button look="quiet" small onClick={discard}>
                    Discard
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
      <RuledSection heading="Done in this visit" level={3}>
        {done.length === 0 ? (
          <p className={css.empty}>What you do appears here, with a way to take it back.</p>
        ) : (
          <ul className={css.list}>
            {done.map(({ id, words, when, undo, undone }) => (
              <li key={id}>
                <span className={css.words}>{undone ? <del>{words}</del> : words}</span>
                <span className={css.when}>{undone ? 'taken back' : when}</span>
                {undo && !undone && (
                  <span className={css.acts}>
                    <Button small onClick={undo}>
                      Undo
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </RuledSection>
      {earlier}
      <Button onClick={close}>Close</Button>
    </Sheet>
  );
}
