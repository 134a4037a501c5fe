import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client';
import { failing, failureWords } from './failure.js';

const graphql = (message: string, extensions?: Record<string, unknown>) =>
  new CombinedGraphQLErrors({ data: null, errors: [{ message, ...(extensions && { extensions }) }] });
const http = (status: number, bodyText: string) => new ServerError('Response not successful', { response: new Response(null, { status }), bodyText });
const proxy = new ServerParseError(new SyntaxError('<'), { response: new Response(null, { status: 502 }), bodyText: '<html>' });
const problem = (detail: string) => JSON.stringify({ type: 'about:blank', detail, instance: 'urn:uuid:r-7' });
const lost = 'Not done. Check the connection and try again.';
const fault = 'Not done. Something went wrong on our side, not with you. Try again in a minute.';
const referred = `${fault} If it stays so, the reference for support is r-7.`;

it.each([
  ['nothing that reached the server', new TypeError('Failed to fetch'), lost],
  ['a fault in a resolver', graphql('Something went wrong here', { code: 'INTERNAL', reference: 'r-7' }), referred],
  ['a GraphQL error without a code', graphql('Cannot read properties'), fault],
  ['a refusal of GraphQL', graphql('The team lead sends it.', { code: 'FORBIDDEN' }), 'Not done. The team lead sends it.'],
  ['a page of an older release', graphql('Load the page again.', { code: 'DOCUMENT_NOT_ALLOWED' }), 'Not done. Load the page again.'],
  ['a fault of the server', http(500, problem('Something went wrong here')), referred],
  [
    'a fault inside an answer of GraphQL',
    http(500, JSON.stringify({ errors: [{ message: 'x', extensions: { code: 'INTERNAL', reference: 'r-7' } }] })),
    referred,
  ],
  ['a request that is too large', http(413, problem('This is larger than 10 MB.')), 'Not done. This is larger than 10 MB.'],
  ['a refused document', http(400, JSON.stringify({ errors: [{ message: 'Too deep.', extensions: { code: 'BAD_USER_INPUT' } }] })), 'Not done. Too deep.'],
  ['a proxy in between', proxy, fault],
  ['a proxy that refuses', http(403, '<html>'), fault],
])('tells %s', (_, error, words) => expect(failureWords(error, 'Not done.')).toBe(words));

it('remembers why an act came to nothing', () => {
  const failed = failing('Not done.');
  expect(failed.note(graphql('x'))).toBeUndefined();
  expect(failed.words).toBe(fault);
});
