import { useState } from 'react';
import type { TipFindingFacts } from './writing.documents.js';

export interface Names {
  readonly found: readonly TipFindingFacts[];
  readonly isNone: (text: string) => boolean;
  readonly say: (text: string, isNone: boolean) => void;
  /** What the server found at the last attempt; nothing once it was taken. */
  readonly show: (found: readonly TipFindingFacts[]) => void;
  /** Words of which the writer says that they tell nobody who it was. */
  readonly notNames: readonly string[];
}

/** The words that stand between a text and its readers. */
export function useNames(): Names {
  const [found, show] = useState<readonly TipFindingFacts[]>([]);
  const [notNames, setNotNames] = useState<readonly string[]>([]);
  return {
    found,
    notNames,
    show,
    isNone: (text) => notNames.includes(text),
    say: (text, isNone) => setNotNames((before) => (isNone ? [...new Set([...before, text])] : before.filter((one) => one !== text))),
  };
}
