import { buildSchema } from 'graphql';
import { mutationsWithoutKey } from './mutation-keys.js';

describe('mutationsWithoutKey', () => {
  it.each([
    ['an input with a key', 'input I { idempotencyKey: String! } type Mutation { lay(input: I!): Int }', []],
    ['no input', 'type Mutation { lay: Int }', ['lay']],
    ['an input without a key', 'input I { n: Int } type Mutation { lay(input: I!): Int }', ['lay']],
    ['a key that may be left out', 'input I { idempotencyKey: String } type Mutation { lay(input: I!): Int }', ['lay']],
    ['an input that may be left out', 'input I { idempotencyKey: String! } type Mutation { lay(input: I): Int }', ['lay']],
    ['a key beside the input', 'input I { n: Int } type Mutation { lay(input: I!, idempotencyKey: String!): Int }', ['lay']],
    ['no mutation at all', 'type Nothing { n: Int }', []],
  ])('%s', (_, parts, expected) => expect(mutationsWithoutKey(buildSchema(`type Query { n: Int } ${parts}`))).toEqual(expected));
});
