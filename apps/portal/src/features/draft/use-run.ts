import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { failureWords } from '../../app/failure.js';
import { useToast } from '../../ui/feedback/toast.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import type { UserError } from '../../ui/form/user-errors.js';

interface Payload {
  readonly errors: readonly UserError[];
}

type Act<TInput, TData> = TypedDocumentNode<TData, { input: TInput } & OperationVariables>;
type WithoutKey<T> = Omit<T, 'idempotencyKey'>;

export type Run = <TInput extends { readonly idempotencyKey: string }, TData extends Record<string, unknown>>(
  document: Act<TInput, TData>,
  input: WithoutKey<TInput>,
  idempotencyKey?: string,
) => Promise<readonly UserError[] | null>;

/** Does one act and answers with what has to be put right; null when it could not be sent. Says both, unless a form does. */
export function useRun({ silent = false }: { readonly silent?: boolean } = {}): Run {
  const client = useApolloClient();
  const toast = useToast();
  return useCallback<Run>(
    async (document, input, idempotencyKey = newKey()) => {
      try {
        const { data } = await client.mutate({ mutation: document, variables: { input: { ...input, idempotencyKey } } as never });
        const payload = Object.values(data ?? {}).find((one): one is Payload => typeof one === 'object' && one !== null && 'errors' in one);
        const errors = payload?.errors ?? [];
        if (!silent && errors[0]) toast({ words: errors[0].message });
        return errors;
      } catch (error) {
        if (silent) throw error;
        toast({ words: failureWords(error, 'This was not done. What you typed is kept.') });
        return null;
      }
    },
    [client, toast, silent],
  );
}
