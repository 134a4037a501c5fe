import { plainWords } from '@cairn/kernel';
import type { Finding } from '@cairn/engagements';

const mail = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/giu;
const address = /\b(?:https?:\/\/|www\.)\S+/giu;

/** Words of a name that say nothing by themselves. */
const common = new Set([
  'the',
  'and',
  'for',
  'team',
  'council',
  'group',
  'company',
  'limited',
  'gmbh',
  'health',
  'energy',
  'people',
  'sales',
  'finance',
  'operations',
  'support',
]);

/** What to look for: whole names, and the words of an organisation's or person's name that stand for it alone. */
function namesToFind(names: { readonly whole: readonly string[]; readonly byWord: readonly string[] }): string[] {
  const words = names.byWord.flatMap((name) =>
    plainWords(name)
      .split(' ')
      .filter((word) => word.length >= 4 && !common.has(word)),
  );
  return [
    ...new Set(
      [...names.whole, ...names.byWord]
        .map(plainWords)
        .filter((name) => name.length >= 3)
        .concat(words),
    ),
  ];
}

/** Evidence names nobody: not the client, not its people or teams, no mail address and no web address. What is found, as it stands in the text. */
export function namesIn(text: string, names: { readonly whole: readonly string[]; readonly byWord: readonly string[] }): readonly string[] {
  const plain = ` ${plainWords(text)} `;
  const found = namesToFind(names).filter((name) => plain.includes(` ${name} `) || plain.includes(` ${name}s `));
  // The longest says most: where the whole name stands, its words are not told again.
  const told = found.filter(
    (name) => !found.some((other) => other !== name && other.includes(name) && !plain.replaceAll(` ${other} `, ' ').includes(` ${name} `)),
  );
  return [...new Set([...told, ...(text.match(mail) ?? []), ...(text.match(address) ?? [])])];
}

const telling: ReadonlySet<Finding['kind']> = new Set(['CLIENT', 'PERSON', 'TEAM', 'PRODUCT', 'MAIL', 'URL', 'PHONE']);

/**
 * What a text tells of anybody, each once, as it was typed: what is certain of all names the practice knows, however disguised, and the plain names of this
 * client and its people also where they are ordinary words.
 */
export function tellsOf(text: string, found: readonly Finding[], own: Parameters<typeof namesIn>[1]): readonly string[] {
  const certain = found.filter(({ kind, mayKeep }) => telling.has(kind) && !mayKeep).map((finding) => finding.text);
  const covered = (name: string): boolean => certain.some((other) => plainWords(other).includes(plainWords(name)));
  return [...new Set([...certain, ...namesIn(text, own).filter((name) => !covered(name))])];
}
