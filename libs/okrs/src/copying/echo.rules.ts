import type { HigherLine, PreparedText } from './compare.rules.js';
import { plain, wordsOf } from './words.rules.js';
import { stem } from './stem.rules.js';

const stems = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => stem(plain(word)));

/** Words that say in which direction something shall go, in the languages that clients write in; `up` and `down` alone, too. */
const directions: ReadonlyMap<string, 'UP' | 'DOWN'> = new Map([
  ...stems(`
    increase raise grow improve boost lift expand enhance strengthen maximise drive advance elevate uplift scale push double triple rise climb up higher more better
    steigern erhöhen verbessern stärken ausbauen wachsen augmenter accroître améliorer renforcer aumentar incrementar mejorar fortalecer crecer`).map(
    (word) => [word, 'UP'] as const,
  ),
  ...stems(`
    decrease reduce cut lower shrink minimise drop halve lessen limit slash trim curb shorten fall decline down less fewer
    senken verringern reduzieren vermindern kürzen halbieren réduire diminuer baisser limiter reducir disminuir bajar recortar`).map(
    (word) => [word, 'DOWN'] as const,
  ),
]);

/** Words beside the one that matters: they move it, or point at it. */
const beside: ReadonlySet<string> = new Set(
  stems(`go goes going gone achieve reach get make keep deliver drive see bring
    der die das den dem des ein eine einen unser unsere unseren unserer el la los las lo un una nuestro nuestra nuestros nuestras le les une du de des notre nos`),
);

/** What a short line comes down to: one thing, and whether it shall go up or down. */
export interface ShortAim {
  readonly stem: string;
  readonly direction: 'UP' | 'DOWN';
}

const mostWords = 4;

/** A line of a few words that names one thing and its direction; null for every other text. */
export function shortAimOf(text: string, prepared: PreparedText): ShortAim | null {
  if (prepared.words.length === 0 || prepared.words.length > mostWords) return null;
  const spoken = wordsOf(text).map((word) => directions.get(word.stem));
  const said = new Set(spoken.filter((direction) => direction !== undefined));
  const things = prepared.words.filter((word) => !directions.has(word.stem) && !beside.has(word.stem));
  const [thing] = things;
  const [direction] = said;
  return thing && things.length === 1 && direction && said.size === 1 ? { stem: thing.stem, direction } : null;
}

/** Two short lines that name the same one thing in the same direction say the same, whatever the verb: what it means for the team is still to be said. */
export function findEcho<L extends { readonly line: HigherLine; readonly aim: ShortAim | null }>(
  aim: ShortAim | null,
  above: readonly L[],
  counts: (line: HigherLine) => boolean = () => true,
): HigherLine | null {
  if (aim === null) return null;
  return above.find((one) => one.aim?.stem === aim.stem && one.aim.direction === aim.direction && counts(one.line))?.line ?? null;
}
