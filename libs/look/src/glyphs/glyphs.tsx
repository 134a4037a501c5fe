import type { ReactElement, ReactNode } from 'react';

/** The four readings of a signal. */
export type Health = 'ON_TRACK' | 'NEEDS_ATTENTION' | 'OFF_TRACK' | 'NO_DATA';

export const healthWords: Readonly<Record<Health, string>> = {
  ON_TRACK: 'On track',
  NEEDS_ATTENTION: 'Needs attention',
  OFF_TRACK: 'Off track',
  NO_DATA: 'No data yet',
};

/** Marks of our own; each is told by its shape, so that hue and size are only a help. */
export type GlyphName = Health | 'LOCKED' | 'OPEN' | 'DONE' | 'ONWARD' | 'SEARCH';

const shapes: Readonly<Record<GlyphName, ReactNode>> = {
  ON_TRACK: <circle className="glyph-good" cx="8" cy="8" r="6" />,
  NEEDS_ATTENTION: <path className="glyph-warn" d="M8 1.9 15 14H1z" />,
  OFF_TRACK: (
    <>
      <path className="glyph-bad" d="M8 .8 15.2 8 8 15.2.8 8z" />
      <path className="glyph-bad-bar" d="M5.6 8h4.8" />
    </>
  ),
  NO_DATA: <circle className="glyph-none" cx="8" cy="8" r="5.9" />,
  LOCKED: (
    <>
      <path className="glyph-line" d="M5 7V4.8a3 3 0 0 1 6 0V7" />
      <rect className="glyph-fill" x="2.75" y="6.75" width="10.5" height="7.75" rx="1.5" />
    </>
  ),
  OPEN: (
    <>
      <path className="glyph-line" d="M5 7V4.8a3 3 0 0 1 5.8-1.1" />
      <rect className="glyph-line" x="3.1" y="7.1" width="9.8" height="7" rx="1.5" />
    </>
  ),
  DONE: <path className="glyph-line" d="m2.8 8.6 3.5 3.5 7-7.6" />,
  SEARCH: (
    <>
      <circle className="glyph-line" cx="7" cy="7" r="4.75" />
      <path className="glyph-line" d="m10.6 10.6 3.4 3.4" />
    </>
  ),
  ONWARD: <path className="glyph-line" d="M2.5 8h10.6M9 3.9 13.1 8 9 12.1" />,
};

/** A mark; give it a `label` only where no word stands beside it. */
export function Glyph({ name, label }: { readonly name: GlyphName; readonly label?: string }): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  return (
    <svg className="glyph" viewBox="0 0 16 16" focusable="false" {...named}>
      {shapes[name]}
    </svg>
  );
}
