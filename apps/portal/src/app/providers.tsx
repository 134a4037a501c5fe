import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { FailureReading } from '../ui/feedback/failure.js';
import { LiveRegionProvider } from '../ui/feedback/live-region.js';
import { ToastProvider } from '../ui/feedback/toast.js';
import { failureOf } from './failure.js';

export function Providers({ client, children }: { readonly client: ApolloClient; readonly children: ReactNode }): ReactElement {
  return (
    <ApolloProvider client={client}>
      <LiveRegionProvider>
        <ToastProvider>
          <FailureReading value={failureOf}>{children}</FailureReading>
        </ToastProvider>
      </LiveRegionProvider>
    </ApolloProvider>
  );
}
