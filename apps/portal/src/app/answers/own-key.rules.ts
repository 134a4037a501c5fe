/** A question of one's own is known by its short name, in plain letters; a second one of the same name gets a number. */
export function ownKeyFor(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const key = `own-${plain || 'question'}`;
  const count = taken.filter((one) => one === key || new RegExp(`^${key}-\\d+$`).test(one)).length;
  let at = count + 1;
  while (at > 1 && taken.includes(`${key}-${at}`)) at += 1;
  return count === 0 ? key : `${key}-${at}`;
}
