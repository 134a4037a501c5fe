/** One ring of turned ellipses. */
export interface Ring {
  readonly count: number;
  readonly rx: number;
  readonly ry: number;
}

/** A figure of fine lines that belongs to one number, as on a banknote: two rings whose count and shape come from its signs. Radius 1. */
export function rosetteOf(number: string): readonly Ring[] {
  const values = [...number].map((sign) => sign.codePointAt(0) ?? 0);
  const at = (place: number, from: number, to: number): number => from + (((values[place] ?? 0) * 7 + (values[place + 4] ?? 0) * 3) % (to - from + 1));
  return [
    { count: at(0, 22, 34), rx: 1, ry: at(1, 34, 56) / 100 },
    { count: at(2, 14, 20), rx: 0.62, ry: at(3, 16, 30) / 100 },
  ];
}

/** Degrees by which each ellipse of a ring is turned; half a turn is the same ellipse again. */
export const turnsOf = ({ count }: Ring): readonly number[] => Array.from({ length: count }, (_, at) => (180 / count) * at);
