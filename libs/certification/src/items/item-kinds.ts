/** What an item of a module asks for, in the order of the database's list. */
export const itemKinds = ['READ', 'WATCH', 'LIVE', 'QUIZ', 'ASSIGNMENT', 'PEER', 'OBSERVED', 'EXAM'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** How a row of the path names the kind. */
export const itemKindWords: Readonly<Record<ItemKind, string>> = {
  READ: 'read',
  WATCH: 'watch',
  LIVE: 'live',
  QUIZ: 'quiz',
  ASSIGNMENT: 'do',
  PEER: 'peer',
  OBSERVED: 'observed',
  EXAM: 'exam',
};

export const questionKinds = ['ONE', 'SEVERAL', 'TRUE_FALSE', 'NUMBER', 'ORDER', 'SHORT_TEXT'] as const;
export type QuestionKind = (typeof questionKinds)[number];
