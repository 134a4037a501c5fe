import { data, type RouterContextProvider } from 'react-router';
import { clientContext } from './route-data.js';
import { loadViewer } from './session.js';

/** Pages that only coaches have do not exist for anybody else. */
export async function demandCoach(context: Readonly<RouterContextProvider>): Promise<void> {
  const { roles } = await loadViewer(context.get(clientContext));
  // The router's own way to say that a page is not there.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!roles.some(({ role }) => role === 'OWNER' || role === 'COACH')) throw data(null, { status: 404 });
}
