import type { TeamKind } from '@cairn/engagements';
import type { Instant } from '@cairn/kernel';
import type { Around } from '../cycles/okrs-page.facts.js';
import type { DependencyFacts, LineFacts, ObjectiveFacts } from './draft.facts.js';
import type { TeamPlace } from './draft-place.js';
import type { DraftStatus } from './draft-status.js';

interface Edited {
  readonly editedAt: Instant;
  readonly editedById: string;
}

export type LineRead = LineFacts & Edited;
export type ObjectiveRead = Omit<ObjectiveFacts, 'lines'> & Edited & { readonly lines: readonly LineRead[] };

export interface DependencyRead extends DependencyFacts {
  readonly draftId: string;
  readonly agreedAt: Instant | null;
  readonly agreedByName: string | null;
  readonly version: number;
  /** Set where another team named it. */
  readonly namedByTeamName?: string;
}

export interface MissionRead {
  readonly number: number;
  readonly body: string;
  readonly writtenByName: string;
  readonly byCoach: boolean;
  readonly at: Instant;
}

/** Everything that the screen of a draft shows, as one statement reads it. */
export interface OkrDraftFacts extends TeamPlace, Around {
  readonly cycleId: string | null;
  /** Null where the team has none in this cycle. */
  readonly draft: {
    readonly id: string;
    readonly status: DraftStatus;
    readonly revision: number;
    readonly version: number;
    readonly sentAt: Instant | null;
    readonly sentByName: string | null;
    readonly alignedAt: Instant | null;
    readonly dependsOnNobody: boolean;
    readonly silentFrom: Instant | null;
    readonly silentUntil: Instant | null;
    readonly silentBy: string | null;
    readonly silentByName: string | null;
    readonly publishedAt: Instant | null;
  } | null;
  /** The newest first. */
  readonly missions: readonly MissionRead[];
  readonly dependencies: readonly DependencyRead[];
  readonly askedOfUs: readonly DependencyRead[];
  readonly objectives: readonly ObjectiveRead[];
  readonly looseLines: readonly LineRead[];
  readonly hiddenLines: number;
  readonly names: Readonly<Record<string, string>>;
  readonly present: readonly { readonly personId: string; readonly name: string; readonly section: string; readonly seenAt: Instant }[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly otherTeams: readonly { readonly id: string; readonly name: string }[];
  readonly higher: readonly {
    readonly teamId: string;
    readonly teamName: string;
    readonly teamKind: TeamKind;
    readonly objectives: readonly { readonly id: string; readonly text: string; readonly keyResults: readonly string[] }[];
  }[];
}
