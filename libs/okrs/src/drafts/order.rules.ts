import { notFound } from '@cairn/kernel';

/** One thing takes its place before another of the same list, or at the end; the others keep their order. Throws NOT_FOUND when the other is not in the list. */
export function placedBefore(ids: readonly string[], id: string, beforeId: string | null): string[] {
  const others = ids.filter((one) => one !== id);
  if (beforeId === id) return [...ids];
  if (beforeId === null) return [...others, id];
  const at = others.indexOf(beforeId);
  if (at < 0) throw notFound();
  return [...others.slice(0, at), id, ...others.slice(at)];
}
