export { OkrsModule } from './okrs.module.js';
export { OkrsOptions } from './okrs.options.js';
