import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { citations, type CitationFacts } from './citation.sql.js';
import type { CitedLearning, LearningUses } from './citation.types.js';
import { citationView } from './citation.view.js';
import { placeOf } from './place-of.rules.js';
import { usesStatement, type UseFacts } from './uses.sql.js';

@Injectable()
export class CitationQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Null once it was taken out. */
  async one(viewer: Viewer, citationId: string): Promise<CitedLearning | null> {
    const facts = await this.db.readRow<CitationFacts>(viewer, citations('k.id = $2'), [citationId]);
    return facts ? citationView(facts, viewer) : null;
  }

  /** Where a learning is used: one's own places by name, the others as a figure. The learning is one that the reader was shown. */
  async usesOf(viewer: Viewer, sharedId: string): Promise<LearningUses> {
    const read = await this.db.readRow<{ mine: UseFacts[]; elsewhere: number }>(viewer, usesStatement, [sharedId, viewer.personId]);
    const mine = (read?.mine ?? []).map((use) => {
      const { words, path } = placeOf(use);
      return { id: use.id, clientName: use.clientName, mayEnd: use.mayEnd, words, path };
    });
    return { mine, elsewhere: read?.elsewhere ?? 0 };
  }
}
