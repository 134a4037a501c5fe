import '@cairn/look/tokens.css';
import '@cairn/look/fonts.css';
import '@cairn/look/base.css';
import '@cairn/look/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createClient } from './app/graphql-client.js';
import { Providers } from './app/providers.js';
import { createRouter } from './app/router.js';
import { reloadOnceWhenCodeIsGone } from './app/lost-chunk.js';
import { newerRelease } from './app/newer-release.js';
import { forgetCounts } from './app/place-counts.js';
import { sessionEnded } from './app/session-ended.js';

reloadOnceWhenCodeIsGone();

const client = createClient({ sessionEnded: () => sessionEnded.set(true), newerRelease: () => newerRelease.set(true), writing: forgetCounts });
const router = createRouter(client, import.meta.env.DEV ? (await import('./kit/kit.routes.js')).kitRoutes : []);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
