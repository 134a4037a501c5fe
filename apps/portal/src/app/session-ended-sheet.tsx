import { useApolloClient } from '@apollo/client/react';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { useLocation, useRevalidator } from 'react-router';
import { Sheet } from '../ui/dialog/sheet.js';
import { ButtonRow } from '../ui/button/button.js';
import button from '../ui/button/button.module.css';
import { classes } from '../ui/class-names.js';
import { sessionEnded } from './session-ended.js';
import { loadViewer, signInAddress, useViewer } from './session.js';

/** Over the page, which stays: sign in again beside it, then carry on where you were. */
export function SessionEndedSheet(): ReactElement {
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get);
  const { id } = useViewer();
  const client = useApolloClient();
  const location = useLocation();
  const { revalidate } = useRevalidator();

  useEffect(() => {
    if (!ended) return;
    const look = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const viewer = await loadViewer(client, true).catch(() => undefined);
      if (!viewer) return;
      // Somebody else signed in on this device: nothing of the first person may stay on the screen.
      if (viewer.id !== id) return window.location.reload();
      sessionEnded.set(false);
      void client.refetchQueries({ include: 'active' });
      void revalidate();
    };
    const onLook = (): void => void look();
    window.addEventListener('focus', onLook);
    document.addEventListener('visibilitychange', onLook);
    return () => {
      window.removeEventListener('focus', onLook);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [ended, client, id, revalidate]);

  return (
    <Sheet open={ended} close={() => undefined} held heading="Your session has ended">
      <p>What you typed is kept. Sign in again, then carry on where you were.</p>
      <ButtonRow>
        <a className={classes(button.button, button.filled)} href={signInAddress(location)} target="_blank" rel="noopener">
          Sign in again
        </a>
      </ButtonRow>
    </Sheet>
  );
}
