import { findAddresses } from './find-addresses.rules.js';
import { findDates } from './find-dates.rules.js';
import { findFiles } from './find-files.rules.js';
import { findMoney } from './find-money.rules.js';
import { findNames } from './find-names.rules.js';
import { findPhones } from './find-phones.rules.js';
import { type Finding, type FindingKind, nameKinds, type NamesDirectory, type TextField } from './finding.js';
import { type FoundByForm, kindOfName, mayKeepForm, wordsForForm, wordsForName } from './finding-words.rules.js';
import { type FoldedText, foldText } from './folded-text.js';
import type { NameMatch } from './name-match.js';
import { NamesIndex } from './names-index.js';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly kind: FindingKind;
  readonly words: string;
  readonly mayKeep: boolean;
}

const names: ReadonlySet<FindingKind> = new Set(nameKinds);
/** Of two that overlap, what is told: an address or a file holds the name, a name is more than a sum or a day. */
const rankOf = (found: Found): number =>
  ['FILE_NAME', 'MAIL', 'URL'].includes(found.kind) ? 0 : found.kind === 'DATE' ? 1 : names.has(found.kind) ? 2 : found.kind === 'MONEY' ? 3 : 4;
const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): boolean => one.start < other.end && other.start < one.end;
const length = (found: { start: number; end: number }): number => found.end - found.start;

const ofName = (match: NameMatch): Found => ({
  start: match.start,
  end: match.end,
  kind: kindOfName(match),
  words: wordsForName(match),
  mayKeep: !match.certain,
});

function foundByForm({ plain }: FoldedText, matches: readonly NameMatch[]): readonly Found[] {
  const files = findFiles(plain);
  const rest = [...findAddresses(plain), ...findPhones(plain), ...findMoney(plain), ...findDates(plain)];
  // "plan.md" is a file though .md is a country as well.
  return [...files, ...rest.filter((place) => place.kind !== 'URL' || !files.some((file) => overlap(file, place) && length(file) >= length(place)))].map(
    (place) => {
      const kind = place.kind as FoundByForm;
      const holdsName = matches.some((match) => overlap(match, place) && (match.certain || kind === 'FILE_NAME'));
      return { start: place.start, end: place.end, kind, words: wordsForForm(kind, holdsName), mayKeep: mayKeepForm(kind, holdsName) };
    },
  );
}

/** One finding for one place: of those that overlap the one that tells most; what is certain is never hidden by what may be kept. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const taken: Found[] = [];
  const ordered = [...found].sort(
    (one, other) => rankOf(one) - rankOf(other) || Number(one.mayKeep) - Number(other.mayKeep) || length(other) - length(one) || one.start - other.start,
  );
  for (const one of ordered) {
    const over = taken.filter((other) => overlap(one, other));
    if (over.length === 0) taken.push(one);
    else if (over.some((other) => one.start < other.start || one.end > other.end)) {
      // Nothing of a name stays outside: the place grows, and stays as strict as the stricter.
      const [first] = over;
      for (const other of over) taken.splice(taken.indexOf(other), 1);
      const all = [one, ...over];
      const strict = all.find((other) => !other.mayKeep) ?? first ?? one;
      taken.push({
        ...(first ?? one),
        words: strict.words,
        kind: strict.kind,
        mayKeep: strict.mayKeep,
        start: Math.min(...all.map((other) => other.start)),
        end: Math.max(...all.map((other) => other.end)),
      });
    }
  }
  return taken.sort((one, other) => one.start - other.start);
}

function findIn({ field, text }: TextField, index: NamesIndex): readonly Finding[] {
  const folded = foldText(text);
  const matches = findNames(folded, index);
  const found = withoutOverlaps([...foundByForm(folded, matches), ...matches.map(ofName)]);
  return found.map(({ start, end, kind, words, mayKeep }) => {
    const [from, to] = [folded.starts[start] ?? 0, folded.ends[end - 1] ?? text.length];
    return { field, start: from, length: to - from, text: text.slice(from, to), kind, words, mayKeep };
  });
}

/**
 * What in these texts could tell who they are about: names of the directory in any disguise, addresses, sums, days and files, in the order of reading.
 * A missed name is worse than a false alarm, so what may be a name is found, and may be kept with a reason.
 */
export function sanitise(fields: readonly TextField[], directory: NamesDirectory): readonly Finding[] {
  const index = new NamesIndex(directory);
  return fields.flatMap((field) => findIn(field, index));
}
