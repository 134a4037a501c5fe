import { useApolloClient } from '@apollo/client/react';
import { useEffect, type ReactElement } from 'react';
import { Countdown } from '../../app/time/countdown.js';
import { Button } from '../../ui/button/button.js';
import { useAnnounce } from '../../ui/feedback/live-region.js';
import css from './draft.module.css';
import { useDraftScreen } from './draft-screen.js';
import { EndSilence_Mutation, StartSilence_Mutation } from './talk-mutations.js';

const MINUTES = 5;

/** Everybody writes alone first; what others write is hidden until the time is up. */
export function SilentBar(): ReactElement | null {
  const { draft, may, run } = useDraftScreen();
  const client = useApolloClient();
  const announce = useAnnounce();
  const { id, silent } = draft;
  useEffect(() => {
    if (silent) announce(`${silent.startedByName} started silent writing. Others see your lines when the time is up.`);
    // Said once for each start.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [silent?.until]);
  if (id === null) return null;
  if (!silent)
    return may('startSilentWriting') === 'allowed' ? (
      <Button small look="quiet" onClick={() => void run(StartSilence_Mutation, { draftId: id, minutes: MINUTES })}>
        Write on your own for {MINUTES} minutes
      </Button>
    ) : null;
  return (
    <p className={css.silent}>
      <b>
        <Countdown
          until={silent.until}
          over={() => {
            announce('The time is up. All lines are shown.');
            void client.refetchQueries({ include: 'active' });
          }}
        />
      </b>{' '}
      Everybody writes alone. What others write shows when the time is up.{' '}
      {may('endSilentWriting') === 'allowed' && (
        <Button small look="quiet" onClick={() => void run(EndSilence_Mutation, { draftId: id })}>
          End it now
        </Button>
      )}
    </p>
  );
}
