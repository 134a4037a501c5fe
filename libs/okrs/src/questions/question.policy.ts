import type { Viewer } from '@cairn/identity';

/** The questions belong to the practice; its owner and coaches word them. Everybody of the practice and its clients reads them. */
export const canEditQuestions = (viewer: Viewer): boolean => viewer.is('OWNER', 'COACH');
