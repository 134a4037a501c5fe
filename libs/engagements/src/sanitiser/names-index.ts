import type { DirectoryName, NameKind, NamesDirectory } from './finding.js';
import { isPlain } from './folded-text.js';
import { type NameForm, type Needs, formsOf } from './name-forms.rules.js';
import { oneEditApart } from './one-edit.rules.js';

const kindOrder: readonly NameKind[] = ['CLIENT', 'PRODUCT', 'PERSON', 'TEAM'];
const needsOrder: readonly Needs[] = ['NOTHING', 'CAPITAL', 'CONTEXT'];

const saysNoMore = (known: NameForm, other: NameForm): boolean =>
  known.kind === other.kind &&
  (known.visible || !other.visible) &&
  known.needs === other.needs &&
  (known.part === 'WORD' || known.part === other.part) &&
  (!known.ordinary || other.ordinary);

/** Of two names that read the same: the stricter demand, and the kind that the author may be told. */
function stronger(one: NameForm, other: NameForm): NameForm {
  // Most of a large directory: one more person of the same first name.
  if (saysNoMore(one, other)) return one;
  const told = one.visible === other.visible ? (kindOrder.indexOf(one.kind) <= kindOrder.indexOf(other.kind) ? one : other) : one.visible ? one : other;
  const needs = needsOrder[Math.min(needsOrder.indexOf(one.needs), needsOrder.indexOf(other.needs))] ?? 'NOTHING';
  return { ...told, needs, ordinary: one.ordinary && other.ordinary, part: one.part === 'WORD' || other.part === 'WORD' ? 'WORD' : 'WHOLE' };
}

const letterCodes = 65536;
/** Shelves for words of this length: by first letter and, below zero, by last letter. */
const placesOf = (length: number, word: string): readonly number[] => [
  length * letterCodes + word.charCodeAt(0),
  -(length * letterCodes + word.charCodeAt(word.length - 1)),
];

/** The names of a directory, laid out for looking up. Made for one check and dropped with it: no process keeps the names of a practice. */
export class NamesIndex {
  private readonly forms = new Map<string, NameForm>();
  private readonly initials = new Map<string, NameForm>();
  /** By length and first letter, and by length and last letter: a word with one letter changed shares one of them. */
  private readonly near = new Map<number, string[]>();
  /** Names in scripts that leave no gaps between words; they are looked for anywhere. */
  readonly unspaced: NameForm[] = [];
  /** Words of the longest name, and letters of the longest form. */
  longest = 1;
  longestKey = 1;

  constructor(directory: NamesDirectory) {
    for (const name of directory.names) {
      const { forms, letters, count } = formsOf(name);
      for (const form of forms) this.add(form);
      for (const key of letters) this.addLetters(key, name);
      this.longest = Math.max(this.longest, count);
    }
    for (const key of this.forms.keys()) this.addNear(key);
  }

  private add(form: NameForm): void {
    const before = this.forms.get(form.key);
    this.forms.set(form.key, before ? stronger(before, form) : form);
    this.longestKey = Math.max(this.longestKey, form.key.length);
    if (!isPlain(form.key) && /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Hang}]/u.test(form.key)) this.unspaced.push(form);
  }

  private addLetters(key: string, { kind, visible }: DirectoryName): void {
    const before = this.initials.get(key);
    if (before && before.kind === kind && (before.visible || !visible)) return;
    const form: NameForm = { key, kind, visible, part: 'WORD', needs: 'CONTEXT', ordinary: true };
    this.initials.set(key, before ? stronger(before, form) : form);
  }

  private addNear(key: string): void {
    for (const place of placesOf(key.length, key)) {
      const keys = this.near.get(place);
      if (keys) keys.push(key);
      else this.near.set(place, [key]);
    }
  }

  exact(key: string): NameForm | undefined {
    return this.forms.get(key);
  }

  letters(letters: string): NameForm | undefined {
    return this.initials.get(letters);
  }

  /** Names that this word is, with one letter changed. */
  misspelt(word: string, fits: (form: NameForm) => boolean): NameForm | undefined {
    for (let length = word.length - 1; length <= word.length + 1; length += 1)
      for (const place of placesOf(length, word))
        for (const key of this.near.get(place) ?? []) {
          if (!oneEditApart(word, key)) continue;
          const form = this.forms.get(key);
          if (form && fits(form)) return form;
        }
    return undefined;
  }

  /** Names that begin with these letters and go on: "Oakf." */
  beginning(letters: string, fits: (form: NameForm) => boolean): NameForm | undefined {
    for (const [key, form] of this.forms) if (key.length > letters.length + 1 && key.startsWith(letters) && fits(form)) return form;
    return undefined;
  }
}
