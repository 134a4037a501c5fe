import { alignmentAndScaling } from './alignment-and-scaling.js';
import { coachingStance } from './coaching-stance.js';
import type { DefaultModule } from './default-module.js';
import { ethicsAndHandover } from './ethics-and-handover.js';
import { preScoring } from './pre-scoring.js';
import { sevenSteps } from './seven-steps.js';
import { tenParameters } from './ten-parameters.js';
import { theCycle } from './the-cycle.js';
import { workshopDesign } from './workshop-design.js';

/** The default programme, in its order. */
export const defaultModules: readonly DefaultModule[] = [
  coachingStance,
  tenParameters,
  workshopDesign,
  sevenSteps,
  preScoring,
  theCycle,
  alignmentAndScaling,
  ethicsAndHandover,
];
