import type { Viewer } from '@cairn/identity';

interface Of {
  readonly clientId: string;
}

/** What a client allows is known to its coaches, to the owner, and to those who run the programme at the client. */
export const canReadConsent = (viewer: Viewer, { clientId }: Of): boolean =>
  viewer.is('OWNER') ||
  viewer.coaching.some((one) => one.clientId === clientId) ||
  viewer.isAt(clientId, 'CLIENT_LEAD', 'SPONSOR', 'COORDINATOR', 'INTERNAL_COACH');

/** Coaches who work with the client ask; a shadow watches. For one engagement its own coaches do. */
export const canAskConsent = (viewer: Viewer, { clientId, engagementId }: Of & { readonly engagementId: string | null }): boolean =>
  viewer.coaching.some((one) => one.clientId === clientId && one.part !== 'SHADOW' && (engagementId === null || one.engagementId === engagementId));

/** Only the client lead says what is allowed, and takes it back. */
export const canGiveConsent = (viewer: Viewer, { clientId }: Of): boolean => viewer.isAt(clientId, 'CLIENT_LEAD');
