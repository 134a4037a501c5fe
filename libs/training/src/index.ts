export { TrainingModule } from './training.module.js';
export { TrainingOptions } from './training.options.js';
export * from './training.events.js';
// Clearance and the gate.
export type { ClearanceState } from './clearance/clearance.rules.js';
export { clearances, isCleared, type ClearanceFacts } from './clearance/cleared.js';
export { draftingGate, sheetGate, type DraftingGate, type DraftingPlace, type SheetGate } from './gate/drafting-gate.js';
export { noteWaiting, type Waiting } from './gate/waiting.js';
// For whoever reads the people of many texts in one statement of its own.
export { mayWriteText, type Writer, type WritingTerms } from './gate/may-write.rules.js';
export { keyAnswersOf } from './clearance/clearance-facts.js';
