import type { Day, Gated, Instant } from '@cairn/kernel';
import type { ItemKind } from '../certification-kinds.js';

/** How one item stands by its facts alone, whatever is locked or due. */
export interface ItemProgress {
  /** WAITING: the trainee has done their part. RETURNED: it is theirs again, with remarks. */
  readonly state: 'NEW' | 'STARTED' | 'WAITING' | 'RETURNED' | 'PASSED';
  /** When it came to this. */
  readonly at: Instant | null;
  /** Where it stands, for the end of a row: `3 of 10 answered`. Null where the state says all. */
  readonly standing: string | null;
  /** Where the facts know the day better than the programme: a live session's. */
  readonly dueOn?: Day | null;
  /** The day after which it is taken no more without more time: an assignment's. */
  readonly takenUntil?: Day | null;
  /** Nothing to do before that day: a live session still to come. */
  readonly notBefore?: Day;
  /** What its trainee waits for, as a sentence without its stop: `You wait for an answer to “A baseline”, promised by Tue 1 Dec`. */
  readonly waitsFor?: string;
  /** When that is promised, or takes place. */
  readonly waitsUntil?: Day | null;
}

export type ItemState = 'LOCKED' | 'OPEN' | 'STARTED' | 'WAITING' | 'RETURNED' | 'PASSED' | 'OVERDUE';

export interface PathItem {
  readonly id: string;
  readonly moduleId: string;
  readonly key: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly completesWhen: string;
  readonly required: boolean;
  readonly state: ItemState;
  readonly at: Instant | null;
  readonly standing: string | null;
  readonly dueOn: Day | null;
  /** Its day is over and it is neither passed nor handed in; true of what was returned, too. */
  readonly isLate: boolean;
  /** Something of it is kept already, whatever its state. */
  readonly begun: boolean;
  /** Why it is taken no more, and who can change that. */
  readonly closed: string | null;
  readonly lockedBecause: Gated | null;
  /** Why it is open or passed although the rule asks for more. */
  readonly stays: string | null;
}

export interface PathModule {
  readonly id: string;
  readonly key: string;
  /** 1 is the first. */
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly state: 'LOCKED' | 'OPEN' | 'STARTED' | 'PASSED';
  /** Required items that are passed, of `totalCount`. */
  readonly doneCount: number;
  readonly totalCount: number;
  readonly minutes: number;
  readonly passedAt: Instant | null;
  readonly lockedBecause: Gated | null;
  readonly stays: string | null;
  readonly items: readonly PathItem[];
}

/** Where a path stands while nothing of it is its trainee's to do. */
export interface PathWait {
  /** What is waited for, as a sentence without its stop. */
  readonly words: string;
  /** How many other steps wait besides. */
  readonly others: number;
  /** What one click opens; null before anything was done. */
  readonly act: PathLink | null;
  readonly meanwhile: readonly PathLink[];
}

export interface PathLink {
  readonly text: string;
  /** A path of the portal. */
  readonly path: string;
}

export interface Pace {
  readonly state: 'BEFORE_START' | 'ON_PACE' | 'BEHIND' | 'DONE' | 'LEFT';
  /** `on pace`, `2 steps behind the cohort’s dates`. */
  readonly words: string;
  readonly behind: number;
  readonly nextDue: { readonly itemId: string; readonly title: string; readonly dueOn: Day } | null;
}

export interface Requirement {
  readonly key: string;
  readonly words: string;
  readonly met: boolean;
  readonly left: readonly string[];
}

export interface Path {
  readonly modules: readonly PathModule[];
  /** What one click continues with; null when nothing is the trainee's to do. */
  readonly next: PathItem | null;
  /** In place of `next`, where something is still to come; null once everything is met, and for those who left. */
  readonly wait: PathWait | null;
  readonly stepsDone: number;
  readonly stepsTotal: number;
  readonly pace: Pace;
  readonly requirements: readonly Requirement[];
  /** A certificate may be issued. */
  readonly allMet: boolean;
}
