import type { Viewer } from '@cairn/identity';

/** Failed work belongs to the practice as a whole. */
export const canRetryJobs = (viewer: Viewer): boolean => viewer.is('OWNER');
