import { useMemo, type ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ActivityPanel } from '../templates/activity/activity-panel.js';
import { useKeyListener } from '../templates/keys/key-listener.js';
import { usePageActs, type PageAct } from '../templates/keys/page-acts.js';
import { ShortcutsHelp } from '../templates/keys/shortcuts-help.js';
import { Palette } from '../templates/palette/palette.js';
import type { PaletteEntry } from '../templates/palette/palette.rules.js';
import { useSingleKeys } from '../ui/keys/single-keys.js';
import { useActivity } from './activity.js';
import { EarlierActivity } from './earlier-activity.js';
import type { Navigation } from './navigation.rules.js';
import { useOutbox, useWaiting } from './outbox/outbox-provider.js';
import { useReadsTips, useWritesLearnings } from './learning-readers.js';
import { useViewer } from './session.js';
import { placeExists } from './routes.js';
import { instantOf } from './time/moments.js';
import { Time } from './time/time.js';
import { useFound } from './use-found.js';

/** What floats over the frame. */
export type Shown = 'palette' | 'keys' | 'activity' | undefined;

export interface ShownProps {
  readonly shown: Shown;
  readonly show: (next: Shown) => void;
}

function usePlaces(navigation: Navigation): readonly PaletteEntry[] {
  const { clients } = useViewer();
  const navigate = useNavigate();
  return useMemo(() => {
    const pages = [...navigation.main, ...navigation.groups.flatMap(({ items }) => items), ...navigation.settings];
    const go = (to: string) => () => void navigate(to);
    return [
      ...pages.map(({ label, to, key }): PaletteEntry => ({ id: to, kind: 'go', words: label, run: go(to), ...(key !== undefined && { keys: `g ${key}` }) })),
      ...(navigation.frame === 'rail' && placeExists('/c/any')
        ? clients.map(({ id, slug, name }): PaletteEntry => ({ id, kind: 'go', words: name, detail: 'client', also: slug, run: go(`/c/${slug}`) }))
        : []),
    ];
  }, [navigation, clients, navigate]);
}

/** Where one writes down what was learned; from the page of a client, what was learned there. */
const learningFrom = (pathname: string): string => {
  const client = /^\/c\/([^/]+)/.exec(pathname)?.[1];
  return client === undefined ? '/learnings/new' : `/learnings/new?client=${client}`;
};

/** Palette, keys and Activity: over every page, and the keys that call them. */
export function ShellTools({
  navigation,
  quietKeys,
  shown,
  show,
}: ShownProps & { readonly navigation: Navigation; readonly quietKeys: boolean }): ReactElement {
  const { deeds, takeBack } = useActivity();
  const outbox = useOutbox();
  const waiting = useWaiting();
  const places = usePlaces(navigation);
  const found = useFound();
  const singleKeys = useSingleKeys();
  const close = (): void => show(undefined);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [learns, reads] = [useWritesLearnings(), useReadsTips()];
  const latest = deeds.find(({ undo, undone }) => undo && !undone);

  useKeyListener(singleKeys && !quietKeys);
  usePageActs([
    { id: 'palette', words: 'Go anywhere', keys: 'mod+k', group: 'Everywhere', keysOnly: true, run: () => show(shown === 'palette' ? undefined : 'palette') },
    { id: 'keys', words: 'Show all keys', keys: '?', group: 'Everywhere', run: () => show('keys') },
    { id: 'activity', words: 'Show Activity', keys: 'g a', group: 'Everywhere', run: () => show('activity') },
    ...(learns ? [{ id: 'add-learning', words: 'Add a learning', group: 'Everywhere', run: () => void navigate(learningFrom(pathname)) }] : []),
    ...(reads
      ? [
          { id: 'share-tips', words: 'Share tips', group: 'Everywhere', run: () => void navigate('/learnings/tips/new') },
          { id: 'ask-coaches', words: 'Ask coaches a question', group: 'Everywhere', run: () => void navigate('/learnings/tips/new?kind=QUESTION') },
        ]
      : []),
    ...(latest ? [{ id: 'undo', words: `Take back: ${latest.words}`, keys: 'u', group: 'Everywhere', run: () => takeBack(latest.id) }] : []),
    ...places.filter(({ keys }) => keys).map(({ id, words, keys = '', run }): PageAct => ({ id: `go ${id}`, words, keys, group: 'Go', keysOnly: true, run })),
  ]);

  return (
    <>
      <Palette open={shown === 'palette'} close={close} places={[...places, ...found.entries]} typing={found.typing} />
      <ShortcutsHelp open={shown === 'keys'} close={close} singleKeys={singleKeys} />
      <ActivityPanel
        open={shown === 'activity'}
        close={close}
        earlier={shown === 'activity' && <EarlierActivity />}
        done={deeds.map(({ id, words, at, undo, undone }) => ({
          id: String(id),
          words,
          when: <Time at={at} />,
          undone,
          ...(undo && { undo: () => takeBack(id) }),
        }))}
        waiting={waiting.map(({ id, words, at, refused }) => ({
          id,
          words,
          refused,
          when: <Time at={instantOf(at)} />,
          sendNow: () => void outbox.send(),
          discard: () => void outbox.discard(id),
        }))}
      />
    </>
  );
}
