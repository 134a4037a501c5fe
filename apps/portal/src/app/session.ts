import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import { createContext, useContext } from 'react';
import { graphql } from '../graphql/gql.js';
import type { ViewerSessionQuery } from '../graphql/graphql.js';

const ViewerSession_Query = graphql(`
  query ViewerSession {
    viewer {
      id
      name
      email
      timeZone
      singleKeys
      accompaniesTrainees
      practice {
        id
        name
        isSample
      }
      practices {
        id
        name
        isSample
      }
      seenBy {
        personId
        name
      }
      coachesToAsk {
        clientId
        name
        email
      }
      endedAccess {
        clientName
        clientSlug
        endedAt
        askName
      }
      theme
      roles {
        role
        clientId
      }
      clients {
        id
        slug
        name
      }
    }
  }
`);

export type Viewer = ViewerSessionQuery['viewer'];

/** The page may carry the answer to the first question with it, so that a visit starts with one request less. */
function embedded(): ViewerSessionQuery | undefined {
  const element = document.getElementById('cairn-viewer');
  if (!element?.textContent) return undefined;
  element.remove();
  return JSON.parse(element.textContent) as ViewerSessionQuery;
}

/** Who is looking. Throws UNAUTHENTICATED when nobody is signed in. */
export async function loadViewer(client: ApolloClient, fresh = false): Promise<Viewer> {
  const carried = fresh ? undefined : embedded();
  if (carried) client.writeQuery({ query: ViewerSession_Query as TypedDocumentNode<ViewerSessionQuery>, data: carried });
  const { data } = await client.query({ query: ViewerSession_Query, fetchPolicy: fresh ? 'network-only' : 'cache-first' });
  if (!data) throw new Error('The server did not say who is looking');
  return data.viewer;
}

const ViewerContext = createContext<Viewer | null>(null);
export const ViewerProvider = ViewerContext.Provider;

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is for pages inside the frame');
  return viewer;
}

/** The way to the sign-in page and back to this one. */
export const signInAddress = (from: { pathname: string; search: string }): string => `/sign-in?next=${encodeURIComponent(from.pathname + from.search)}`;
