import { Inject, Injectable } from '@nestjs/common';
import { isRemoval } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { openRules } from '../checks/check-draft.rules.js';
import type { CheckFacts } from '../checks/check.facts.js';
import { findingsOn } from '../checks/facts-of.rules.js';
import { canReview } from '../reviews/review.policy.js';
import { brokenBy, countBroken, impactWords, planWith, type CheckedTwice, type ProposedValue } from './draft-impact.rules.js';
import { draftImpactStatement } from './draft-impact.sql.js';
import type { DraftImpact } from './draft-impact.types.js';

interface Read {
  readonly engagementId: string;
  readonly clientId: string;
  readonly changes: readonly { readonly key: string; readonly value: unknown }[];
  readonly drafts: readonly CheckFacts[];
}

@Injectable()
export class DraftImpactQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** For those who review drafts and for the owner; null for others. One statement. */
  async ofChangeSet(viewer: Viewer, changeSetId: string): Promise<DraftImpact | null> {
    const read = await this.db.read(viewer, (tx) => tx.row<Read>(draftImpactStatement, [tx.now(), null, changeSetId, true]));
    if (!read) return null;
    const place = { ...read, teamId: '', mode: 'COACHING' as const, mine: null, myLine: [], readers: 'everyone' as const };
    if (!viewer.is('OWNER') && !canReview(viewer, place)) return null;
    const proposed = read.changes.map((change) => ({ ...change, removes: isRemoval(change.value) }));
    const broken = brokenBy(read.drafts.map((facts) => twice(facts, proposed)));
    const counts = countBroken(broken);
    const slug = read.drafts[0]?.place.clientSlug ?? '';
    return {
      checked: read.drafts.length,
      ...counts,
      words: impactWords(counts),
      broken: broken.map((one) => ({
        ...one,
        parameterKeys: [...one.parameterKeys],
        words: [...one.words],
        path: `/c/${slug}/okrs/draft/${one.teamId}?cycle=${one.cycleNumber}`,
      })),
    };
  }
}

function twice(facts: CheckFacts, proposed: readonly ProposedValue[]): CheckedTwice {
  const { draftId, teamId, teamName, cycleNumber, status } = facts.place;
  const now = openRules(findingsOn(facts));
  const then = openRules(findingsOn({ ...facts, plan: planWith(facts.plan ?? [], proposed) }));
  return { draftId, teamId, teamName, cycleNumber, status, now, then };
}
