import type { Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** What another context puts beside a question on the plan, read together with its answer. */
export interface BesideQuestion {
  readonly id: string;
  readonly noteId: string;
  /** Null once it was withdrawn: then it has no words. */
  readonly sentence: string | null;
  readonly withdrawnOn: Day | null;
}

/** What stands beside these questions, for the people of the client; the oldest first. Reads only. */
export type AnswerSource = (tx: Tx, noteIds: readonly string[]) => Promise<readonly BesideQuestion[]>;

const sources = new Map<string, AnswerSource>();

/** Adds what another context has to say to questions on the plan; the same name again takes the place of the earlier one. */
export const defineAnswerSource = (name: string, source: AnswerSource): void => void sources.set(name, source);

/** What stands beside these questions. Without a question nothing is asked. */
export async function besideQuestions(tx: Tx, noteIds: readonly string[]): Promise<BesideQuestion[]> {
  const found: BesideQuestion[] = [];
  if (noteIds.length > 0) for (const source of sources.values()) found.push(...(await source(tx, noteIds)));
  return found;
}
