import { data, type RouterContextProvider } from 'react-router';
import type { Role } from '../graphql/graphql.js';
import { clientContext } from './route-data.js';
import { loadViewer } from './session.js';

async function demand(context: Readonly<RouterContextProvider>, wanted: readonly Role[]): Promise<void> {
  const { roles } = await loadViewer(context.get(clientContext));
  // The router's own way to say that a page is not there.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!roles.some(({ role }) => wanted.includes(role))) throw data(null, { status: 404 });
}

/** Pages that only coaches have do not exist for anybody else. */
export const demandCoach = (context: Readonly<RouterContextProvider>): Promise<void> => demand(context, ['OWNER', 'COACH']);

/** Lists across clients are the desk of those who coach, of the practice or of the client. */
export const demandDesk = (context: Readonly<RouterContextProvider>): Promise<void> => demand(context, ['OWNER', 'COACH', 'INTERNAL_COACH']);
