import type { Viewer } from '@cairn/identity';

/** What a policy must know of an engagement. */
export interface EngagementPlace {
  readonly id: string;
  readonly clientId: string;
}

/** A coach sees the engagements they are on, the owner all, the client's people their own organisation's. */
export const canReadEngagement = (viewer: Viewer, { id, clientId }: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(id) || viewer.roles.some((held) => held.clientId === clientId);

/** The same as the filter of a list: every engagement, or these and those of these clients. */
export interface ReadableEngagements {
  readonly every: boolean;
  readonly engagementIds: readonly string[];
  readonly clientIds: readonly string[];
}
export const readableEngagements = (viewer: Viewer): ReadableEngagements => ({
  every: viewer.is('OWNER'),
  engagementIds: viewer.coaching.map((one) => one.engagementId),
  clientIds: [...new Set(viewer.roles.flatMap((held) => held.clientId ?? []))],
});

/** The filter, applied to one row; written SQL says the same. */
export const isAmong = ({ every, engagementIds, clientIds }: ReadableEngagements, { id, clientId }: EngagementPlace): boolean =>
  every || engagementIds.includes(id) || clientIds.includes(clientId);

/** Extending, pausing, closing and switching the mode change the agreement with the client: the lead coach's and the owner's. */
export const canChangeAgreement = (viewer: Viewer, engagement: EngagementPlace): boolean => viewer.is('OWNER') || viewer.coaches(engagement.id, 'LEAD');

/** Dates, outcome and what was found out are kept by the coaches who work, not by a shadow. */
export const canPlanEngagement = (viewer: Viewer, engagement: EngagementPlace): boolean =>
  viewer.is('OWNER') || viewer.coaches(engagement.id, 'LEAD', 'CO_COACH');

/** Whoever may put coaches on an engagement and take them off. */
export const canChangeCoaches = (viewer: Viewer, engagement: EngagementPlace): boolean => canChangeAgreement(viewer, engagement);

/** The discovery record is the practice's own: coaches of the engagement and the owner. */
export const canReadDiscovery = (viewer: Viewer, engagement: EngagementPlace): boolean => viewer.is('OWNER') || viewer.coaches(engagement.id);
