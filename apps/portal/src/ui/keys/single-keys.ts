import { useSyncExternalStore } from 'react';

const STORED = 'cairn-single-keys';
const listeners = new Set<() => void>();
let on: boolean | undefined;

function read(): boolean {
  if (on === undefined) {
    try {
      on = localStorage.getItem(STORED) !== 'off';
    } catch {
      on = true;
    }
  }
  return on;
}

/** Switches keys without Ctrl on or off for this device (WCAG 2.1.4). Settings call it; so does the session with the person's own choice. */
export function setSingleKeys(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(STORED, next ? 'on' : 'off');
  } catch {
    // A browser without storage keeps the choice for this visit.
  }
  for (const listener of listeners) listener();
}

/** Whether keys such as `j` and `g` act. They never do inside fields. */
export const useSingleKeys = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    () => true,
  );

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=""], [contenteditable=true]');
