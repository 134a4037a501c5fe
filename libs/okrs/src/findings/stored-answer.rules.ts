import type { Instant } from '@cairn/kernel';
import type { AnswerKind, Finding } from './finding.js';

/** An answer as it was given, whether or not it still counts. */
export interface StoredAnswer {
  readonly findingKey: string;
  readonly about: string;
  readonly kind: AnswerKind;
  readonly words: string;
  readonly undone: boolean;
  readonly byName: string;
  readonly at: Instant;
  readonly version: number;
}

/** An answer counts while it is not taken back and the words that it is about stand; advice that was put aside and became a rule is open again. */
export const counts = (answer: StoredAnswer, finding: Pick<Finding, 'about' | 'kind'>): boolean =>
  !answer.undone && answer.about === finding.about && (finding.kind !== 'RULE' || answer.kind === 'ANSWERED');

/** Each finding with what was said to it. */
export function withAnswers(findings: readonly Finding[], answers: readonly StoredAnswer[]): readonly Finding[] {
  const byKey = new Map(answers.map((answer) => [answer.findingKey, answer]));
  return findings.map((finding) => {
    const stored = byKey.get(finding.key);
    if (!stored) return finding;
    if (!counts(stored, finding)) return { ...finding, answerVersion: stored.version };
    const { kind, words, byName, at, version } = stored;
    return { ...finding, answered: true, answer: { kind, words, byName, at }, answerVersion: version };
  });
}
