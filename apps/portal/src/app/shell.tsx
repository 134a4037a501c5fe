import { useEffect, useMemo, type ReactElement } from 'react';
import { isRouteErrorResponse, useLoaderData, useNavigate, useRevalidator, useRouteError } from 'react-router';
import { Frame } from '../templates/frame/frame.js';
import { NotFound, PageError } from '../ui/states/page-states.js';
import { setSingleKeys } from '../ui/keys/single-keys.js';
import { faultCode, faultReference } from './graphql-client.js';
import { navigationFor } from './navigation.rules.js';
import { PageOutlet } from './page-outlet.js';
import { placeExists } from './routes.js';
import { ViewerProvider, type Viewer } from './session.js';
import { ButtonLink } from '../ui/button/button.js';

/** The frame with the person in it. */
export function Shell(): ReactElement {
  const viewer = useLoaderData<Viewer>();
  const navigation = useMemo(() => navigationFor(viewer, placeExists), [viewer]);
  useEffect(() => setSingleKeys(viewer.singleKeys), [viewer.singleKeys]);
  const client = navigation.frame === 'top' ? viewer.clients[0] : undefined;
  return (
    <ViewerProvider value={viewer}>
      <Frame kind={navigation.frame} name={client?.name ?? viewer.practice.name} home={navigation.landsOn} main={navigation.main} groups={navigation.groups} foot={navigation.settings}>
        <PageOutlet />
      </Frame>
    </ViewerProvider>
  );
}

/** What a page shows when its data or its code cannot be had; the frame stays. */
export function RouteError(): ReactElement {
  const error = useRouteError();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  if (faultCode(error) === 'NOT_FOUND' || (isRouteErrorResponse(error) && error.status === 404))
    return <NotFound home={<ButtonLink to="/">Go to your first page</ButtonLink>} />;
  return <PageError retry={() => void revalidate()} back={() => void navigate(-1)} reference={faultReference(error)} offline={!navigator.onLine} />;
}

/** When not even the frame can be had. */
export function ShellError(): ReactElement {
  const error = useRouteError();
  return (
    <main>
      <PageError retry={() => location.reload()} reference={faultReference(error)} offline={!navigator.onLine} />
    </main>
  );
}
