import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { createClient } from '../app/graphql-client.js';
import { newerRelease } from '../app/newer-release.js';
import { forgetCounts } from '../app/place-counts.js';
import { Providers } from '../app/providers.js';
import { routerContext, routesAround } from '../app/router.js';
import { answeringLink, type Answers } from './answering-link.js';
import { aCoach } from './viewers.js';

export interface RenderedRoute extends RenderResult {
  readonly user: UserEvent;
  /** The address the person is at. */
  readonly address: () => string;
}

/** Opens `at` in the whole portal: frame, loaders, cache and masking, with prepared answers in place of the server. */
export function renderRoute(pages: readonly RouteObject[], at: string, answers: Answers): RenderedRoute {
  forgetCounts();
  const client = createClient(
    { sessionEnded: () => undefined, newerRelease: () => newerRelease.set(true), writing: forgetCounts },
    answeringLink({ ViewerSession: { viewer: aCoach }, ...answers }),
  );
  const router = createMemoryRouter(routesAround(pages), { initialEntries: [at], getContext: routerContext(client), future: { v8_middleware: true } });
  const rendered = render(
    <Providers client={client}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...rendered, user: userEvent.setup(), address: () => router.state.location.pathname + router.state.location.search };
}
