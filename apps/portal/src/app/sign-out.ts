import { forgetDraftsOf } from './drafts/device-store.js';

/** Ends the session; nothing of the person stays on this device. The page that follows is the server's. */
export async function signOut(personId: string): Promise<void> {
  await fetch('/sign-out', { method: 'POST', credentials: 'include', redirect: 'manual', headers: { 'x-cairn-client': 'portal' } });
  await forgetDraftsOf(personId);
  window.location.assign('/sign-out');
}
