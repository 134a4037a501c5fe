import type { Viewer } from '@cairn/identity';

/** Coaches and the owner bring in clients. */
export const canAddClient = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH');

export interface ClientPlace {
  readonly id: string;
  /** Its engagements, closed ones too. */
  readonly engagementIds: readonly string[];
}

/** A client's name and facts are changed by the owner and by whoever leads one of its engagements. */
export const canEditClient = (viewer: Viewer, client: ClientPlace): boolean =>
  viewer.is('OWNER') || client.engagementIds.some((id) => viewer.coaches(id, 'LEAD'));

/** A client is seen with any of its engagements, and by everybody who holds a role there. */
export const canReadClient = (viewer: Viewer, client: ClientPlace): boolean =>
  viewer.is('OWNER') || client.engagementIds.some((id) => viewer.coaches(id)) || viewer.roles.some((held) => held.clientId === client.id);

export interface ReadableClients {
  readonly every: boolean;
  readonly clientIds: readonly string[];
}

/** The same as the filter of a list. Whoever coaches an engagement sees its client. */
export const readableClients = (viewer: Viewer): ReadableClients => ({
  every: viewer.is('OWNER'),
  clientIds: [...new Set([...viewer.coaching.map((one) => one.clientId), ...viewer.roles.flatMap((held) => held.clientId ?? [])])],
});
