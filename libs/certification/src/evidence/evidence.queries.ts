import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { ownPathFacts, pathFacts, readPath } from '../progress/load-path.js';
import type { PathFacts } from '../progress/path-facts.js';
import { coachedEngagements } from './coached-engagements.js';
import type { EvidenceFacts } from './evidence.facts.js';
import type { EvidenceDesk } from './evidence.types.js';
import { evidenceView } from './evidence.view.js';

const shown = `
  select e.id, e.kind, e.status, e.text, e.bands, e.outside, (select p.name from person p where p.practice_id = $1 and p.id = e.accepted_by) as "acceptedByName",
         instant_text(e.asked_at) as "shownAt", instant_text(e.settled_at) as "settledAt", e.remark, e.version
    from practice_evidence e where e.practice_id = $1 and e.trainee_id = $2 and e.kind <> 'OBSERVED' and e.status <> 'TAKEN_BACK' order by e.asked_at desc, e.id`;

@Injectable()
export class EvidenceQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, null for whoever is in no cohort. Four statements. */
  mine(viewer: Viewer): Promise<EvidenceDesk | null> {
    return this.db.read(viewer, async (tx) => {
      const facts = await ownPathFacts(tx, viewer.personId);
      return facts ? this.desk(tx, viewer, facts) : null;
    });
  }

  /** Anybody's whose path the viewer may read. Throws NOT_FOUND. */
  ofTrainee(viewer: Viewer, traineeId: string): Promise<EvidenceDesk> {
    return this.db.read(viewer, async (tx) => {
      const facts = await pathFacts(tx, traineeId);
      if (!facts) throw notFound();
      return this.desk(tx, viewer, facts);
    });
  }

  private async desk(tx: Tx, viewer: Viewer, facts: PathFacts): Promise<EvidenceDesk> {
    const { path } = readPath(viewer, facts, tx.now());
    const own = facts.trainee.personId === viewer.personId;
    const engagements = own ? await coachedEngagements(tx, viewer.personId) : [];
    return evidenceView({ facts, path, engagements, evidence: await tx.rows<EvidenceFacts>(shown, [facts.trainee.id]) }, viewer);
  }
}
