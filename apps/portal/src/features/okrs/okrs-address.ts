export const okrsViews = ['teams', 'list', 'map'] as const;
export type OkrsViewName = (typeof okrsViews)[number];

/** What an address of the OKRs asks for: which cycle, and which way to look at it. */
export function askedOf(search: URLSearchParams): { readonly cycle: number | null; readonly view: OkrsViewName } {
  const number = Number(search.get('cycle'));
  return { cycle: Number.isInteger(number) && number > 0 ? number : null, view: okrsViews.find((view) => view === search.get('view')) ?? 'teams' };
}

/** The address of a cycle; the view with the teams is the usual one and needs no word. */
export function okrsAddress(slug: string, { cycle, view = 'teams' }: { readonly cycle?: number | null; readonly view?: OkrsViewName }): string {
  const search = new URLSearchParams({ ...(cycle ? { cycle: String(cycle) } : {}), ...(view === 'teams' ? {} : { view }) }).toString();
  return `/c/${slug}/okrs${search && `?${search}`}`;
}

export const draftAddress = (slug: string, teamId: string, cycle: number | undefined): string =>
  `/c/${slug}/okrs/draft/${teamId}${cycle === undefined ? '' : `?cycle=${cycle}`}`;
