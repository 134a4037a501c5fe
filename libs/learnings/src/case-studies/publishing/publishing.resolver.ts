import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { readLearnings, writeCaseStudies } from '../../learnings.permissions.js';
import { AskForCaseStudy } from '../asking/ask-for-case-study.js';
import { TakeBackCaseStudyRequest } from '../asking/take-back-case-study-request.js';
import { AskForCaseStudyArgs, OwnCaseStudyArgs } from '../case-study.inputs.js';
import { doneWithStudy, type DoneWithStudy } from '../case-study.resolver.js';
import { CaseStudyPayload, PublishedCaseStudy } from '../case-study.types.js';
import { PublishCaseStudy } from './publish-case-study.js';
import { PublishedQueries } from './published.queries.js';
import { WithdrawCaseStudy } from './withdraw-case-study.js';

/** Asking the client lead, publishing and withdrawing. */
@Resolver()
export class PublishingResolver {
  constructor(
    @Inject(AskForCaseStudy) private readonly askForCaseStudy: AskForCaseStudy,
    @Inject(TakeBackCaseStudyRequest) private readonly takeBackRequest: TakeBackCaseStudyRequest,
    @Inject(PublishCaseStudy) private readonly publishCaseStudy: PublishCaseStudy,
    @Inject(WithdrawCaseStudy) private readonly withdrawCaseStudy: WithdrawCaseStudy,
    @Inject(PublishedQueries) private readonly published: PublishedQueries,
  ) {}

  @Query(() => [PublishedCaseStudy], {
    name: 'caseStudies',
    description: 'What is published of the practice, as far as the reader may read it; the latest first.',
  })
  @Requires(readLearnings)
  all(@CurrentViewer() viewer: Viewer): Promise<PublishedCaseStudy[]> {
    return this.published.all(viewer);
  }

  @Mutation(() => CaseStudyPayload, { name: 'askForCaseStudy', description: 'The client lead reads the exact text; it is frozen until there is an answer.' })
  @Requires(writeCaseStudies)
  async ask(@CurrentViewer() viewer: Viewer, @Args('input') input: AskForCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.askForCaseStudy.run(viewer, input));
  }

  @Mutation(() => CaseStudyPayload, { name: 'takeBackCaseStudyRequest', description: 'Before it is answered.' })
  @Requires(writeCaseStudies)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.takeBackRequest.run(viewer, input));
  }

  @Mutation(() => CaseStudyPayload, { name: 'publishCaseStudy', description: 'The text that was agreed to, in the places that were agreed to.' })
  @Requires(writeCaseStudies)
  async publish(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.publishCaseStudy.run(viewer, input));
  }

  @Mutation(() => CaseStudyPayload, { name: 'withdrawCaseStudy', description: 'From everywhere, at once.' })
  @Requires(writeCaseStudies)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: OwnCaseStudyArgs): Promise<DoneWithStudy> {
    return doneWithStudy(await this.withdrawCaseStudy.run(viewer, input));
  }
}
