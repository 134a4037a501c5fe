import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client';
import { wordsOf, type Failure } from '../ui/feedback/failure.js';
import { faultCode, faultReference, faultWords } from './graphql-client.js';

interface Answered {
  readonly detail?: unknown;
  readonly instance?: unknown;
  readonly errors?: readonly { readonly message?: string; readonly extensions?: { readonly code?: string; readonly reference?: string } }[];
}

/** A body that is ours says what is wrong and under which number it is logged; that of a proxy in between says nothing. */
function read(body: string): Answered {
  try {
    const found: unknown = JSON.parse(body);
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

/** What an answer of HTTP that is no success means. */
function ofAnswer(status: number, body: string): Failure {
  const { detail, instance, errors } = read(body);
  const [first] = errors ?? [];
  const words = typeof detail === 'string' ? detail : first?.message;
  if (status < 500 && words !== undefined && first?.extensions?.code !== 'INTERNAL') return { kind: 'refused', words };
  return { kind: 'fault', reference: first?.extensions?.reference ?? (typeof instance === 'string' ? instance.replace('urn:uuid:', '') : undefined) };
}

/** Tells whether nothing reached the server, the server failed, or it would not. A fault without a code is a fault of the server too. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [code, words] = [faultCode(error), faultWords(error)];
    return code === undefined || code === 'INTERNAL' || !words ? { kind: 'fault', reference: faultReference(error) } : { kind: 'refused', words };
  }
  if (ServerError.is(error) || ServerParseError.is(error)) return ofAnswer(error.statusCode, error.bodyText);
  return { kind: 'lost' };
}

/** The words for an act that came to nothing. `what`: "This was not done." */
export const failureWords = (error: unknown, what: string): string => wordsOf(failureOf(error), what);

/** The same for an answer to what was sent beside GraphQL, such as a file. */
export const answerWords = async (answer: Response, what: string): Promise<string> => wordsOf(ofAnswer(answer.status, await answer.text()), what);

/** The same where nothing came back at all. */
export const lostWords = (what: string): string => wordsOf({ kind: 'lost' }, what);

/** For an act whose answer is asked for first: `.catch(failed.note)` answers nothing, and `failed.words` say why. */
export function failing(what: string): { readonly words: string; readonly note: (error: unknown) => undefined } {
  let words = lostWords(what);
  return {
    get words() {
      return words;
    },
    note: (error) => {
      words = failureWords(error, what);
      return undefined;
    },
  };
}
