import type { DependencyFacts, LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';

/** Everything that a team wrote in a draft, as it stands. */
export interface DraftContent {
  readonly mission: string | null;
  readonly dependencies: readonly DependencyFacts[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly looseLines: readonly LineFacts[];
}

export type SeenValue = string | number | boolean | null;
export type SeenFields = Readonly<Record<string, SeenValue>>;

/** What somebody saw of a draft at one moment, by object and field; kept as JSON. */
export interface DraftSnapshot {
  readonly mission: string | null;
  readonly dependencies: Readonly<Record<string, SeenFields>>;
  readonly objectives: Readonly<Record<string, SeenFields>>;
  readonly lines: Readonly<Record<string, SeenFields>>;
}
