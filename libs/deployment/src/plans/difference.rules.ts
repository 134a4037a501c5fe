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
  const pieces = joined(
    diffWordsWithSpace(before, after).map((part) => ({ text: part.value, kind: part.added ? 'added' : part.removed ? 'removed' : 'same' })),
  );
  const kept = pieces.filter((piece) => piece.kind === 'same').reduce((count, piece) => count + wordsOf(piece.text).length, 0);
  return kept * 3 >= Math.max(wordsOf(before).length, wordsOf(after).length) ? { style: 'words', pieces } : apart(before, after);
}

/** Changes with nothing but a space between them are one change: a reader takes in phrases, not single words. */
function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  let [removed, added] = ['', ''];
  const add = (text: string, kind: TextPiece['kind']): void => {
    const last = result.at(-1);
    if (last?.kind === kind) result[result.length - 1] = { text: last.text + text, kind };
    else if (text !== '') result.push({ text, kind });
  };
  const settle = (): void => {
    // The space after a changed phrase did not change.
    const gap = removed !== '' && added !== '' ? sharedEnd(removed, added) : '';
    add(removed.slice(0, removed.length - gap.length), 'removed');
    add(added.slice(0, added.length - gap.length), 'added');
    add(gap, 'same');
    [removed, added] = ['', ''];
  };
  for (const { text, kind } of pieces) {
    const between = kind === 'same' && /^\s+$/u.test(text) && removed + added !== '';
    if (kind === 'removed' || between) removed += text;
    if (kind === 'added' || between) added += text;
    if (kind !== 'same' || between) continue;
    settle();
    add(text, 'same');
  }
  settle();
  return result;
}

function sharedEnd(one: string, other: string): string {
  const end = /\s*$/u.exec(one)?.[0] ?? '';
  for (let from = 0; from < end.length; from += 1) if (other.endsWith(end.slice(from))) return end.slice(from);
  return '';
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
