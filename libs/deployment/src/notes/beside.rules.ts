interface Word {
  readonly id: string;
  readonly replyToId: string | null;
}

/** What stands beside a question is read after the last answer to it, and after the question while there is none. */
export function besideLast<W extends Word, B extends { readonly noteId: string }>(talk: readonly W[], beside: readonly B[]): (W & { beside: B[] })[] {
  const lastOf = (noteId: string): string | undefined => talk.findLast(({ id, replyToId }) => id === noteId || replyToId === noteId)?.id;
  return talk.map((word) => ({ ...word, beside: beside.filter(({ noteId }) => lastOf(noteId) === word.id) }));
}
