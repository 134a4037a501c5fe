import type { Day, Instant } from '@cairn/kernel';
import type { EditionFacts } from './asking/edition.rules.js';
import type { AssembledSection, ChartKind, StudyChart, StudyNews, StudySection } from './case-study-kinds.js';

export interface OwnEdition extends EditionFacts {
  readonly version: number;
  readonly requestId: string | null;
  readonly requestVersion: number | null;
  readonly askedAt: Instant;
  readonly askedByName: string;
  readonly publishedId: string | null;
  readonly publishedVersion: number | null;
  readonly publishedTitle: string | null;
  readonly code: string | null;
}

/** A case study as its coaches have it, with every text that was asked for and what became of it. */
export interface StudyFacts {
  readonly id: string;
  readonly version: number;
  readonly clientId: string;
  readonly engagementId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  /** Where the client is. */
  readonly today: Day;
  readonly title: string;
  readonly isNamed: boolean;
  readonly sections: readonly StudySection[];
  readonly charts: readonly StudyChart[];
  readonly shownCharts: readonly ChartKind[];
  readonly assembled: readonly AssembledSection[];
  readonly news: readonly StudyNews[];
  readonly assembledAt: Instant;
  readonly editedAt: Instant;
  readonly editedByName: string;
  /** The last one first. */
  readonly editions: readonly OwnEdition[];
  /** The client’s own name, nicknames, products and teams: what a text with its name may hold. */
  readonly ownNames: readonly string[];
}
