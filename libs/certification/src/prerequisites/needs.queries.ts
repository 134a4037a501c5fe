import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, refused } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { programmes } from '../programmes/programmes.repository.js';
import { cohortsOfVersion } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { needsAsked } from './change-needs.js';
import type { AskedNeeds } from './needs.rules.js';
import type { PrerequisiteChange } from './needs.types.js';
import { seenOf, touchedBy } from './past.rules.js';

@Injectable()
export class NeedsQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** By name, before anything is changed. Throws NOT_FOUND. */
  change(viewer: Viewer, asked: AskedNeeds & { readonly versionId: string }): Promise<PrerequisiteChange> {
    return this.db.read(viewer, async (tx) => {
      const version = await programmes(tx).version(asked.versionId);
      authorize(canDirect(viewer), 'The certification director changes programmes.');
      const after = needsAsked(version, asked);
      if (!after.ok) return { people: [], seen: '', ...refused(after.error) };
      const cohorts = version.status === 'PUBLISHED' ? await cohortsOfVersion(tx, version.id) : [];
      const touched = touchedBy(asked, after.value, cohorts, (course) => todayOf(course.cohort, tx.now()));
      return { people: touched.filter((one) => !one.isCertified), seen: seenOf(touched), errors: [] };
    });
  }
}
