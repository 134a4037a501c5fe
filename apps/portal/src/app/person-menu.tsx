import { useState, type ReactElement } from 'react';
import { ConfirmSheet } from '../ui/dialog/sheet.js';
import { Menu, type MenuAct } from '../ui/menu/menu.js';
import { useSwitchPractice } from './acts/use-switch-practice.js';
import { draftsOf } from './drafts/device-store.js';
import { useWaiting } from './outbox/outbox-provider.js';
import type { ShownProps } from './shell-tools.js';
import { useViewer } from './session.js';
import { signOut } from './sign-out.js';
import { setTheme, useTheme, type Theme } from './theme.js';
import { plural } from './words.js';

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Light or dark as this device'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** The person's own acts: their other practices, theme, keys, signing out. */
export function PersonMenu({ show }: Pick<ShownProps, 'show'>): ReactElement {
  const viewer = useViewer();
  const waiting = useWaiting();
  const acts: readonly MenuAct[] = [
    { words: waiting.length > 0 ? `Activity: ${plural(waiting.length, 'act waits', 'acts wait')}` : 'Activity', key: 'G A', act: () => show('activity') },
    { words: 'Keys', key: '?', act: () => show('keys') },
  ];
  const theme = useTheme();
  const open = useSwitchPractice();
  const elsewhere = viewer.practices.filter(({ id }) => id !== viewer.practice.id);
  const [unsent, setUnsent] = useState<number>();
  const leave = async (): Promise<void> => {
    const drafts = await draftsOf(viewer.id);
    if (drafts > 0) setUnsent(drafts);
    else await signOut(viewer.id);
  };
  return (
    <>
      <Menu
        label="You"
        button={viewer.name}
        heading={viewer.email}
        groups={[
          acts,
          ...(elsewhere.length > 0 ? [elsewhere.map(({ id, name }) => ({ words: `Open ${name}`, act: () => void open(id) }))] : []),
          themes.map(([value, words]) => ({ words, chosen: theme === value, act: () => setTheme(value) })),
          [{ words: 'Sign out', act: () => void leave() }],
        ]}
      />
      <ConfirmSheet
        open={unsent !== undefined}
        close={() => setUnsent(undefined)}
        question={`Sign out and lose ${plural(unsent ?? 0, 'draft', 'drafts')}?`}
        confirm="Sign out"
        back="Stay"
        act={() => void signOut(viewer.id)}
      >
        <p>What you typed and did not send is kept on this device only. It is removed when you sign out.</p>
      </ConfirmSheet>
    </>
  );
}
