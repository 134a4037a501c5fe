import type { Viewer } from '../viewer/viewer.js';

/** The practice belongs to its owners. */
export const canChangePractice = (viewer: Viewer): boolean => viewer.is('OWNER');
