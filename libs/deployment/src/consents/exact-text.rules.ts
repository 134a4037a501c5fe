/** A piece of an exact text as it is read: a heading (1 the title, 2 a part, 3 within a part), a paragraph with its lines, a list. */
export type TextPiece =
  | { readonly kind: 'HEADING'; readonly level: 1 | 2 | 3; readonly words: string }
  | { readonly kind: 'PARAGRAPH'; readonly lines: readonly string[] }
  | { readonly kind: 'LIST'; readonly items: readonly string[] };

const heading = /^(#{1,3}) (.+)$/u;
const item = /^[-–•*] (.*)$/u;

/**
 * Reads the few signs of an exact text: `# ` to `### ` before a heading, `- ` before an item, an empty line between pieces. Whoever agrees and whoever
 * reads it published see the same pieces in the same order; no word is added or left out.
 */
export function textPieces(text: string): readonly TextPiece[] {
  return text.split(/\n{2,}/u).flatMap((block) => piecesOf(block.split('\n').filter((line) => line.trim() !== '')));
}

function piecesOf(lines: readonly string[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    const [, signs, words] = heading.exec(line) ?? [];
    const listed = item.exec(line)?.[1];
    if (signs !== undefined && words !== undefined) pieces.push({ kind: 'HEADING', level: signs.length as 1 | 2 | 3, words });
    else if (listed !== undefined) {
      if (last?.kind === 'LIST') pieces[pieces.length - 1] = { kind: 'LIST', items: [...last.items, listed] };
      else pieces.push({ kind: 'LIST', items: [listed] });
    } else if (last?.kind === 'PARAGRAPH') pieces[pieces.length - 1] = { kind: 'PARAGRAPH', lines: [...last.lines, line] };
    else pieces.push({ kind: 'PARAGRAPH', lines: [line] });
  }
  return pieces;
}
