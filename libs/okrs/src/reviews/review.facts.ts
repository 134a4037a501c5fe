import type { Instant } from '@cairn/kernel';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { DraftStep } from '../drafts/draft-steps.js';
import type { Publication, PublishedChange } from '../publications/publication.types.js';
import type { RemarkKind, RemarkSubject } from './remark.rules.js';
import type { DraftContent, DraftSnapshot } from './snapshot.js';
import type { ReviewVerdict } from './verdict.rules.js';

export interface RemarkRead {
  readonly id: string;
  readonly replyToId: string | null;
  readonly subjectType: RemarkSubject;
  readonly subjectId: string | null;
  readonly step: DraftStep | null;
  readonly kind: RemarkKind;
  readonly body: string;
  readonly authorName: string;
  readonly byCoach: boolean;
  readonly at: Instant;
  readonly revision: number;
  readonly settledAt: Instant | null;
  readonly settledByName: string | null;
  readonly version: number;
}

/** What the one statement about the review of a draft answers. */
export interface ReviewFacts {
  readonly place: DraftPlace;
  /** Of the client. */
  readonly zone: string;
  readonly revision: number;
  readonly publishedAt: Instant | null;
  readonly content: DraftContent;
  readonly look: { readonly seen: DraftSnapshot; readonly at: Instant; readonly revision: number } | null;
  readonly sendings: readonly { readonly revision: number; readonly rulesOpen: number; readonly sentByName: string; readonly sentAt: Instant }[];
  readonly verdicts: readonly {
    readonly revision: number;
    readonly verdict: ReviewVerdict;
    readonly note: string;
    readonly byName: string;
    readonly at: Instant;
  }[];
  readonly remarks: readonly RemarkRead[];
  readonly publications: readonly Publication[];
  readonly history: readonly Omit<PublishedChange, 'label'>[];
}
