export type PaletteKind = 'do' | 'go' | 'find';

export interface PaletteEntry {
  readonly id: string;
  readonly kind: PaletteKind;
  readonly words: string;
  /** Also found by these: a mail address, a client's short name. */
  readonly also?: string;
  readonly detail?: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** An entry with what matching needs, worked out once. */
export interface Indexed {
  readonly entry: PaletteEntry;
  readonly plain: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const indexed = (entries: readonly PaletteEntry[]): readonly Indexed[] =>
  entries.map((entry) => ({ entry, plain: plain(`${entry.words} ${entry.also ?? ''}`) }));

const isBoundary = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** How well typed letters fit: a whole word first, then beginnings of words, then letters in order; 0 does not fit. */
export function fit(text: string, typed: string): number {
  const whole = text.indexOf(typed);
  if (whole >= 0) return 1000 - Math.min(whole, 200) + (isBoundary(text, whole) ? 500 : 0) + (whole === 0 ? 200 : 0);
  let at = -1;
  let score = 0;
  for (const letter of typed) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return 0;
    score += next === at + 1 ? 12 : isBoundary(text, next) ? 10 : 1;
    at = next;
  }
  // Letters strewn over the text are no match that a person would expect.
  return score >= typed.length * 6 ? score : 0;
}

const order: Readonly<Record<PaletteKind, number>> = { do: 0, go: 1, find: 2 };
const MOST = 40;

/** What to show for what was typed: with nothing typed, recent places and the acts of this page; else the best fits, recent ones lifted. */
export function shown(all: readonly Indexed[], typed: string, recent: readonly string[]): readonly PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const place = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  if (words.length === 0) {
    const entries = all.map(({ entry }) => entry);
    return [...entries].sort((a, b) => order[a.kind] - order[b.kind] || place(a.id) - place(b.id)).slice(0, MOST);
  }
  const scored: { entry: PaletteEntry; score: number }[] = [];
  for (const { entry, plain: text } of all) {
    let score = 0;
    for (const word of words) {
      const one = fit(text, word);
      if (one === 0) {
        score = 0;
        break;
      }
      score += one;
    }
    if (score > 0) scored.push({ entry, score: score + Math.max(0, 60 - 10 * place(entry.id)) * (recent.includes(entry.id) ? 1 : 0) });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}
