import type { LearningField, LearningTexts } from '../learning-kinds.js';
import { learningFields } from '../learning-kinds.js';

/** As the sanitiser found it; positions count as `slice` does. */
export interface FoundPlace {
  readonly field: string;
  readonly start: number;
  readonly length: number;
  readonly text: string;
  readonly kind: string;
  readonly words: string;
  readonly mayKeep: boolean;
}

export interface KeptFinding {
  readonly field: LearningField;
  readonly kind: string;
  readonly text: string;
  readonly reason: string;
}

export interface JudgedFinding extends FoundPlace {
  readonly field: LearningField;
  /** Why its author keeps it; null while it is open. */
  readonly keptBecause: string | null;
}

/** Bands that fit too few clients are widened by themselves on the copy; nobody has to reword them. */
export const isInText = (finding: Pick<FoundPlace, 'kind'>): boolean => finding.kind !== 'RARE_BANDS';

/** A finding is settled by other words, or by a reason where it may stay; what may not stay is open whatever was said about it before. */
export const judged = (found: readonly FoundPlace[], kept: readonly KeptFinding[]): JudgedFinding[] =>
  found.filter(isInText).map((finding) => {
    const reason = kept.find((one) => one.field === finding.field && one.kind === finding.kind && one.text === finding.text)?.reason ?? null;
    return { ...finding, field: finding.field as LearningField, keptBecause: finding.mayKeep ? reason : null };
  });

export const openFindings = (findings: readonly JudgedFinding[]): JudgedFinding[] => findings.filter((one) => one.keptBecause === null);

/** What the sanitiser reads: every text that has one. */
export const fieldsOf = (texts: LearningTexts): { field: LearningField; text: string }[] =>
  learningFields.map((field) => ({ field, text: texts[field] })).filter((one) => one.text !== '');
