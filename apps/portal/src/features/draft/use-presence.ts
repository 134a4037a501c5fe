import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { newKey } from '../../ui/form/idempotency-key.js';
import { SayWhereIAm_Mutation } from './talk-mutations.js';

export interface PresentPerson {
  readonly personId: string;
  readonly name: string;
  readonly section: string;
}

export interface Whereabouts {
  readonly here: string;
  readonly enter: (section: string) => void;
  /** Who has this part open just now. */
  readonly at: (section: string) => PresentPerson | undefined;
}

/** A sign of somebody counts for half a minute; two of them fit in. */
const EVERY = 12_000;

/** Says where this reader is, and with it learns what others wrote. Nobody is told of a reader whose window is hidden. */
export function usePresence(draftId: string | null, present: readonly PresentPerson[]): Whereabouts {
  const client = useApolloClient();
  const [here, setHere] = useState('draft');
  const latest = useRef(here);
  const say = useCallback(
    (section: string | null): void => {
      if (draftId === null || !navigator.onLine) return;
      const input = { draftId, section, idempotencyKey: newKey() };
      // Not being seen for a moment is no fault worth a word.
      client.mutate({ mutation: SayWhereIAm_Mutation, variables: { input } }).catch(() => undefined);
    },
    [client, draftId],
  );
  useEffect(() => {
    latest.current = here;
  }, [here]);
  useEffect(() => {
    if (draftId === null) return;
    say(latest.current);
    const timer = setInterval(() => document.visibilityState === 'visible' && say(latest.current), EVERY);
    return () => {
      clearInterval(timer);
      say(null);
    };
  }, [say, draftId]);
  const enter = useCallback(
    (section: string): void => {
      if (latest.current === section) return;
      latest.current = section;
      setHere(section);
      say(section);
    },
    [say],
  );
  return useMemo(() => ({ here, enter, at: (section) => present.find((one) => one.section === section) }), [here, enter, present]);
}
