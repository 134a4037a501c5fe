import { useApolloClient } from '@apollo/client/react';
import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { actState } from '../../app/act-state.js';
import { useViewer } from '../../app/session.js';
import { DraftDesk, type Standing } from './draft-desk.js';
import { linesOf, lineFields, objectiveFields, type DraftFacts, type LineFacts, type ObjectiveFacts } from './draft-fields.js';
import type { DraftView } from '../../app/drafts/draft-keeper.js';
import type { Fields, KeptFields } from './kept-fields.js';
import { sendLine, sendMission, sendObjective } from './senders.js';
import { usePresence, type Whereabouts } from './use-presence.js';
import { useRun, type Run } from './use-run.js';

interface DraftScreen {
  readonly draft: DraftFacts;
  readonly desk: DraftDesk;
  readonly run: Run;
  readonly may: (action: string) => 'allowed' | 'gated' | 'absent';
  /** Where this reader is, and who else is where. */
  readonly whereabouts: Whereabouts;
}

const Screen = createContext<DraftScreen | undefined>(undefined);

export function useDraftScreen(): DraftScreen {
  const screen = useContext(Screen);
  if (!screen) throw new Error('A part of a draft stands outside of one');
  return screen;
}

/** Holds what is typed on the page, wherever it is typed, and takes in what others wrote meanwhile. */
export function DraftScreenProvider({ draft, children }: { readonly draft: DraftFacts; readonly children: ReactNode }): ReactElement {
  const viewer = useViewer();
  const of = `${draft.teamId}/${draft.id ?? 'none'}`;
  const [held, setHeld] = useState(() => ({ of, desk: new DraftDesk(viewer.id) }));
  if (held.of !== of) setHeld({ of, desk: new DraftDesk(viewer.id) });
  const { desk } = held;
  const run = useRun();
  const whereabouts = usePresence(draft.id, draft.present);

  useEffect(() => {
    for (const line of linesOf(draft)) desk.find(`line/${line.id}`)?.arrive(lineFields(line), line.version);
    for (const objective of draft.objectives) desk.find(`objective/${objective.id}`)?.arrive(objectiveFields(objective), objective.version);
    desk.find(`mission/${draft.teamId}`)?.arrive({ body: draft.mission?.body ?? '' }, draft.mission?.number ?? 0);
  }, [desk, draft]);

  useEffect(() => {
    const leave = (): void => void (document.visibilityState === 'hidden' && desk.flush());
    const flush = (): void => void desk.flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      flush();
    };
  }, [desk]);

  const screen = useMemo<DraftScreen>(
    () => ({ draft, desk, run, may: (action) => actState(draft.availableActions, action), whereabouts }),
    [draft, desk, run, whereabouts],
  );
  return <Screen value={screen}>{children}</Screen>;
}

/** How all that is typed stands. */
export const useStanding = (): Standing => {
  const { desk } = useDraftScreen();
  return useSyncExternalStore(desk.subscribe, desk.get);
};

export interface Kept {
  readonly kept: KeptFields;
  readonly view: DraftView<Fields>;
}

const useView = (kept: KeptFields): Kept => ({ kept, view: useSyncExternalStore(kept.keeper.subscribe, kept.keeper.get) });

export function useKeptLine(line: LineFacts): Kept {
  const client = useApolloClient();
  const { desk } = useDraftScreen();
  return useView(desk.of(`line/${line.id}`, lineFields(line), line.version, sendLine(client, line.id), line.editedByName));
}

export function useKeptObjective(objective: ObjectiveFacts): Kept {
  const client = useApolloClient();
  const { desk } = useDraftScreen();
  return useView(
    desk.of(`objective/${objective.id}`, objectiveFields(objective), objective.version, sendObjective(client, objective.id), objective.editedByName),
  );
}

export function useKeptMission(): Kept {
  const client = useApolloClient();
  const { desk, draft } = useDraftScreen();
  const opened = { body: draft.mission?.body ?? '' };
  return useView(
    desk.of(`mission/${draft.teamId}`, opened, draft.mission?.number ?? 0, sendMission(client, draft.teamId), draft.mission?.writtenByName ?? null),
  );
}
