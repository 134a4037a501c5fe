type Levels = readonly [baseline: number, commit: number, target: number, stretch: number];

/** A key result as its team writes it: by its levels, or, where a figure has first to be found, without them. */
export interface ToldKeyResult {
  readonly text: string;
  readonly unit: string;
  readonly levels: Levels | null;
  readonly champion: string;
  readonly source: string;
  /** The level that its words state; stretch without it. */
  readonly leads?: 'COMMIT';
}

/** What a team only watches, between two bounds. */
export interface ToldHealthMetric {
  readonly text: string;
  readonly unit: string;
  readonly healthy: readonly [low: number, high: number];
  readonly now: number;
  readonly owner: string;
}

export interface ToldObjective {
  readonly text: string;
  readonly whyNow: string;
  readonly kind: 'INTERNAL' | 'EXTERNAL';
  /** Words of the objective above that it serves. */
  readonly supports?: string;
  readonly sharedWith?: string;
  readonly keyResults: readonly ToldKeyResult[];
  readonly watches?: readonly ToldHealthMetric[];
}

export interface ToldDependency {
  readonly direction: 'WE_NEED' | 'THEY_NEED' | 'TOGETHER';
  /** A team of the programme, or somebody outside. */
  readonly other: string;
  readonly what: string;
  readonly critical?: true;
  /** Who of the other side says that it agrees; nobody has without it. */
  readonly agreedBy?: string;
}

/** What a team writes for one cycle. */
export interface ToldOkrs {
  readonly team: string;
  readonly lead: string;
  /** A new wording; without one that of the cycle before goes on. */
  readonly mission?: string;
  /** Empty: the answer of the alignment check is "nobody". */
  readonly dependencies: readonly ToldDependency[];
  readonly objectives: readonly ToldObjective[];
}

/** How a key result ended, in the words of its champion. */
export interface ToldEnd {
  readonly text: string;
  readonly ended?: number;
  /** The score, or the reason why there is none. */
  readonly score: number | string;
  readonly learning?: string;
  readonly intention?: 'KEEP' | 'MODIFY' | 'REMOVE';
}
