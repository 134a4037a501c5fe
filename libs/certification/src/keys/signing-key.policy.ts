import type { Viewer } from '@cairn/identity';
import { canDirect } from '../certification.policy.js';

/** Keys are kept by those who direct certification. */
export const canKeepKeys = (viewer: Viewer): boolean => canDirect(viewer);
