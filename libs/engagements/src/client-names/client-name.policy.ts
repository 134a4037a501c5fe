import type { Viewer } from '@cairn/identity';
import type { ClientPlace } from '../clients/client.policy.js';

/** Whoever coaches at a client, in whatever part, knows what else it is called; they and the owner keep the list. */
export const canKeepClientNames = (viewer: Viewer, client: Pick<ClientPlace, 'engagementIds'>): boolean =>
  viewer.is('OWNER') || client.engagementIds.some((id) => viewer.coaches(id));
