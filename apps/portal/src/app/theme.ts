import { THEME_KEY } from '@cairn/look/theme-script';
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const listeners = new Set<() => void>();

const current = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

/** Kept on this device; the script in the head of every page sets it before the first paint. */
export function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // A browser without storage keeps the choice for this visit.
  }
  for (const listener of listeners) listener();
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);

const ADOPTED = 'cairn-theme-adopted';

/** What the person chose elsewhere holds on a device that is new to them; later this device's own choice does. */
export function adoptTheme(kept: 'SYSTEM' | 'LIGHT' | 'DARK'): void {
  try {
    if (localStorage.getItem(ADOPTED)) return;
    localStorage.setItem(ADOPTED, 'yes');
  } catch {
    return;
  }
  if (kept !== 'SYSTEM' && current() === 'system') setTheme(kept === 'LIGHT' ? 'light' : 'dark');
}
