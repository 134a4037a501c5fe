/** A search that found nothing at all is kept by itself: of words alone, by somebody who could have written it down, and not twice. */
export const keepsByItself = (search: {
  readonly text: string;
  readonly near: boolean;
  readonly byWordsAlone: boolean;
  readonly wished: boolean;
  readonly writes: boolean;
}): boolean => search.writes && search.byWordsAlone && !search.near && !search.wished && search.text.trim().length >= 3;
