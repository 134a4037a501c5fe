import { useEffect } from 'react';
import { isTyping } from '../../ui/keys/single-keys.js';
import { useActRegistry, type PageAct } from './page-acts.js';

const SEQUENCE = 1200;

/** The key as it is written in an act: `mod+k`, `?`, `g`. */
export function keyOf(event: KeyboardEvent): string | undefined {
  if (event.altKey || ['Control', 'Meta', 'Shift', 'Alt'].includes(event.key)) return undefined;
  if (event.ctrlKey || event.metaKey) return `mod+${event.key.toLowerCase()}`;
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

/** What a key means after the one before it: an act, the start of a sequence, or nothing. */
export function meaning(acts: readonly PageAct[], key: string, before: string | undefined): PageAct | 'begins' | undefined {
  const pressed = before === undefined ? key : `${before} ${key}`;
  const act = acts.find(({ keys }) => keys === pressed);
  if (act) return act;
  if (before === undefined && acts.some(({ keys }) => keys?.startsWith(`${key} `))) return 'begins';
  return before === undefined ? undefined : meaning(acts, key, undefined);
}

/** One listener for the whole page. Single keys do nothing in fields, under sheets, and where they are switched off. */
export function useKeyListener(singleKeys: boolean): void {
  const registry = useActRegistry();
  useEffect(() => {
    let before: { readonly key: string; readonly at: number } | undefined;
    const listen = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      if (key === undefined || event.defaultPrevented) return;
      const single = !key.startsWith('mod+');
      if (single && (!singleKeys || isTyping(event.target))) return;
      // On a link or a button Enter means that one.
      if (key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary, input, select, [role=menu]')) return;
      if (document.querySelector('dialog[open]') && key !== 'mod+k') return;
      const started = before && event.timeStamp - before.at < SEQUENCE ? before.key : undefined;
      const found = meaning(registry.get(), key, started);
      before = found === 'begins' ? { key, at: event.timeStamp } : undefined;
      if (!found || found === 'begins') return;
      event.preventDefault();
      found.run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [registry, singleKeys]);
}
