import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ChangeSet } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer } from '@cairn/platform';
import { DraftImpactQueries } from './draft-impact.queries.js';
import { DraftImpact } from './draft-impact.types.js';

/** Before a change set is sent, its proposer sees which OKRs it would break. */
@Resolver(() => ChangeSet)
export class DraftImpactResolver {
  constructor(@Inject(DraftImpactQueries) private readonly impacts: DraftImpactQueries) {}

  @ResolveField(() => DraftImpact, { nullable: true, description: 'For those who review drafts; null for others.' })
  draftImpact(@Parent() set: ChangeSet, @CurrentViewer() viewer: Viewer): Promise<DraftImpact | null> {
    return this.impacts.ofChangeSet(viewer, set.id);
  }
}
