/** Where a case study stands between the first draft and its withdrawal. */
export const studyStages = ['DRAFT', 'ASKED', 'REFUSED', 'CONSENTED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type StudyStage = (typeof studyStages)[number];

/** Why a text that was asked for, agreed to or published is over. */
export const editionEnds = ['REPLACED', 'COACH', 'CLIENT', 'DAY'] as const;
export type EditionEnd = (typeof editionEnds)[number];

/** Where a case study may stand; the client agrees to each. */
export const studyPlaces = ['PUBLIC_PAGE', 'PROPOSALS', 'NETWORK', 'TALKS'] as const;
export type StudyPlace = (typeof studyPlaces)[number];

/** What the client lead reads and agrees to. */
export const placeWords: Readonly<Record<StudyPlace, string>> = {
  PUBLIC_PAGE: 'a public page that anybody can find',
  PROPOSALS: 'proposals to other organisations',
  NETWORK: 'the network of coaches',
  TALKS: 'talks and courses',
};

export const chartKinds = ['SCORES', 'TRAINING'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** One part of the document. An empty body is not published. */
export interface StudySection {
  /** BACKGROUND, WHY, DEPLOYMENT, TRAINING, CYCLE_1, …; OWN_1, … for those that the coach added. */
  readonly key: string;
  readonly heading: string;
  readonly body: string;
}

/** A sentence that the record gave, and what it told of: the same fact keeps its id when its figures move on. */
export interface AssembledText {
  readonly id: string;
  readonly text: string;
}

export interface AssembledSection {
  readonly key: string;
  readonly heading: string;
  readonly texts: readonly AssembledText[];
}

/** What the record says since the draft was assembled last, and the coach has not settled yet. */
export interface StudyNews extends AssembledText {
  readonly key: string;
  /** What stood in the draft for the same fact. */
  readonly before: string | null;
}

/** Key results of one cycle by where they ended; `scores` from 0 to 1. */
export interface ScoresOfCycle {
  readonly cycle: number;
  readonly scores: readonly number[];
  readonly notScored: number;
}

export interface FunnelStep {
  readonly name: string;
  readonly people: number;
}

export type StudyChart =
  | { readonly kind: 'SCORES'; readonly heading: string; readonly cycles: readonly ScoresOfCycle[] }
  | { readonly kind: 'TRAINING'; readonly heading: string; readonly steps: readonly FunnelStep[] };

export interface StudyDocument {
  readonly title: string;
  readonly sections: readonly StudySection[];
  /** Those that are shown, at the end of the section of results. */
  readonly charts: readonly StudyChart[];
}
