import { ownKeyFor } from './own-key.rules.js';

it.each([
  ['Meeting language', [], 'own-meeting-language'],
  ['  Grösse & Mass! ', [], 'own-grosse-mass'],
  ['会議の言語', [], 'own-question'],
  ['Language', ['own-language'], 'own-language-2'],
  ['Language', ['own-language', 'own-language-2'], 'own-language-3'],
  ['Language', ['own-language', 'own-language-3'], 'own-language-4'],
  ['x'.repeat(39) + ' y', [], `own-${'x'.repeat(39)}`],
])('%s beside %j is %s', (title, taken, key) => expect(ownKeyFor(title, taken)).toBe(key));

it('always makes a key that the server knows as an own one', () => {
  for (const title of ['A--b', '-', '9', 'Ünïcode', 'a'.repeat(80)]) expect(ownKeyFor(title, [])).toMatch(/^own-[a-z0-9]+(-[a-z0-9]+)*$/);
});
