import { nameOnPaper } from './paper-name.rules.js';

/** A face of Latin letters and signs. */
const has = (letter: string): boolean => /[\u0021-\u017f]/u.test(letter);

it.each([
  ['Priya Natarajan', 'Priya Natarajan'],
  ['Jan (Jannis) Nowak', 'Jan (Jannis) Nowak'],
  ['王小明 (Wang Xiaoming)', 'Wang Xiaoming'],
  ['王小明（Wang Xiaoming）', 'Wang Xiaoming'],
  ['Wang Xiaoming (王小明)', 'Wang Xiaoming'],
  ['محمد الأمين / Mohamed Al-Amin', 'Mohamed Al-Amin'],
])('%s is set on paper as %s', (name, set) => {
  expect(nameOnPaper(name, has)).toBe(set);
});

it.each(['王小明', 'محمد الأمين', '王小明 ()', '王小明 (2)', '王小明 (小明)', '王小明 PhD', ''])('%s has no spelling that can be set', (name) => {
  expect(nameOnPaper(name, has)).toBeNull();
});
