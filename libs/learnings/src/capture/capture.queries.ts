import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canCaptureAt } from '../learnings.policy.js';
import { allowedFor } from '../sharing/allowed.js';
import { consentView } from '../sharing/consent.view.js';
import { momentOf } from './bands.js';
import type { LearningCapture, LearningPlace } from './capture.types.js';
import type { LearningSource, SourceFacts } from './learning-source.js';
import { prefillOf } from './prefill.rules.js';
import { readSource } from './read-source.js';
import { canSeeSource } from './source.policy.js';

@Injectable()
export class CaptureQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What a learning that begins here would hold, and what its client allows. Throws NOT_FOUND, FORBIDDEN for who does not coach there. */
  async before(viewer: Viewer, asked: LearningSource, client: string | null): Promise<LearningCapture> {
    return this.db.read(viewer, async (tx) => {
      const places = await placesOf(tx, viewer);
      const here = places.find(({ clientSlug }) => clientSlug === client)?.engagementId ?? null;
      const source = { ...asked, engagementId: asked.engagementId ?? here };
      const facts = await readSource(tx, source);
      if (!canSeeSource(viewer, facts)) throw notFound();
      if (facts.engagementId !== null) authorize(canCaptureAt(viewer, facts.engagementId), 'What was learned at a client is written down by its coaches.');
      const { bands, phase } = await momentOf(tx, facts.engagementId);
      const prefill = prefillOf(source.kind, facts, phase);
      const allowed = await allowedFor(tx, facts);
      return {
        ...prefill,
        engagementId: facts.engagementId,
        placeName: allowed?.clientName ?? (await cohortName(tx, facts)),
        parameterName: prefill.parameterKey === null ? null : questionOf(prefill.parameterKey),
        bands: { ...bands, levels: [...bands.levels] },
        consent: allowed === null ? null : consentView(allowed),
        places,
      };
    });
  }
}

const placesOf = (tx: Tx, viewer: Viewer): Promise<LearningPlace[]> =>
  tx.rows(
    `select e.id as "engagementId", c.name as "clientName", c.slug as "clientSlug" from engagement e join client c on c.practice_id = $1 and c.id = e.client_id
      where e.practice_id = $1 and e.id = any ($2::uuid[]) order by e.status = 'CLOSED', c.name, e.id`,
    [viewer.coaching.map((one) => one.engagementId)],
  );

async function cohortName(tx: Tx, facts: SourceFacts): Promise<string | null> {
  if (facts.cohortId === null) return null;
  const cohort = await tx.row<{ name: string }>(`select name from cohort where practice_id = $1 and id = $2`, [facts.cohortId]);
  return cohort?.name ?? null;
}
