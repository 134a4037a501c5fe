import { useQueryRefHandlers, type QueryRef } from '@apollo/client/react';
import type { OperationVariables } from '@apollo/client';
import { startTransition, useEffect, useRef } from 'react';

/**
 * Asks again when the person comes back to the window after `seconds` or more; what is shown stays until the answer is there.
 * For pages whose facts move while nobody looks: Today after 30, client pages after 60.
 */
export function useRefreshOnReturn<TData, TVariables extends OperationVariables>(query: QueryRef<TData, TVariables>, seconds: number): void {
  const { refetch } = useQueryRefHandlers(query);
  const asked = useRef(0);
  useEffect(() => {
    asked.current = Date.now();
    const look = (): void => {
      if (document.visibilityState === 'hidden' || !navigator.onLine || Date.now() - asked.current < seconds * 1000) return;
      asked.current = Date.now();
      startTransition(() => void refetch());
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refetch, seconds]);
}
