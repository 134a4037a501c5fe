import type { Story } from '../story.js';
import { firstCoaches } from './school/first-coaches.js';
import { autumnCohort } from './school/autumn-cohort.js';
import { halden } from './halden/halden.js';
import { learned } from './learned.js';
import { learnedInTime } from './learned-in-time.js';
import { marisol } from './marisol.js';
import { oakfield } from './oakfield.js';
import { tern } from './tern/tern.js';
import { tips } from './tips.js';
import { vesper } from './vesper/vesper.js';

/** Five clients of the sample practice and its certification, each frozen at a moment that tells something. `now` is the day they are seen. */
export const stories = (now: Date): readonly Story[] =>
  [oakfield, marisol, halden, tern, vesper, firstCoaches, autumnCohort, learned, learnedInTime, tips].map((story) => story(now));
