import { hashOfCode, newCode, typedCode } from './code.js';

describe('typedCode', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３４５６', '123456'],
    ['000000', '000000'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['', undefined],
  ])('%j', (typed, code) => expect(typedCode(typed)).toBe(code));
});

it('makes codes of six digits', () => {
  expect(Array.from({ length: 200 }, newCode).every((code) => typedCode(code) === code)).toBe(true);
});

it('keeps the hash of a code apart by key and by sign-in', () => {
  const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const hashes = [hashOfCode(key, 'a', '123456'), hashOfCode(other, 'a', '123456'), hashOfCode(key, 'b', '123456'), hashOfCode(key, 'a', '123457')];
  expect(new Set(hashes.map((hash) => hash.toString('hex'))).size).toBe(4);
});
