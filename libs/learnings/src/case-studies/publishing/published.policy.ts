import type { Viewer } from '@cairn/identity';
import type { StudyPlace } from '../case-study-kinds.js';

/** The practice’s own people use what the client agreed to; the network reads what was agreed for the network. */
export const readablePlaces = (viewer: Viewer): readonly StudyPlace[] => {
  if (viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR')) return ['PUBLIC_PAGE', 'PROPOSALS', 'NETWORK', 'TALKS'];
  return viewer.is('ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER') ? ['PUBLIC_PAGE', 'NETWORK'] : [];
};

/** The same for one. */
export const canReadPublished = (viewer: Viewer, { places }: { readonly places: readonly StudyPlace[] }): boolean => {
  const readable = readablePlaces(viewer);
  return places.some((place) => readable.includes(place));
};
