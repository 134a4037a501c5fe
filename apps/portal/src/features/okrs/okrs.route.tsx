import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { CyclePage, CyclePage_Query } from './cycle-page.js';
import { askedOf } from './okrs-address.js';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { cycle } = askedOf(new URL(request.url).searchParams);
  return startQuery(context, CyclePage_Query, { client: params['client'] ?? '', cycle });
}

/** The OKRs of a client, a cycle at a time. */
export function Component(): ReactElement {
  return <CyclePage page={useLoaderData<typeof loader>()} />;
}
