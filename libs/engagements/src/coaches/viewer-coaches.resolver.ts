import { Inject } from '@nestjs/common';
import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { practiceRoles, ViewerObject, type Viewer } from '@cairn/identity';
import { CurrentViewer, Db, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'Whom somebody of a client turns to.' })
export class CoachToAsk {
  @Field(() => UuidScalar)
  clientId: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'The address that their mails are answered to.' })
  email: string;
}

/** "Ask Sam" stands on every page of a client, so the frame asks once whom it means. */
@Resolver(() => ViewerObject)
export class ViewerCoachesResolver {
  constructor(@Inject(Db) private readonly db: Db) {}

  @ResolveField(() => [CoachToAsk], {
    name: 'coachesToAsk',
    description: 'The lead coach of each client of the viewer, of its newest engagement. Empty for people of the practice.',
  })
  async coachesToAsk(@CurrentViewer() viewer: Viewer): Promise<CoachToAsk[]> {
    if (viewer.clientIds === '*' || viewer.clientIds.length === 0 || viewer.is(...practiceRoles)) return [];
    return this.db.read(viewer, (tx) =>
      tx.rows<CoachToAsk>(
        `select distinct on (e.client_id) e.client_id as "clientId", p.name, p.email::text as email
           from engagement e join engagement_coach k on k.practice_id = $1 and k.engagement_id = e.id and k.part = 'LEAD' and k.ended_at is null
             join person p on p.practice_id = $1 and p.id = k.person_id
          where e.practice_id = $1 and e.client_id = any ($2::uuid[])
          order by e.client_id, (e.status = 'CLOSED'), e.starts_on desc, e.id`,
        [viewer.clientIds],
      ),
    );
  }
}
