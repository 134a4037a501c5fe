import { Inject } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db } from '@cairn/platform';
import { TrainingFunnel } from '@cairn/training';

/** The last part of the way from invited to writing: training knows who may write, this context who does. */
@Resolver(() => TrainingFunnel)
export class TrainingFunnelResolver {
  constructor(@Inject(Db) private readonly db: Db) {}

  @ResolveField(() => Int, {
    description: 'People of the roster who have written in the cycle that is drafted, or else in the one that runs or is being closed.',
  })
  async drafting(@Parent() { engagementId }: Pick<TrainingFunnel, 'engagementId'>, @CurrentViewer() viewer: Viewer): Promise<number> {
    const counted = await this.db.read(viewer, (tx) => tx.row<{ writers: number }>(writers, [engagementId]));
    return counted?.writers ?? 0;
  }
}

const writers = `
  with meant as (select cy.id from cycle cy where cy.practice_id = $1 and cy.engagement_id = $2 and cy.status in ('DRAFTING', 'RUNNING', 'CLOSING')
    order by array_position(array['DRAFTING', 'RUNNING', 'CLOSING'], cy.status) limit 1),
  open as (select d.id from meant join okr_draft d on d.practice_id = $1 and d.cycle_id = meant.id),
  wrote as (select o.author_id from open join objective o on o.practice_id = $1 and o.draft_id = open.id and o.deleted_at is null
    union select l.author_id from open join okr_line l on l.practice_id = $1 and l.draft_id = open.id and l.deleted_at is null)
  select count(*)::int as writers from wrote join engagement_person m on m.practice_id = $1 and m.engagement_id = $2 and m.person_id = wrote.author_id and m.removed_at is null`;
