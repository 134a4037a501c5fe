import { Viewer } from '@cairn/identity';

/** The viewer with the engagement that they have just begun: what they may see was read before it was there. */
export const asLead = (viewer: Viewer, { clientId, engagementId, leadCoachId }: { clientId: string; engagementId: string; leadCoachId: string }): Viewer =>
  leadCoachId === viewer.personId ? new Viewer({ ...viewer.facts, coaching: [...viewer.coaching, { clientId, engagementId, part: 'LEAD' }] }) : viewer;
