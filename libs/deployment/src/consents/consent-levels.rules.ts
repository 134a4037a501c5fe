/** How far a client lets the practice use what it learns from their work, from nothing to everything. */
export const consentLevels = ['NONE', 'AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED'] as const;
export type ConsentLevel = (typeof consentLevels)[number];

export interface LevelWords {
  readonly level: ConsentLevel;
  readonly title: string;
  /** What the practice may do. Each level allows all that the ones before it do. */
  readonly allows: string;
  /** What it never may, at this level. */
  readonly never: string;
}

/** The words that a client lead reads and agrees to; records keep them as they were. */
export const levelWords: Readonly<Record<ConsentLevel, LevelWords>> = {
  NONE: {
    level: 'NONE',
    title: 'Nothing',
    allows: 'Your coaches work with you and keep their own notes, as before.',
    never: 'Nothing from your work is counted, written up or told outside it.',
  },
  AGGREGATE: {
    level: 'AGGREGATE',
    title: 'Figures only',
    allows: 'Your choices are counted together with those of at least four other organisations, such as “14 of 17 chose this”.',
    never: 'No sentence, no example and no name from your work. No figure in which fewer than five organisations stand.',
  },
  LEARNING: {
    level: 'LEARNING',
    title: 'Lessons without your name',
    allows:
      'Coaches write down what they learned, in a sentence with its reasons. A second coach first checks that nobody would recognise you. Coaches in training may show their work with you as practice, without your name.',
    never:
      'No name of your organisation, your people, teams or products, no exact amount and no exact date. Nobody but your own coaches is told that it came from you.',
  },
  CASE_STUDY: {
    level: 'CASE_STUDY',
    title: 'A case study that you have read',
    allows: 'The story of your programme may be written. You read the exact text first, and agree to the places where it stands and for how long.',
    never: 'Nothing is published before you agreed to that text word for word, and your name stands in it only if you want it there.',
  },
  NAMED: {
    level: 'NAMED',
    title: 'With your name',
    allows: 'You may be named as a client, also in a case study that you have read.',
    never: 'No person is named who did not agree to it, and nothing is published before you agreed to that text.',
  },
};

const heightOf = (level: ConsentLevel): number => consentLevels.indexOf(level);

/** A level allows all that the levels below it allow. */
export const reaches = (level: ConsentLevel, wanted: ConsentLevel): boolean => heightOf(level) >= heightOf(wanted);

/** Everything that a level allows, the lowest first; for nothing, what stays. */
export const allAllowed = (level: ConsentLevel): readonly string[] =>
  level === 'NONE' ? [levelWords.NONE.allows] : consentLevels.filter((one) => one !== 'NONE' && reaches(level, one)).map((one) => levelWords[one].allows);
