import type { Instant } from '@cairn/kernel';
import type { ItemKind, ProgrammeStatus, VersionStatus } from '../certification-kinds.js';
import type { PrerequisiteFacts } from '../progress/path-facts.js';

export interface ItemFacts {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number;
  readonly completesWhen: string;
  readonly body: string;
  readonly settings: unknown;
  readonly required: boolean;
  readonly dueAfterDays: number | null;
  readonly version: number;
}

export interface ModuleFacts {
  readonly id: string;
  readonly key: string;
  readonly ordinal: number;
  readonly title: string;
  readonly summary: string;
  readonly opensAfterDays: number | null;
  readonly version: number;
  /** Titles of modules that are passed before. */
  readonly needs: readonly string[];
  readonly items: readonly ItemFacts[];
}

export interface VersionLine {
  readonly id: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly publishedAt: Instant | null;
  /** Names of the cohorts that learn from it. */
  readonly cohorts: readonly string[];
}

/** A programme as a line of a list. */
export interface ProgrammeFacts {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: ProgrammeStatus;
  readonly notice: string;
  readonly form: unknown;
  readonly version: number;
  /** The newest first. */
  readonly versions: readonly VersionLine[];
}

export interface VersionFacts {
  readonly id: string;
  readonly programmeId: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly summary: string;
  readonly criteria: string;
  readonly rules: unknown;
  readonly rubric: unknown;
  readonly publishedAt: Instant | null;
  readonly version: number;
  readonly programme: ProgrammeFacts;
  readonly modules: readonly ModuleFacts[];
  /** Who waits for whom. */
  readonly prerequisites: readonly PrerequisiteFacts[];
  readonly banks: readonly { readonly id: string; readonly key: string; readonly title: string; readonly questions: number }[];
}
