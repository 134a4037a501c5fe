import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { AnswerFinding } from '../findings/answer-finding.js';
import { writeOkrs } from '../okrs.permissions.js';
import { CheckQueries } from './check.queries.js';
import { AnswerFindingArgs, DraftCheck, DraftCheckPayload } from './check.types.js';

type Done = DraftCheckPayload & { readonly draftId?: string };

@Resolver(() => DraftCheckPayload)
export class CheckResolver {
  constructor(
    @Inject(CheckQueries) private readonly checks: CheckQueries,
    @Inject(AnswerFinding) private readonly answerFinding: AnswerFinding,
  ) {}

  @Query(() => DraftCheck, { name: 'checkDraft', description: 'Holds a draft against the plan in force and good practice. Writes nothing.' })
  @Requires(signedIn)
  check(@CurrentViewer() viewer: Viewer, @Args('draftId', { type: () => UuidScalar }) draftId: string): Promise<DraftCheck> {
    return this.checks.ofDraft(viewer, draftId);
  }

  @Mutation(() => DraftCheckPayload, { name: 'answerFinding', description: 'Says why copied words are right here, puts advice aside, or takes either back.' })
  @Requires(writeOkrs)
  async answer(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerFindingArgs): Promise<Done> {
    const answered = await this.answerFinding.run(viewer, input);
    return answered.ok ? { draftId: answered.value.draftId, errors: [] } : refused(answered.error);
  }

  @ResolveField(() => DraftCheck, { name: 'check', nullable: true })
  async checked(@Parent() { draftId }: Done, @CurrentViewer() viewer: Viewer): Promise<DraftCheck | null> {
    return draftId === undefined ? null : this.checks.ofDraft(viewer, draftId);
  }
}
