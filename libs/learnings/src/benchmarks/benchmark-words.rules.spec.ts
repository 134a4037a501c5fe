import { benchmarkWords } from './benchmark-words.rules.js';

it.each<[Parameters<typeof benchmarkWords>[0], number, string]>([
  [{ clients: 14, changedLater: 3 }, 17, '14 of 17 clients chose this; 3 changed it later.'],
  [{ clients: 'NEARLY_ALL', changedLater: 'HARDLY_ANY' }, 6, 'Nearly all of 6 clients chose this; hardly any changed it later.'],
  [{ clients: 3, changedLater: 'NEARLY_ALL' }, 9, '3 of 9 clients chose this; nearly all of them changed it later.'],
])('%j of %s: %s', (choice, of, words) => expect(benchmarkWords(choice, of)).toBe(words));
