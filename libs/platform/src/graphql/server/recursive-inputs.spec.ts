import { buildSchema } from 'graphql';
import { recursiveInputs } from './recursive-inputs.js';

describe('recursiveInputs', () => {
  it.each([
    ['flat', 'input A { n: Int b: B } input B { n: [Int!] }', []],
    ['one inside two others', 'input A { b: B c: C } input B { d: D } input C { d: D } input D { n: Int }', []],
    ['itself', 'input A { a: A }', ['A']],
    ['through lists and others', 'input A { b: [B!]! } input B { c: C } input C { a: A n: Int }', ['A', 'B', 'C']],
  ])('%s', (_, inputs, expected) => expect(recursiveInputs(buildSchema(`type Query { ask(a: A): Int } ${inputs}`))).toEqual(expected));
});
