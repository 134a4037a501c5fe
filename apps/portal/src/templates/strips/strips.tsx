import type { ReactElement, ReactNode } from 'react';
import css from './strips.module.css';

/** Above the frame on every page of the sample practice: hatched, so that nobody takes it for real. */
export const SampleStrip = ({ act }: { readonly act?: ReactNode }): ReactElement => (
  <section className={css.sample} aria-label="Sample practice">
    <span>
      <strong>Sample practice.</strong> Nothing is sent.
    </span>
    {act}
  </section>
);

/** Somebody walks through the sample as another person. */
export const SeenAsStrip = ({ name, back }: { readonly name: string; readonly back: ReactNode }): ReactElement => (
  <section className={css.sample} aria-label="Seen as somebody else">
    <span>
      You see what <strong>{name}</strong> sees.
    </span>
    {back}
  </section>
);

/** Quiet: reading works, and what waits here is counted. */
export const OfflineStrip = ({ since, waiting }: { readonly since: ReactNode; readonly waiting: number }): ReactElement => (
  <section className={css.offline} aria-label="Connection">
    <span role="status">
      Offline since {since}. Reading works{waiting > 0 ? `, what you send waits here (${waiting})` : ''}.
    </span>
  </section>
);

/** The server was updated behind an open page. Not loaded again by itself: somebody may be writing. */
export const NewerReleaseStrip = ({ act }: { readonly act: ReactNode }): ReactElement => (
  <section className={css.offline} aria-label="Cairn was updated">
    <span role="status">Cairn was updated since this page was loaded. Keep a copy of what you are writing here, then load the page again.</span>
    {act}
  </section>
);
