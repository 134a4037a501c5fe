import { createContext } from 'react';

/**
 * Why an act came to nothing: nothing reached the server; the server failed, and prints the `reference` in its log; or the server would not, for
 * a reason in `words`.
 */
export type Failure =
  { readonly kind: 'lost' } | { readonly kind: 'fault'; readonly reference?: string | undefined } | { readonly kind: 'refused'; readonly words: string };

/** The one place that words a failed act. `what` did not happen, and what is kept: "This was not sent. What you typed is kept." */
export function wordsOf(failure: Failure, what: string): string {
  if (failure.kind === 'refused') return `${what} ${failure.words}`;
  if (failure.kind === 'lost') return `${what} Check the connection and try again.`;
  const reference = failure.reference === undefined ? '' : ` If it stays so, the reference for support is ${failure.reference}.`;
  return `${what} Something went wrong on our side, not with you. Try again in a minute.${reference}`;
}

/** Reads what a form's `send` threw; the app knows the errors of its server. Without it, everything thrown is a lost connection. */
export const FailureReading = createContext<(error: unknown) => Failure>(() => ({ kind: 'lost' }));
