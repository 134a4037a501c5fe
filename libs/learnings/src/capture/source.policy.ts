import type { Viewer } from '@cairn/identity';
import type { SourceFacts } from './learning-source.js';

/** A source at a client is known to those who know the client; a cohort to those who work on certification; one's own mind to oneself. */
export const canSeeSource = (viewer: Viewer, source: Pick<SourceFacts, 'clientId' | 'cohortId'>): boolean => {
  if (source.clientId !== null) return viewer.clientIds === '*' || viewer.clientIds.includes(source.clientId);
  return source.cohortId === null || viewer.is('OWNER', 'CERTIFICATION_DIRECTOR', 'COACH');
};
