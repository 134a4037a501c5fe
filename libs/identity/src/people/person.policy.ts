import type { Viewer } from '../viewer/viewer.js';

/** Owners say who belongs to the practice and what they do there. */
export const canManagePeople = (viewer: Viewer): boolean => viewer.is('OWNER');

/** The people who work at the practice know each other. */
export const canReadPeople = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR');
