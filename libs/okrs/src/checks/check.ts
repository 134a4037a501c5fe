import type { KnownKey, MachineRules } from '@cairn/deployment';
import type { Day } from '@cairn/kernel';
import type { Above } from '../copying/copy.rules.js';
import type { DraftFacts } from '../drafts/draft.facts.js';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { FindingCode } from '../findings/finding-codes.js';
import type { CopiedFrom, FindingSubject, Offer, Span } from '../findings/finding.js';
import type { AskedByFinding } from '../questions/question.js';

/** What a check looks at. */
export interface Checked {
  readonly draft: DraftFacts;
  readonly plan: MachineRules;
  /** Texts of higher levels in the same cycle, prepared once for all that are compared with them. */
  readonly above: Above;
  readonly today: Day;
}

/** One place where a check found something. */
export interface Hit {
  readonly subject: FindingSubject;
  readonly span?: Span;
  /** Tells several hits on one subject apart. */
  readonly part?: string;
  readonly words: string;
  /** What it rests on: the answer of the plan, or why it matters. */
  readonly reason: string;
  /** The act that mends it, as a label. Never a new wording. */
  readonly fix?: string;
  readonly offers?: readonly Offer[];
  /** What an answer would be about; otherwise the marked words, or the words of the finding. */
  readonly about?: string;
  /** Whose exception would cover it, besides the team's. */
  readonly personId?: string;
  readonly copiedFrom?: CopiedFrom;
}

/**
 * How much a finding weighs.
 * - `PLAN`: a rule where the plan in force answers the parameter, advice where it leaves the parameter open.
 * - `ALWAYS`: a rule that no plan can lift.
 * - `COPY`: a rule where the plan says that copies must be answered.
 */
export type Weight = 'PLAN' | 'ALWAYS' | 'COPY' | 'ADVICE' | 'QUESTION';

export interface Check {
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly step: DraftStep;
  /** The parameter whose answer is checked, or that explains the matter. */
  readonly parameter: KnownKey | null;
  /** What a coach would ask about it. */
  readonly question: AskedByFinding | null;
  /** Says nothing about a subject on which one of these was found: one thing at a time. */
  readonly yieldsTo: readonly FindingCode[];
  readonly find: (checked: Checked) => readonly Hit[];
}
