import { useSyncExternalStore, type ReactElement } from 'react';
import { Sheet } from '../../ui/dialog/sheet.js';
import { KeyHint } from '../../ui/marks/marks.js';
import { useActRegistry, type PageAct } from './page-acts.js';
import css from './shortcuts-help.module.css';

const inLists: readonly Pick<PageAct, 'id' | 'words' | 'keys'>[] = [
  { id: 'down', words: 'Next row', keys: 'j' },
  { id: 'up', words: 'Row before', keys: 'k' },
  { id: 'open', words: 'Open the row', keys: 'Enter' },
  { id: 'act', words: "Run the row's act", keys: 'Space' },
  { id: 'back', words: 'Back, close', keys: 'Esc' },
  { id: 'send', words: 'Send the form', keys: 'mod Enter' },
];

/** All keys of this page in one place. */
export function ShortcutsHelp({ open, close, singleKeys }: { readonly open: boolean; readonly close: () => void; readonly singleKeys: boolean }): ReactElement {
  const registry = useActRegistry();
  const acts = useSyncExternalStore(registry.subscribe, registry.get).filter(({ keys }) => keys !== undefined);
  const groups = [
    ...new Map([
      ['This page', [] as typeof inLists],
      ...acts.map(({ group = 'This page' }) => [group, [] as typeof inLists] as const),
      ['Lists and forms', inLists],
    ]).keys(),
  ].map((group) => ({
    group,
    keys: group === 'Lists and forms' ? inLists : acts.filter((act) => (act.group ?? 'This page') === group),
  }));
  return (
    <Sheet open={open} close={close} heading="Keys" wide>
      {!singleKeys && <p className={css.off}>Keys without Ctrl or Cmd are switched off. You can switch them on in Settings.</p>}
      <div className={css.groups}>
        {groups
          .filter(({ keys }) => keys.length > 0)
          .map(({ group, keys }) => (
            <section key={group} aria-label={group}>
              <h3 className={css.heading}>{group}</h3>
              <dl className={css.list}>
                {keys.map(({ id, words, keys: pressed = '' }) => (
                  <div key={id}>
                    <dt>{words}</dt>
                    <dd>
                      <KeyHint keys={pressed.replace('+', ' ')} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Sheet>
  );
}
