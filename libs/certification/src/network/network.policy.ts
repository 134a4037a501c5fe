import type { Viewer } from '@cairn/identity';
import { canDirect } from '../certification.policy.js';

/** The directory inside the portal is for people of the practice, members without a certificate among them. */
export const canReadNetwork = (viewer: Viewer): boolean =>
  viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'TRAINEE', 'CERTIFIED_COACH', 'NETWORK_MEMBER');

/** Who joins without a certificate, and whether strangers see the directory, those who direct say. */
export const canRunNetwork = (viewer: Viewer): boolean => canDirect(viewer);

/** A profile is its holder's alone. */
export const canWriteProfile = (viewer: Viewer, profile: { readonly personId: string }): boolean => profile.personId === viewer.personId;
