import { Inject, Injectable } from '@nestjs/common';
import { parameterNumber, questionOf } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { citations, type CitationFacts } from './citation.sql.js';
import type { CitedLearning, LearningUses } from './citation.types.js';
import { citationView } from './citation.view.js';
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
    const mine = (read?.mine ?? []).map(({ parameterKey, workshop, team, clientSlug, ...use }) => ({
      ...use,
      ...placeOf({ parameterKey, workshop, team, clientSlug }),
    }));
    return { mine, elsewhere: read?.elsewhere ?? 0 };
  }
}

/** In words, and the page that shows it. */
export function placeOf({ parameterKey, workshop, team, clientSlug }: Pick<UseFacts, 'parameterKey' | 'workshop' | 'team' | 'clientSlug'>): {
  words: string;
  path: string;
} {
  if (parameterKey !== null) {
    const number = parameterNumber(parameterKey);
    return {
      words: `Deployment plan, ${number === null ? '' : `${number} `}${questionOf(parameterKey)}`,
      path: `/c/${clientSlug}/plan?p=${encodeURIComponent(parameterKey)}`,
    };
  }
  if (workshop !== null) return { words: `Workshop “${workshop.title}”`, path: `/c/${clientSlug}/training/${workshop.id}` };
  return { words: `Remark to the draft of ${team?.name ?? 'a team'}`, path: `/c/${clientSlug}/okrs/draft/${team?.id ?? ''}` };
}
