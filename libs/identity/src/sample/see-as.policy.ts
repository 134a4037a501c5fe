import type { Viewer } from '../viewer/viewer.js';

/** In the sample practice coaches look at it as its other people; whoever does so already may go on to the next. */
export const canSeeAs = (viewer: Viewer): boolean => viewer.facts.isSample && (viewer.is('OWNER', 'COACH') || viewer.facts.seenBy !== undefined);
