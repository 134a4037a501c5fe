import type { ReactElement, ReactNode } from 'react';
import { ActivityProvider } from '../app/activity.js';
import { TimeProvider } from '../app/time/time.js';
import { ActsProvider } from '../templates/keys/page-acts.js';

// Thursday 26 November 2026, 13:00 in London: pictures of the kit stay the same.
const now = (): number => 1_795_698_000_000;

export const Stage = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <TimeProvider zone="Europe/London" now={now}>
    <ActivityProvider>
      <ActsProvider>{children}</ActsProvider>
    </ActivityProvider>
  </TimeProvider>
);
