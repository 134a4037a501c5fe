import { consentView } from './consent.view.js';

const allowed = (level: Parameters<typeof consentView>[0]['level']) => consentView({ clientName: 'Oakfield', level, leads: [] });

it.each([
  ['NONE', false, 'Oakfield has not agreed to share anything'],
  ['AGGREGATE', false, 'Oakfield agreed to figures only'],
  ['LEARNING', true, 'Oakfield agreed to lessons without its name'],
  ['CASE_STUDY', true, 'a case study once it has read the text'],
  ['NAMED', true, 'A learning names nobody all the same'],
] as const)('tells the author at %s whether it may spread, and as what', (level, maySpread, words) => {
  expect(allowed(level)).toMatchObject({ level, maySpread });
  expect(allowed(level).words).toContain(words);
});

it.each(['NONE', 'AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED'] as const)('promises the author nothing at %s that the client did not read', (level) =>
  expect(allowed(level).words).not.toMatch(/may quote/i),
);
