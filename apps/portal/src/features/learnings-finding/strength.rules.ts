export type StrengthBand = 'NONE' | 'ONE' | 'SOME' | 'MANY';

/** How many clients agree, as the filter tells it: nobody's client, one, two to four, five or more. */
export const strengthBand = (clients: number): StrengthBand => (clients >= 5 ? 'MANY' : clients >= 2 ? 'SOME' : clients === 1 ? 'ONE' : 'NONE');

interface Facet {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}
interface Cell {
  readonly theme: string;
  readonly phase: string;
  readonly agreed: number;
}
export interface Move {
  readonly theme: string | null;
  readonly phase: string | null;
  /** Clients before and after. */
  readonly from: number;
  readonly to: number;
}

/** The counts beside the filters, once one learning counts other clients than before; a band that nothing was in before has no line to count in. */
export function movedFacets<F extends Facet>(facets: readonly F[], { from, to }: Move, another: (value: StrengthBand) => F): readonly F[] {
  const [left, entered] = [strengthBand(from), strengthBand(to)];
  if (left === entered) return facets;
  const all = facets.some((one) => one.facet === 'STRENGTH' && one.value === entered) ? facets : [...facets, another(entered)];
  const by = ({ facet, value }: F): number => (facet !== 'STRENGTH' ? 0 : value === entered ? 1 : value === left ? -1 : 0);
  return all.map((one) => ({ ...one, count: one.count + by(one) })).filter(({ count }) => count > 0);
}

/** The same on the map: a ring stands where two or more clients agree. */
export const movedCells = <C extends Cell>(cells: readonly C[], { theme, phase, from, to }: Move): readonly C[] =>
  cells.map((cell) => (cell.theme === theme && cell.phase === phase ? { ...cell, agreed: cell.agreed + Number(to >= 2) - Number(from >= 2) } : cell));
