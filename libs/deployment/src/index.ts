export { DeploymentModule } from './deployment.module.js';
export { DeploymentOptions } from './deployment.options.js';
export * from './deployment.events.js';
export { questionOf } from './parameters/question-of.js';
export { planInForce, waiversInForce, type PlanInForce, type WaiverInForce } from './plans/plan-in-force.js';
export type { MachineRules } from './parameters/machine.rules.js';
export type { AgreedAnswer } from './plans/agreed-answer.js';
export { covers, isLive } from './waivers/waiver.rules.js';
export { planSettings, type PlanSettings } from './settings/plan-settings.js';
