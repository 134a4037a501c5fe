import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { writeCaseStudies } from '../learnings.permissions.js';
import { EditCaseStudyArgs, OwnCaseStudyArgs, StartCaseStudyArgs } from './case-study.inputs.js';
import { CaseStudyQueries } from './case-study.queries.js';
import { CaseStudyPage, CaseStudyPayload } from './case-study.types.js';
import { AssembleAgain } from './writing/assemble-again.js';
import { EditCaseStudy } from './writing/edit-case-study.js';
import { StartCaseStudy } from './writing/start-case-study.js';

export type DoneWithStudy = CaseStudyPayload & { readonly engagementId?: string };
export const doneWithStudy = (result: Result<{ engagementId: string }>): DoneWithStudy =>
  result.ok ? { engagementId: result.value.engagementId, errors: [] } : refused(result.error);

/** Writing the case study of an engagement. */
@Resolver(() => CaseStudyPayload)
export class CaseStudyResolver {
  constructor(
    @Inject(CaseStudyQueries) private readonly studies: CaseStudyQueries,
    @Inject(StartCaseStudy) private readonly startCaseStudy: StartCaseStudy,
    @Inject(EditCaseStudy) private readonly editCaseStudy: EditCaseStudy,
    @Inject(AssembleAgain) private readonly assembleAgain: AssembleAgain,
  ) {}

  @Query(() => CaseStudyPage, {
    name: 'caseStudy',
    description: 'The case study of the engagement with the client of this slug, for its coaches and the owner.',
  })
  @Requires(writeCaseStudies)
  one(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<CaseStudyPage> {
    return this.studies.ofClient(viewer, client);
  }

  @Mutation(() => CaseStudyPayload, { name: 'startCaseStudy', description: 'The first draft is what the record of the engagement says.' })
  @Requires(writeCaseStudies)
  async start(@CurrentViewer() viewer: Viewer, @Args('input') input: StartCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.startCaseStudy.run(viewer, input));
  }

  @Mutation(() => CaseStudyPayload, { name: 'editCaseStudy' })
  @Requires(writeCaseStudies)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.editCaseStudy.run(viewer, input));
  }

  @Mutation(() => CaseStudyPayload, { name: 'assembleAgain', description: 'Lays what is new in the record beside the text, which stays as it is.' })
  @Requires(writeCaseStudies)
  async again(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.assembleAgain.run(viewer, input));
  }

  @ResolveField(() => CaseStudyPage, { nullable: true })
  async page(@Parent() { engagementId }: DoneWithStudy, @CurrentViewer() viewer: Viewer): Promise<CaseStudyPage | null> {
    return engagementId === undefined ? null : this.studies.ofEngagement(viewer, engagementId);
  }
}
