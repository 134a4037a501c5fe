export * from './app-error.js';
export * from './clock.js';
export * from './ids.js';
export * from './result.js';
export * from './time.js';
