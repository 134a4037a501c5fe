import { clientRoles, type ClientRole, type Viewer } from '@cairn/identity';
import type { EngagementPlace } from '../engagements/engagement.policy.js';
import { isSigningRole } from './roster.rules.js';

/** The list of people is read by the coaches, the owner, and those of the client who run the programme; authors see their own part only. */
export const canReadRoster = (viewer: Viewer, { id, clientId }: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(id) || viewer.isAt(clientId, 'CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH');

/** The list is kept by the coaches who work, the client lead and the coordinator. */
export const canKeepRoster = (viewer: Viewer, { id, clientId }: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(id, 'LEAD', 'CO_COACH') || viewer.isAt(clientId, 'CLIENT_LEAD', 'COORDINATOR');

const takingPart: readonly ClientRole[] = ['TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'];

/**
 * Roles whose holders sign decisions are given by the practice; a client lead names everybody else, a coordinator those who write and take part.
 * Nobody on the client's side can make themselves a signer.
 */
export function grantableRoles(viewer: Viewer, { id, clientId }: EngagementPlace): readonly ClientRole[] {
  if (viewer.is('OWNER') || viewer.coaches(id, 'LEAD', 'CO_COACH')) return clientRoles;
  if (viewer.isAt(clientId, 'CLIENT_LEAD')) return clientRoles.filter((role) => !isSigningRole(role));
  return viewer.isAt(clientId, 'COORDINATOR') ? takingPart : [];
}
