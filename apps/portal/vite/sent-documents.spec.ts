import { parse } from 'graphql';
import { sentDocuments } from './sent-documents.js';

it('is the text of the request: with types, and without what is meant for the client', async () => {
  const query = parse('query Stones($first: Int!) { stones(first: $first) { id ...Stone_stone @unmask } } fragment Stone_stone on Stone { name { text } }');
  const mutation = parse('mutation AddStone($input: AddStoneInput!) { addStone(input: $input) { errors { code } } }');
  expect(await sentDocuments([query, mutation])).toEqual([
    `query Stones($first: Int!) {
  stones(first: $first) {
    id
    ...Stone_stone
    __typename
  }
}

fragment Stone_stone on Stone {
  name {
    text
    __typename
  }
  __typename
}`,
    `mutation AddStone($input: AddStoneInput!) {
  addStone(input: $input) {
    errors {
      code
      __typename
    }
    __typename
  }
}`,
  ]);
});
