import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from 'react';
import { isRouteErrorResponse, ScrollRestoration, useLoaderData, useMatches, useNavigate, useRevalidator, useRouteError } from 'react-router';
import { Frame } from '../templates/frame/frame.js';
import { ActsProvider } from '../templates/keys/page-acts.js';
import { NewerReleaseStrip, OfflineStrip } from '../templates/strips/strips.js';
import { Button, ButtonLink } from '../ui/button/button.js';
import { KeyHint } from '../ui/marks/marks.js';
import { setSingleKeys } from '../ui/keys/single-keys.js';
import { Forbidden, NotFound, PageError } from '../ui/states/page-states.js';
import { ActivityProvider } from './activity.js';
import { useOfflineSince } from './connection.js';
import { AskCoach } from './ask-coach.js';
import { deviceStore } from './drafts/device-store.js';
import { EndedAccess } from './ended-access.js';
import { faultCode, faultReference, faultWords } from './graphql-client.js';
import { navigationFor, type Navigation } from './navigation.rules.js';
import { newerRelease } from './newer-release.js';
import { OutboxProvider, useWaiting } from './outbox/outbox-provider.js';
import { PageOutlet } from './page-outlet.js';
import { PersonMenu } from './person-menu.js';
import { usePlaceCounts } from './place-counts.js';
import { placeExists, type RouteHandle } from './routes.js';
import { SampleStrips } from './sample-strips.js';
import { SessionEndedSheet } from './session-ended-sheet.js';
import { ShellTools, type Shown } from './shell-tools.js';
import { useViewer, ViewerProvider, type Viewer } from './session.js';
import { adoptTheme } from './theme.js';
import { Time, TimeProvider } from './time/time.js';

function FrameOfViewer({ navigation }: { readonly navigation: Navigation }): ReactElement {
  const viewer = useViewer();
  const offlineSince = useOfflineSince();
  const waiting = useWaiting();
  const isOld = useSyncExternalStore(newerRelease.subscribe, newerRelease.get);
  const [shown, show] = useState<Shown>();
  const counts = usePlaceCounts();
  const client = navigation.frame === 'top' ? viewer.clients[0] : undefined;
  const quietKeys = useMatches().some(({ handle }) => (handle as RouteHandle | undefined)?.noSingleKeys);
  return (
    <Frame
      kind={navigation.frame}
      name={client?.name ?? viewer.practice.name}
      home={navigation.landsOn}
      main={navigation.main.map((item) => ({ ...item, count: counts[item.to] }))}
      groups={navigation.groups}
      foot={navigation.settings}
      tools={
        <>
          <Button look="quiet" small onClick={() => show('palette')}>
            <KeyHint keys="mod k">go anywhere</KeyHint>
          </Button>
          <PersonMenu show={show} />
        </>
      }
      help={navigation.frame === 'top' ? <AskCoach /> : undefined}
      search={() => show('palette')}
      phoneTools={<PersonMenu show={show} />}
      strips={
        <>
          <SampleStrips />
          {isOld && (
            <NewerReleaseStrip
              act={
                <Button look="quiet" small onClick={() => location.reload()}>
                  Load the page again
                </Button>
              }
            />
          )}
          {offlineSince && <OfflineStrip since={<Time at={offlineSince} />} waiting={waiting.length} />}
        </>
      }
    >
      {viewer.roles.length === 0 ? <EndedAccess /> : <PageOutlet />}
      <ShellTools navigation={navigation} quietKeys={quietKeys} shown={shown} show={show} />
    </Frame>
  );
}

/** The frame with the person in it. */
export function Shell(): ReactElement {
  const viewer = useLoaderData<Viewer>();
  const navigation = useMemo(() => navigationFor(viewer, placeExists), [viewer]);
  useEffect(() => setSingleKeys(viewer.singleKeys), [viewer.singleKeys]);
  useEffect(() => adoptTheme(viewer.theme), [viewer.theme]);
  useEffect(() => void deviceStore.sweep(), []);
  return (
    <ViewerProvider value={viewer}>
      <TimeProvider zone={viewer.timeZone}>
        <OutboxProvider>
          <ActivityProvider>
            <ActsProvider>
              <FrameOfViewer navigation={navigation} />
              <SessionEndedSheet />
              <ScrollRestoration />
            </ActsProvider>
          </ActivityProvider>
        </OutboxProvider>
      </TimeProvider>
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
  if (faultCode(error) === 'FORBIDDEN')
    return (
      <Forbidden what="This page is for others" ask={<ButtonLink to="/">Go to your first page</ButtonLink>}>
        {faultWords(error)}
      </Forbidden>
    );
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
