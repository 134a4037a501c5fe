import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canRunCohort, canWorkOnCertification } from '../certification.policy.js';
import type { CertificationColleague, Cohort, CohortPage } from './cohort.types.js';
import { cohortPageView, cohortView } from './cohort.view.js';
import { cohorts } from './cohorts.repository.js';
import { todayOf } from './today-of.js';

@Injectable()
export class CohortQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** All for those who work on certification; coaches see the cohorts that they facilitate. */
  async all(viewer: Viewer): Promise<Cohort[]> {
    const found = await this.db.read(viewer, (tx) => cohorts(tx).all(canWorkOnCertification(viewer) ? null : viewer.personId));
    return found.map((cohort) => cohortView(cohort, viewer, todayOf(cohort, this.db.now())));
  }

  /** Throws NOT_FOUND. */
  async page(viewer: Viewer, id: string): Promise<CohortPage> {
    const found = await this.db.read(viewer, (tx) => cohorts(tx).withPeople(id));
    authorize(canWorkOnCertification(viewer) || canRunCohort(viewer, found));
    return cohortPageView(found, viewer, todayOf(found, this.db.now()));
  }

  /** Who may facilitate or mentor. */
  colleagues(viewer: Viewer): Promise<CertificationColleague[]> {
    return this.db.read(viewer, (tx) =>
      tx.rows<CertificationColleague>(
        `select p.id, p.name from person p where p.practice_id = $1 and exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.ended_at is null
           and g.role in ('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH')) order by p.name, p.id limit 500`,
      ),
    );
  }
}
