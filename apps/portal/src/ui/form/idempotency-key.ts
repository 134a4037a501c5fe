import { useRef } from 'react';

/** 128 random bits. Not `randomUUID`, which browsers keep from pages on plain http. */
export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * One key for one attempt: it stays the same while an answer is missing, so that sending again cannot do the act twice, and is new
 * once the server has answered.
 */
export function useIdempotencyKey(): { readonly key: string; readonly renew: () => void } {
  const current = useRef<string>('');
  current.current ||= newKey();
  return {
    get key() {
      return current.current;
    },
    renew: () => {
      current.current = newKey();
    },
  };
}
