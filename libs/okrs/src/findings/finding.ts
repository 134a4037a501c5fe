import type { Day, Instant } from '@cairn/kernel';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { FindingCode } from './finding-codes.js';

/** A rule follows from what was agreed and holds a draft up; advice never does; a question only asks. */
export type FindingKind = 'RULE' | 'ADVICE' | 'QUESTION';
export type SubjectType = 'DRAFT' | 'OBJECTIVE' | 'LINE' | 'MISSION' | 'ALIGNMENT';
export type AnswerKind = 'ANSWERED' | 'PUT_ASIDE';

/** Characters of the field's text as it was typed, in UTF-16 units; the end is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FindingSubject {
  readonly type: SubjectType;
  /** Of the objective or line; null for the draft, its mission and its alignment check. */
  readonly id: string | null;
  /** Name of the field that its mark belongs to. */
  readonly field: string;
}

export type OfferAct =
  | 'FIX'
  | 'ASK_WAIVER'
  | 'ANSWER'
  | 'QUESTION'
  | 'MAKE_METRIC'
  | 'MAKE_TASK'
  | 'MOVE_TO_HEALTH_METRIC'
  | 'MAKE_KEY_RESULT'
  | 'ADD_HEALTH_METRIC'
  | 'NAME_DEPENDENCY'
  | 'SHARE_OBJECTIVE'
  | 'SEE_TRAINING';

export interface Offer {
  readonly act: OfferAct;
  readonly label: string;
  /** The parameter that an exception would be from; null for other acts. */
  readonly parameterKey: string | null;
}

/** Words that a text has in common with one above, as they stand in the draft. */
export interface SharedWord {
  readonly span: Span;
  readonly word: string;
}

export interface CopiedFrom {
  readonly lineId: string;
  readonly kind: 'OBJECTIVE' | 'KEY_RESULT';
  readonly teamName: string;
  /** Null while its reader may not open it. */
  readonly text: string | null;
  /** 0 to 100: how alike both texts are, by the words that carry meaning. */
  readonly percent: number;
  readonly shared: readonly SharedWord[];
}

export interface FindingAnswer {
  readonly kind: AnswerKind;
  readonly words: string;
  readonly byName: string;
  readonly at: Instant;
}

/** Something that a check noticed on a draft. It never holds a new wording: the text stays the team's. */
export interface Finding {
  /** Stable while the matter is the same: code, subject and, where one subject may have several, the part. */
  readonly key: string;
  readonly code: FindingCode;
  readonly kind: FindingKind;
  readonly step: DraftStep;
  readonly subject: FindingSubject;
  readonly span: Span | null;
  readonly words: string;
  readonly parameterKey: string | null;
  /** 1 to 10, null for parameters without a number and for findings that rest on none. */
  readonly parameterNumber: number | null;
  readonly reason: string;
  /** Best first. */
  readonly offers: readonly Offer[];
  /** What a coach would ask. */
  readonly question: string | null;
  readonly copiedFrom: CopiedFrom | null;
  /** The last day of the exception that covers it; null without one. */
  readonly waivedUntil: Day | null;
  readonly answered: boolean;
  readonly answer: FindingAnswer | null;
  /** Version of the stored answer, also of one that was undone or has lost its object; 0 before the first. */
  readonly answerVersion: number;
  /** What an answer is about, without case and spacing: when it changes, the answer no longer counts. */
  readonly about: string;
}
