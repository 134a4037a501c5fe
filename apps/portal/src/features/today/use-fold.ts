import { useState } from 'react';

/** Shows the first of a list until its reader asks for all. */
export function useFold<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number; readonly unfold: () => void } {
  const [open, setOpen] = useState(false);
  const shown = open ? items : items.slice(0, most);
  return { shown, more: items.length - shown.length, unfold: () => setOpen(true) };
}
