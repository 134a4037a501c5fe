export { OkrsModule } from './okrs.module.js';
export { OkrsOptions } from './okrs.options.js';
export * from './okrs.events.js';
export { Cycle } from './cycles/cycle.types.js';
export { ReviewRemark } from './reviews/review.types.js';
export type { CycleStatus } from './cycles/cycle.facts.js';
// For whoever writes a practice through its use cases.
export { MoveCycleOn } from './cycles/move-cycle-on.js';
export { PlanCycle } from './cycles/plan-cycle.js';
export { AddDependency } from './alignment/name-dependency.js';
export { AgreeDependency } from './alignment/settle-dependency.js';
export { FinishAlignment } from './alignment/finish-alignment.js';
export { WriteMission } from './missions/write-mission.js';
export { AddObjective } from './objectives/add-objective.js';
export { AddLine } from './lines/add-line.js';
export { EditLine } from './lines/edit-line.js';
