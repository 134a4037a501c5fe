import type { Viewer } from '@cairn/identity';

/** The gate is opened early, and closed again, by the client lead alone: neither the coach nor the owner of the practice can. */
export const canOpenGateEarly = (viewer: Viewer, place: { readonly clientId: string }): boolean => viewer.isAt(place.clientId, 'CLIENT_LEAD');
