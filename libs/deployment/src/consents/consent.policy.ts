import type { Viewer } from '@cairn/identity';

interface Of {
  readonly clientId: string;
}

/** What a client allows is known to its coaches, to the owner, and to those who run the programme at the client. */
export const canReadConsent = (viewer: Viewer, { clientId }: Of): boolean =>
  viewer.is('OWNER') ||
  viewer.coaching.some((one) => one.clientId === clientId) ||
  viewer.isAt(clientId, 'CLIENT_LEAD', 'SPONSOR', 'COORDINATOR', 'INTERNAL_COACH');

/**
 * Words that are asked about or agreed to are read by whoever knows what the client allows. Once the yes has ended they are proof and nothing else: for the
 * client lead, who gave it, and the owner, who answers for what was published.
 */
export const canReadText = (viewer: Viewer, of: Of, stands: boolean): boolean =>
  canReadConsent(viewer, of) && (stands || viewer.is('OWNER') || viewer.isAt(of.clientId, 'CLIENT_LEAD'));

/** Coaches who work with the client ask; a shadow watches. For one engagement its own coaches do. */
export const canAskConsent = (viewer: Viewer, { clientId, engagementId }: Of & { readonly engagementId: string | null }): boolean =>
  viewer.coaching.some((one) => one.clientId === clientId && one.part !== 'SHADOW' && (engagementId === null || one.engagementId === engagementId));

/** Only the client lead says what is allowed, and takes it back. */
export const canGiveConsent = (viewer: Viewer, { clientId }: Of): boolean => viewer.isAt(clientId, 'CLIENT_LEAD');
