import type { AssembledSection, StudyNews, StudySection } from '../case-study-kinds.js';

/** What the record says now that it did not say when the draft was assembled last; what the coach has not settled yet stays. */
export function newsOf(before: readonly AssembledSection[], now: readonly AssembledSection[], unsettled: readonly StudyNews[]): readonly StudyNews[] {
  const known = new Map(before.flatMap(({ texts }) => texts.map(({ id, text }) => [id, text] as const)));
  const fresh = now.flatMap(({ key, texts }) =>
    texts.filter(({ id, text }) => known.get(id) !== text).map(({ id, text }): StudyNews => ({ key, id, text, before: known.get(id) ?? null })),
  );
  const says = new Set(now.flatMap(({ texts }) => texts.map(({ id }) => id)));
  // Of a fact that moved on twice the draft has the oldest words.
  const older = new Map(unsettled.map((one) => [one.id, one]));
  const kept = unsettled.filter(({ id }) => says.has(id) && !fresh.some((one) => one.id === id));
  return [...kept, ...fresh.map((one) => ({ ...one, before: older.has(one.id) ? (older.get(one.id)?.before ?? null) : one.before }))];
}

/** Parts that have come up since, such as a second cycle, stand where the record has them, empty; what was written is left as it is. */
export function withNewSections(
  sections: readonly StudySection[],
  before: readonly AssembledSection[],
  now: readonly AssembledSection[],
): readonly StudySection[] {
  const known = new Set([...sections, ...before].map(({ key }) => key));
  return now.reduce<readonly StudySection[]>((grown, { key, heading }, place) => {
    if (known.has(key)) return grown;
    const previous = now.slice(0, place).map((one) => one.key);
    const after = grown.map((one) => one.key).reduce((last, one, at) => (previous.includes(one) ? at : last), -1);
    return [...grown.slice(0, after + 1), { key, heading, body: '' }, ...grown.slice(after + 1)];
  }, sections);
}
