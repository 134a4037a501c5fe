import { checkReason, ok, refusal, type Result } from '@cairn/kernel';
import type { AnswerKind, Finding } from './finding.js';

export type AnswerAct = 'ANSWER' | 'PUT_ASIDE' | 'UNDO';

export interface AnswerGiven {
  readonly kind: AnswerKind;
  readonly words: string;
  readonly undone: boolean;
}

/** Why the same words are right here is answered in words; advice and questions may be put aside; both can be taken back. A rule is mended, or waived. */
export function answerTo(finding: Finding | undefined, act: AnswerAct, words: string): Result<AnswerGiven> {
  if (!finding) return refusal('FINDING_GONE', 'This is settled already: the text has changed since you looked.');
  if (act === 'UNDO')
    return finding.answer
      ? ok({ kind: finding.answer.kind, words: finding.answer.words, undone: true })
      : refusal('FINDING_NOT_ANSWERED', 'There is no answer to take back.');
  if (act === 'PUT_ASIDE')
    return finding.kind === 'RULE'
      ? refusal('FINDING_IS_RULE', 'A rule of the plan cannot be put aside. Mend the text, or ask for an exception.')
      : ok({ kind: 'PUT_ASIDE', words: '', undone: false });
  if (finding.code !== 'COPIED') return refusal('FINDING_ASKS_NOTHING', 'Words settle only copied text. Mend this, or put it aside where it is advice.');
  const reason = checkReason(words, { field: 'words', code: 'ANSWER', what: 'The answer' });
  return reason.ok ? ok({ kind: 'ANSWERED', words: reason.value, undone: false }) : reason;
}

/** The acts that a finding allows besides mending it. */
export function actsOn(finding: Finding): readonly AnswerAct[] {
  if (finding.answered) return ['UNDO'];
  return [...(finding.code === 'COPIED' ? (['ANSWER'] as const) : []), ...(finding.kind === 'RULE' ? [] : (['PUT_ASIDE'] as const))];
}
