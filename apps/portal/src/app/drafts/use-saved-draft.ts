import { useRef, useState } from 'react';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { useDraft, type Draft } from './use-draft.js';

/** What the server said to words that were saved while they are written. */
export type SaidToDraft<T> =
  | { readonly version: number }
  /** It does not take them as they are. */
  | { readonly refused: readonly { readonly message: string }[] }
  /** Somebody else wrote meanwhile. */
  | { readonly theirs: T; readonly version: number; readonly who?: string | null };

export interface SavedDraft<T> {
  readonly draft: Draft<T>;
  /** Why the server does not take it as it is. */
  readonly refused: readonly string[];
  /** Who wrote the other words of a conflict. */
  readonly who: string | undefined;
}

interface Options<T> {
  readonly name: string;
  readonly opened: T;
  readonly version: number;
  readonly save: (value: T, version: number, idempotencyKey: string) => Promise<SaidToDraft<T>>;
}

/** Words that save themselves over the version they were opened at; who else wrote meanwhile is never overwritten in silence. */
export function useSavedDraft<T>({ name, opened, version, save }: Options<T>): SavedDraft<T> {
  const attempt = useIdempotencyKey();
  const tried = useRef<unknown>(undefined);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [who, setWho] = useState<string>();
  const draft = useDraft<T>({
    name,
    opened,
    version,
    save: async (value, base) => {
      // The key guards one attempt at the same words; other words are another attempt.
      if (tried.current !== undefined && tried.current !== value) attempt.renew();
      tried.current = value;
      const said = await save(value, base, attempt.key);
      attempt.renew();
      setRefused('refused' in said ? said.refused.map(({ message }) => message) : []);
      if ('refused' in said) throw new Error('It has to be put right first');
      if (!('theirs' in said)) return said;
      setWho(said.who ?? undefined);
      return { conflict: { theirs: said.theirs, version: said.version } };
    },
  });
  return { draft, refused, who };
}
