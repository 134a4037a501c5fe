/** A whole number as people read it: `950`, `4,802`. */
export const figureWords = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 team`, `11 teams`; the plural is given where adding an s is wrong. */
export const countWords = (count: number, one: string, many = `${one}s`): string => `${figureWords(count)} ${count === 1 ? one : many}`;

/** `Ana`, `Ana and Ben`, `Ana, Ben and Chu`. */
export function listWords(items: readonly string[], joint = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** The first letter as a capital; the rest stays as its writer meant it. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One line without surrounding or doubled white space, for titles and names inside sentences. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
