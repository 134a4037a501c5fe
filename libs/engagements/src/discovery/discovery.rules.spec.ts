import { instant } from '@cairn/kernel';
import { answeredCount, answerWith, discoveryQuestions, type DiscoveryAnswer } from './discovery.rules.js';

const at = instant(new Date('2026-11-26T10:00:00Z'));
const saved: DiscoveryAnswer = { text: 'Because of growth.', version: 3, at, byId: 'sam' };

it.each([
  ['the first answer', undefined, { text: 'New', version: 0 }, 'version 1'],
  ['an answer over the one that was seen', saved, { text: 'New', version: 3 }, 'version 4'],
  ['an answer over one that changed meanwhile', saved, { text: 'New', version: 2 }, 'DISCOVERY_CHANGED'],
  ['a first answer that came second', saved, { text: 'New', version: 0 }, 'DISCOVERY_CHANGED'],
  ['the same text again, whatever was seen', saved, { text: 'Because of growth.', version: 1 }, 'nothing'],
  ['nothing into an empty field', undefined, { text: '', version: 0 }, 'nothing'],
  ['an answer taken away', saved, { text: '', version: 3 }, 'version 4'],
  ['a book', undefined, { text: 'x'.repeat(10_001), version: 0 }, 'DISCOVERY_LONG'],
])('%s', (_, current, asked, expected) => {
  const saving = answerWith(current, asked, at, 'lee');
  expect(saving.ok ? (saving.value ? `version ${saving.value.version}` : 'nothing') : saving.error.code).toBe(expected);
});

it('counts answers that say something', () => {
  expect(answeredCount({})).toBe(0);
  expect(answeredCount({ why: saved, bonus: { ...saved, text: '  ' } })).toBe(1);
  expect(new Set(discoveryQuestions.map(({ key }) => key)).size).toBe(discoveryQuestions.length);
});
