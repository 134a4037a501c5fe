import { addressOf, codeIn } from './study-address.rules.js';

const code = 'bcdf23456789';

it.each([
  ['OKRs at an industrial firm in Europe', `/case-studies/okrs-at-an-industrial-firm-in-europe-${code}`],
  ['Zwölf Wochen: was blieb?', `/case-studies/zwolf-wochen-was-blieb-${code}`],
  ['目標', `/case-studies/${code}`],
  ['word '.repeat(40), `/case-studies/${Array.from({ length: 12 }, () => 'word').join('-')}-${code}`],
])('%s', (title, address) => {
  expect(addressOf(title, code)).toBe(address);
  expect(codeIn(address.slice('/case-studies/'.length))).toBe(code);
});

it.each(['', 'short', 'okrs-at-a-firm', `x${code}`, `${code}-`, code.toUpperCase()])('finds no code in %s', (typed) => expect(codeIn(typed)).toBeUndefined());
