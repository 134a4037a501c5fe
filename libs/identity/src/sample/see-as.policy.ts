import type { Viewer } from '../viewer/viewer.js';

/** Everybody of the sample practice may look at it as any other of its people: all of them are invented. Nobody of another practice may. */
export const canSeeAs = (viewer: Viewer): boolean => viewer.facts.isSample;
