import { Inject, Injectable } from '@nestjs/common';
import { countingIn, machineRules } from '@cairn/deployment';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams } from '../drafts/draft.policy.js';
import { doneSteps } from '../drafts/step.catalogue.js';
import { stepFacts } from '../drafts/step-facts.rules.js';
import { openRules } from './check-draft.rules.js';
import type { CheckFacts } from './check.facts.js';
import { findingsOn } from './facts-of.rules.js';
import { teamChecksStatement } from './team-checks.sql.js';
import type { TeamCheck } from './team-checks.types.js';

interface Read {
  readonly engagementId: string;
  readonly clientId: string;
  readonly drafts: readonly CheckFacts[];
}

@Injectable()
export class TeamChecksQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Of the drafts that this reader may open and that are being written. One statement. Throws NOT_FOUND. */
  async ofCycle(viewer: Viewer, client: string, cycle: number | null): Promise<TeamCheck[]> {
    const read = await this.db.read(viewer, (tx) => tx.row<Read>(teamChecksStatement, [tx.now(), viewer.personId, client, false, cycle]));
    if (!read || !canSeeTeams(viewer, read)) throw notFound();
    return read.drafts.filter(({ place }) => canReadDraft(viewer, place)).map(checkOf);
  }
}

function checkOf(facts: CheckFacts): TeamCheck {
  const { place, mission, objectives, looseLines, plan } = facts;
  const open = openRules(findingsOn(facts));
  const withLevels = machineRules(countingIn(plan ?? [], place.cycleNumber)).scoring.levels.length > 0;
  const written = stepFacts({ mission, aligned: place.alignedAt !== null, sent: false, objectives, looseLines }, withLevels);
  return { teamId: place.teamId, openRules: open.length, stepsDone: doneSteps(written, new Set(open.map((finding) => finding.step))) };
}
