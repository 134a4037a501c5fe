import type { TeamKind } from '@cairn/engagements';
import type { Day } from '@cairn/kernel';

export type ObjectiveKind = 'INTERNAL' | 'EXTERNAL';
export type LineKind = 'KEY_RESULT' | 'HEALTH_METRIC' | 'TASK';
export type KrTypeOfLine = 'METRIC' | 'BASELINE' | 'MILESTONE';
export type LineDirection = 'INCREASE' | 'DECREASE';
/** Which of the three results the text of a key result states. */
export type Headline = 'STRETCH' | 'TARGET' | 'COMMIT';
export type DependencyDirection = 'WE_NEED' | 'THEY_NEED' | 'TOGETHER';

/** A key result, a health metric or a task, as the checks see it. */
export interface LineFacts {
  readonly id: string;
  /** Null while it hangs under no objective: health metrics and tasks of the whole team. */
  readonly objectiveId: string | null;
  readonly ordinal: number;
  readonly kind: LineKind;
  readonly text: string;
  readonly krType: KrTypeOfLine;
  readonly direction: LineDirection | null;
  readonly unit: string;
  readonly baseline: number | null;
  readonly commitValue: number | null;
  readonly targetValue: number | null;
  readonly stretchValue: number | null;
  /** Milestones say their three results in words. */
  readonly commitText: string;
  readonly targetText: string;
  readonly stretchText: string;
  readonly headline: Headline | null;
  /** A person of the engagement; null while nobody, or somebody who is not one person, is named. */
  readonly championId: string | null;
  /** As it was written: "the team" is a name of nobody. */
  readonly championName: string;
  readonly dataSource: string;
  readonly dueOn: Day | null;
  readonly healthyLow: number | null;
  readonly healthyHigh: number | null;
  readonly currentValue: number | null;
  readonly checkedOn: Day | null;
  readonly ownerId: string | null;
  readonly authorId: string;
  readonly byCoach: boolean;
  readonly hiddenUntilSilentEnds: boolean;
  readonly version: number;
}

export interface ObjectiveFacts {
  readonly id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly whyNow: string;
  readonly kind: ObjectiveKind | null;
  /** The higher objective that it serves, when its team named one. */
  readonly supportsObjectiveId: string | null;
  readonly sharedWithTeamId: string | null;
  readonly authorId: string;
  readonly byCoach: boolean;
  readonly version: number;
  readonly lines: readonly LineFacts[];
}

export interface DependencyFacts {
  readonly id: string;
  readonly direction: DependencyDirection;
  /** Null for somebody outside the programme, who then has a name of their own. */
  readonly otherTeamId: string | null;
  readonly otherName: string;
  readonly what: string;
  readonly critical: boolean;
  readonly agreed: boolean;
  readonly sharedObjectiveId: string | null;
}

/** Somebody who wrote in the draft, or champions one of its key results. */
export interface AuthorFacts {
  readonly personId: string;
  readonly name: string;
  /** May write under the training gate. */
  readonly cleared: boolean;
}

/** Everything that the checks on a draft rest on, as plain values. */
export interface DraftFacts {
  readonly draftId: string;
  readonly engagementId: string;
  readonly clientId: string;
  readonly cycle: { readonly id: string; readonly number: number; readonly startsOn: Day; readonly endsOn: Day };
  readonly team: { readonly id: string; readonly name: string; readonly kind: TeamKind };
  readonly mission: string | null;
  /** The alignment check is done, with or without a dependency found. */
  readonly aligned: boolean;
  readonly dependencies: readonly DependencyFacts[];
  readonly objectives: readonly ObjectiveFacts[];
  /** Lines under no objective. */
  readonly looseLines: readonly LineFacts[];
  /** Whoever of the client wrote an objective or a line of this draft. */
  readonly authors: readonly AuthorFacts[];
  /** The persons that its key results name as champions. */
  readonly champions: readonly AuthorFacts[];
  /** Names of all teams of the engagement. */
  readonly teamNames: readonly string[];
  /** Names that several people on the roster have, in lower case. */
  readonly namesakes: readonly string[];
}
