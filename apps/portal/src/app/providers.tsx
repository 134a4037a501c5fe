import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
import { LiveRegionProvider } from '../ui/feedback/live-region.js';
import { ToastProvider } from '../ui/feedback/toast.js';

export function Providers({ client, children }: { readonly client: ApolloClient; readonly children: ReactNode }): ReactElement {
  return (
    <ApolloProvider client={client}>
      <LiveRegionProvider>
        <ToastProvider>{children}</ToastProvider>
      </LiveRegionProvider>
    </ApolloProvider>
  );
}
