export { TrainingModule } from './training.module.js';
export { TrainingOptions } from './training.options.js';
