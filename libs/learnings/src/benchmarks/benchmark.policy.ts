import type { Viewer } from '@cairn/identity';

/** What others chose is for whoever coaches there, to ask a better question; a client decides for itself and is not shown it. */
export const canSeeBenchmarks = (viewer: Viewer, engagementId: string): boolean => viewer.is('OWNER') || viewer.coaches(engagementId);

/** The owner looks at the whole practice. */
export const canSeePracticeBenchmarks = (viewer: Viewer): boolean => viewer.is('OWNER');
