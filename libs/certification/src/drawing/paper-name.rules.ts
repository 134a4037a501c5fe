/**
 * A name as paper and badge can carry it: whole where the faces have all its letters, otherwise the spelling that stands beside it in brackets or
 * after a stroke, as in `王小明 (Wang Xiaoming)`. Null when no spelling of it can be set: empty boxes are nobody's name.
 */
export function nameOnPaper(name: string, has: (letter: string) => boolean): string | null {
  const canBeSet = (words: string): boolean => /\p{L}/u.test(words) && [...words].every((letter) => /\s/u.test(letter) || has(letter));
  if (canBeSet(name)) return name;
  const spellings = name.split(/[()[\]（）［］/]/u).map((words) => words.trim());
  return spellings.find(canBeSet) ?? null;
}
