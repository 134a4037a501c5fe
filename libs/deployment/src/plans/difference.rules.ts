import { diffWordsWithSpace } from 'diff';

export interface TextPiece {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** `words`: one text with its changes marked. `values`: both stand apart, because marks would not help. */
export interface TextDifference {
  readonly style: 'words' | 'values';
  readonly pieces: readonly TextPiece[];
}

export interface AnswerDifference {
  readonly key: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'SAME';
  readonly difference: TextDifference;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const isSentence = (text: string): boolean => wordsOf(text).length >= 4;
const apart = (before: string, after: string): TextDifference => ({
  style: 'values',
  pieces: [...(before === '' ? [] : [{ text: before, kind: 'removed' as const }]), ...(after === '' ? [] : [{ text: after, kind: 'added' as const }])],
});

/** Changed words are marked where both texts are sentences that still have a third of their words in common; otherwise both are shown whole. */
export function compareTexts(before: string, after: string): TextDifference {
  if (before === after) return { style: 'words', pieces: before === '' ? [] : [{ text: before, kind: 'same' }] };
  if (!isSentence(before) || !isSentence(after)) return apart(before, after);
  const pieces = joined(diffWordsWithSpace(before, after).map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' })));
  const kept = pieces.filter((piece) => piece.kind === 'same').reduce((count, piece) => count + wordsOf(piece.text).length, 0);
  return kept * 3 >= Math.max(wordsOf(before).length, wordsOf(after).length) ? { style: 'words', pieces } : apart(before, after);
}

/** Changes with nothing but a space between them are one change: a reader takes in phrases, not single words. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let removed = '';
  let added = '';
  const settle = (): void => {
    if (removed !== '') result.push({ text: removed, kind: 'removed' });
    if (added !== '') result.push({ text: added, kind: 'added' });
    removed = added = '';
  };
  pieces.forEach((piece, at) => {
    const between = piece.kind === 'same' && /^\s+$/u.test(piece.text) && removed + added !== '' && at < pieces.length - 1;
    if (piece.kind !== 'added' && (piece.kind === 'removed' || between)) removed += piece.text;
    if (piece.kind === 'added' || between) added += piece.text;
    if (piece.kind !== 'same' || between) return;
    settle();
    result.push(piece);
  });
  settle();
  return result;
}

type Told = { readonly key: string; readonly text: string };

/** Two versions of a plan are compared parameter by parameter, in the order of the later one; what left the plan comes last. */
export function comparePlans(before: readonly Told[], after: readonly Told[]): readonly AnswerDifference[] {
  const told = (answers: readonly Told[], key: string): string | undefined => answers.find((answer) => answer.key === key)?.text;
  return [...new Set([...after, ...before].map((answer) => answer.key))].map((key) => {
    const was = told(before, key);
    const is = told(after, key);
    const kind = was === undefined ? 'ADDED' : is === undefined ? 'REMOVED' : was === is ? 'SAME' : 'CHANGED';
    return { key, kind, difference: kind === 'SAME' || kind === 'CHANGED' ? compareTexts(was ?? '', is ?? '') : apart(was ?? '', is ?? '') };
  });
}
