export * from './app-error.js';
export * from './clock.js';
export * from './ids.js';
export * from './result.js';
export * from './time.js';
export * from './words/counts.words.js';
export * from './words/dates.words.js';
export * from './words/text.words.js';
