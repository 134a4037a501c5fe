import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft } from '../drafts/draft.policy.js';
import { findingsOn } from './facts-of.rules.js';
import { checkFacts } from './findings-of.js';
import type { DraftCheck } from './check.types.js';
import { checkView } from './check.view.js';

@Injectable()
export class CheckQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What the plan and good practice say about a draft as this reader sees it. One statement. Throws NOT_FOUND. */
  async ofDraft(viewer: Viewer, draftId: string): Promise<DraftCheck> {
    const facts = await this.db.read(viewer, (tx) => checkFacts(tx, draftId, viewer.personId));
    if (!canReadDraft(viewer, facts.place)) throw notFound();
    const findings = findingsOn(facts, ({ teamId, status }) => canReadDraft(viewer, { ...facts.place, teamId, status }));
    return checkView(facts.place, findings, viewer);
  }
}
