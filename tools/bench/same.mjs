/** Throws unless both say the same; `what` names it in the message. */
export function same(what, one, other) {
  const [left, right] = [one, other].map((of) => JSON.stringify(of));
  if (left === right) return;
  const from = Math.max(0, [...left].findIndex((letter, at) => letter !== right[at]) - 100);
  throw new Error(`Not the same ${what}: ${left.slice(from, from + 300)} and ${right.slice(from, from + 300)}`);
}
