import { ApolloLink, CombinedGraphQLErrors, Observable } from '@apollo/client';

/** What the server would say to an operation: data, a fault by its code, or either worked out from the variables. */
export type Answer = Record<string, unknown> | { readonly fault: string };
export type Answers = Readonly<Record<string, Answer | ((variables: never) => Answer)>>;

const isFault = (answer: Answer): answer is { fault: string } => 'fault' in answer;

/** Stands where the network would; the cache, masking and links above it are the real ones. */
export const answeringLink = (answers: Answers): ApolloLink =>
  new ApolloLink(
    ({ operationName = '', variables }) =>
      new Observable((observer) => {
        const prepared = answers[operationName];
        if (!prepared) return observer.error(new Error(`No answer prepared for ${operationName}`));
        const answer = typeof prepared === 'function' ? prepared(variables as never) : prepared;
        if (isFault(answer)) {
          const errors = [{ message: 'Refused', extensions: { code: answer.fault } }];
          return observer.error(new CombinedGraphQLErrors({ errors, data: null }, errors));
        }
        observer.next({ data: answer });
        observer.complete();
      }),
  );
