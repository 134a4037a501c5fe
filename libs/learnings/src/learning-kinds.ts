/** Words of this context that several of its folders use; GraphQL knows them from `learning-enums`. */
export const learningThemes = [
  'SPONSOR_ATTENTION',
  'SCOPE_AND_LEVELS',
  'NUMBER_AND_FOCUS',
  'SCORING',
  'CYCLE_LENGTH',
  'TRAINING',
  'DRAFTING',
  'OWN_WORDS',
  'ALIGNMENT',
  'CHECK_INS',
  'CLOSING',
  'INDEPENDENCE',
] as const;
export type LearningTheme = (typeof learningThemes)[number];

/** The steps of an engagement, with drafting apart: most is learned there. */
export const learningPhases = ['DEPLOYMENT', 'TRAINING', 'DRAFTING', 'CYCLE', 'RESET', 'HANDOVER'] as const;
export type LearningPhase = (typeof learningPhases)[number];

/** What a learning began with. */
export const sourceKinds = ['CAPTURED', 'WAIVER', 'GATE_OPENING', 'OPT_OUT', 'PLAN_CHANGE', 'WORKSHOP', 'DRAFT_REVIEW', 'COHORT', 'RESET', 'SESSION'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Who may read the learning itself: its author, or all coaches of the engagement. */
export const learningVisibilities = ['ONLY_ME', 'COACHES'] as const;
export type LearningVisibility = (typeof learningVisibilities)[number];

/** How far the copy without names goes. */
export const reaches = ['PRACTICE', 'NETWORK'] as const;
export type Reach = (typeof reaches)[number];

/** Where the copy stands; only one that is read or published has a text. */
export const sharedStatuses = ['IN_REVIEW', 'RETURNED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type SharedStatus = (typeof sharedStatuses)[number];

/** Where a learning stands on the ladder from a private draft to the network. */
export const learningStages = ['DRAFT', 'TEAM', 'IN_REVIEW', 'RETURNED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type LearningStage = (typeof learningStages)[number];

export const reviewVerdicts = ['PUBLISH', 'RETURN'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** Its author took it back, the client’s consent ended, or whoever leads the practice withdrew it. */
export const withdrawalCauses = ['AUTHOR', 'CONSENT', 'PRACTICE'] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/** The texts of a learning, in the order in which one reads them. */
export const learningFields = ['sentence', 'expected', 'happened', 'why', 'advice', 'holdsWhen', 'failsWhen'] as const;
export type LearningField = (typeof learningFields)[number];
export type LearningTexts = Readonly<Record<LearningField, string>>;

/** Where a learning comes from, in bands only: nothing here names anybody. */
export interface LearningBands {
  readonly industry: string | null;
  readonly sizeBand: string | null;
  readonly region: string | null;
  /** Levels that set OKRs by the plan in force. */
  readonly levels: readonly string[];
  /** Number of the cycle, null outside of one. */
  readonly cycleNumber: number | null;
}
