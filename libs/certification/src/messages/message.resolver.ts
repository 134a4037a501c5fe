import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { workOnCertification } from '../certification.permissions.js';
import { MessageQueries } from './message.queries.js';
import { CohortMessagePayload, CohortMessages, TakeBackCohortMessageArgs, WriteToCohortArgs } from './message.types.js';
import { WriteToCohort } from './write-to-cohort.js';

type Done = CohortMessagePayload & { readonly cohortId?: string };
const payload = (result: Result<{ cohortId: string; messageId: string }>): Done => (result.ok ? { ...result.value, errors: [] } : refused(result.error));

@Resolver(() => CohortMessagePayload)
export class MessageResolver {
  constructor(
    @Inject(MessageQueries) private readonly queries: MessageQueries,
    @Inject(WriteToCohort) private readonly writeToCohort: WriteToCohort,
  ) {}

  @Query(() => CohortMessages, { name: 'cohortMessages', description: 'What was written to a cohort; for those who run it.' })
  @Requires(workOnCertification)
  ofCohort(@CurrentViewer() viewer: Viewer, @Args('cohortId', { type: () => UuidScalar }) cohortId: string): Promise<CohortMessages> {
    return this.queries.ofCohort(viewer, cohortId);
  }

  @Mutation(() => CohortMessagePayload, { name: 'writeToCohort', description: 'Mails to a cohort or some of it; they go out after ten seconds.' })
  @Requires(workOnCertification)
  async write(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteToCohortArgs): Promise<Done> {
    return payload(await this.writeToCohort.run(viewer, input));
  }

  @Mutation(() => CohortMessagePayload, { name: 'takeBackCohortMessage', description: 'Within ten seconds.' })
  @Requires(workOnCertification)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackCohortMessageArgs): Promise<Done> {
    return payload(await this.writeToCohort.takeBack(viewer, input));
  }

  @ResolveField('messages', () => CohortMessages, { nullable: true })
  after(@Parent() { cohortId }: Done, @CurrentViewer() viewer: Viewer): Promise<CohortMessages> | null {
    return cohortId === undefined ? null : this.queries.ofCohort(viewer, cohortId);
  }
}
