import type { Viewer } from '@cairn/identity';

/** The practice's template belongs to its owner and its coaches. */
export const canReadTemplate = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH');
export const canEditTemplate = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH');
