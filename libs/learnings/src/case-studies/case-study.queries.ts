import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import { consentInForce } from '@cairn/deployment';
import { engagementDirectory, type EngagementFacts } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canReadStudy, canWriteStudy } from './case-study.policy.js';
import { studyOfEngagement } from './case-study.sql.js';
import type { CaseStudyPage } from './case-study.types.js';
import { pageView } from './case-study.view.js';
import { checkStudy } from './writing/check-study.js';

@Injectable()
export class CaseStudyQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND, also for people of the client. */
  ofClient(viewer: Viewer, slug: string): Promise<CaseStudyPage> {
    return this.db.read(viewer, async (tx) => this.page(tx, viewer, await engagementDirectory(tx).ofClient(slug)));
  }

  ofEngagement(viewer: Viewer, engagementId: string): Promise<CaseStudyPage> {
    return this.db.read(viewer, async (tx) => this.page(tx, viewer, await engagementDirectory(tx).get(engagementId)));
  }

  private async page(tx: Tx, viewer: Viewer, engagement: EngagementFacts): Promise<CaseStudyPage> {
    const { id: engagementId, clientId, clientName, clientSlug } = engagement;
    const place = { engagementId, clientId, clientName, clientSlug };
    if (!canReadStudy(viewer, place)) throw notFound();
    const study = await studyOfEngagement(tx, engagementId);
    const { level } = await consentInForce(tx, place);
    const findings = study && canWriteStudy(viewer, study) ? await checkStudy(tx, study) : [];
    return pageView(place, study, viewer, { level, findings });
  }
}
