import type { Viewer } from '@cairn/identity';
import { canDirect } from '../certification.policy.js';

interface Held {
  readonly personId: string;
}

/** A certificate is its holder's; those who direct certification see all of them. */
export const canReadCertificate = (viewer: Viewer, certificate: Held): boolean => certificate.personId === viewer.personId || canDirect(viewer);

/** The director certifies, renews, replaces and revokes, but nobody does it for themselves. */
export const canCertify = (viewer: Viewer, of: Held): boolean => canDirect(viewer) && of.personId !== viewer.personId;

/** Who may see it is for its holder alone to say. */
export const canShowCertificate = (viewer: Viewer, certificate: Held): boolean => certificate.personId === viewer.personId;
