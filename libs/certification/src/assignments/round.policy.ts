import type { Viewer } from '@cairn/identity';
import type { Learner } from '../certification.policy.js';

/** An answer is written by the trainee alone; to everybody else it is not there before it is handed in. */
export const canWriteRound = (viewer: Viewer, trainee: Learner): boolean => trainee.personId === viewer.personId;
