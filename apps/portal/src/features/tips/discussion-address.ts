const step = 100;
/** The most that the server gives at once. */
const most = 500;

interface Part {
  readonly totalCount: number | null;
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const shownIn = (asked: URLSearchParams): number => {
  const typed = Number(asked.get('said') ?? step);
  return Number.isInteger(typed) ? Math.min(most, Math.max(step, typed)) : step;
};

/** How much of a discussion the address asks for; anything it cannot mean is the beginning. */
export const partIn = (asked: URLSearchParams): { readonly first: number; readonly after: string | null } => ({
  first: shownIn(asked),
  after: asked.get('after'),
});

export interface MoreSaid {
  readonly words: string;
  readonly search: string;
  /** What was read stays above what comes. */
  readonly adds: boolean;
}

/** The way to what was said next: below what is shown, and after five hundred on a page of its own. Null at the end. */
export function moreSaid(asked: URLSearchParams, { pageInfo }: Part): MoreSaid | null {
  if (!pageInfo.hasNextPage) return null;
  const next = new URLSearchParams(asked);
  const shown = shownIn(asked);
  if (shown < most) {
    next.set('said', String(Math.min(most, shown + step)));
    return { words: `Show the next ${step}`, search: next.toString(), adds: true };
  }
  next.set('after', pageInfo.endCursor ?? '');
  return { words: `Go on after these ${most}`, search: next.toString(), adds: false };
}

/** Where one more comment than there are can be seen; null where it is seen already, and where it is further than one page reaches. */
export function lastSaid(asked: URLSearchParams, { totalCount, edges, pageInfo }: Part): URLSearchParams | null {
  const hidden = (pageInfo.hasNextPage && totalCount !== null) || edges.length >= shownIn(asked);
  const wanted = Math.ceil(((totalCount ?? 0) + 1) / step) * step;
  if (!hidden || wanted > most || asked.has('after')) return null;
  const next = new URLSearchParams(asked);
  next.set('said', String(wanted));
  return next;
}
