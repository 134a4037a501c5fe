import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerObject, type Viewer } from '@cairn/identity';
import { CurrentViewer, Db } from '@cairn/platform';

/** Whoever runs a cohort or accompanies somebody in one has the places of certification, whatever their roles are called. */
@Resolver(() => ViewerObject)
export class ViewerPartResolver {
  constructor(@Inject(Db) private readonly db: Db) {}

  @ResolveField(() => Boolean, { name: 'accompaniesTrainees', description: 'Facilitates a cohort that has not ended, or mentors somebody who learns in one.' })
  async accompaniesTrainees(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    if (!viewer.is('COACH', 'CERTIFIED_COACH', 'MENTOR', 'ASSESSOR', 'CERTIFICATION_DIRECTOR', 'OWNER')) return false;
    const found = await this.db.readRow<{ accompanies: boolean }>(
      viewer,
      `select exists (select from cohort c where c.practice_id = $1 and c.status <> 'CANCELLED' and c.ends_on >= $3::date - 60 and $2 in (c.facilitator_id, c.second_facilitator_id))
           or exists (select from trainee t where t.practice_id = $1 and t.mentor_id = $2 and t.status = 'ENROLLED') as accompanies`,
      [viewer.personId, this.db.now()],
    );
    return found?.accompanies ?? false;
  }
}
