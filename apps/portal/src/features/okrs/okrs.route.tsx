import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { CyclePage, CyclePage_Query } from './cycle-page.js';
import { ListPage, OkrListPage_Query } from './list-page.js';
import { MapPage, OkrMapPage_Query } from './map-page.js';
import { askedOf } from './okrs-address.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { cycle, view } = askedOf(new URL(request.url).searchParams);
  const variables = { client: params['client'] ?? '', cycle };
  if (view === 'list') return { view, page: await startQuery(context, OkrListPage_Query, variables) };
  if (view === 'map') return { view, page: await startQuery(context, OkrMapPage_Query, variables) };
  return { view, page: await startQuery(context, CyclePage_Query, variables) };
}

/** Which node of the map is chosen, or how it is shown, asks for nothing new. */
export function shouldRevalidate({ currentUrl, nextUrl, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean {
  const [before, after] = [askedOf(currentUrl.searchParams), askedOf(nextUrl.searchParams)];
  const same = currentUrl.pathname === nextUrl.pathname && before.cycle === after.cycle && before.view === after.view;
  return same && currentUrl.search !== nextUrl.search ? false : defaultShouldRevalidate;
}

/** The OKRs of a client, a cycle at a time: its teams, the list, or the map. */
export function Component(): ReactElement {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.view === 'list') return <ListPage page={loaded.page} />;
  if (loaded.view === 'map') return <MapPage page={loaded.page} />;
  return <CyclePage page={loaded.page} />;
}
