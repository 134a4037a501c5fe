import type { AgreedAnswer, WaiverInForce } from '@cairn/deployment';
import type { HigherLine } from '../copying/compare.rules.js';
import type { DependencyFacts, LineFacts, ObjectiveFacts } from '../drafts/draft.facts.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { StoredAnswer } from '../findings/stored-answer.rules.js';
import type { CoachingQuestion } from '../questions/question.js';
import type { Writer, WritingTerms } from '@cairn/training';

export interface WriterFacts extends Writer {
  readonly name: string;
}

/** What the one statement of the checks answers. */
export interface CheckFacts {
  readonly place: DraftPlace;
  readonly mission: string | null;
  readonly dependencies: readonly DependencyFacts[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly looseLines: readonly LineFacts[];
  readonly teamNames: readonly string[];
  /** Names that several people on the roster have, in lower case. */
  readonly namesakes: readonly string[];
  readonly people: readonly WriterFacts[];
  readonly openings: WritingTerms['openings'];
  readonly waivers: readonly WaiverInForce[];
  readonly higher: readonly (Omit<HigherLine, 'withheld'> & { readonly status: DraftStatus })[];
  readonly answers: readonly StoredAnswer[];
  /** What this practice asks at the steps that it edited. */
  readonly asked: readonly (readonly CoachingQuestion[])[];
  readonly completeCycles: number;
  readonly settings: unknown;
  /** Null while no plan is in force. */
  readonly plan: readonly AgreedAnswer[] | null;
}
