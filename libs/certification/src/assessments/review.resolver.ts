import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { assess } from '../certification.permissions.js';
import { GiveAssessment } from './give-assessment.js';
import { PassageRemarks } from './passage-remarks.js';
import { ReleaseAssessment } from './release-assessment.js';
import { ReviewQueries } from './review.queries.js';
import {
  GiveAssessmentArgs,
  ReleaseAssessmentArgs,
  RemovePassageRemarkArgs,
  AssignmentReview,
  AssignmentReviewPayload,
  SaveAssessmentArgs,
  WritePassageRemarkArgs,
} from './review.types.js';
import { SaveAssessment } from './save-assessment.js';

type Done = AssignmentReviewPayload & { readonly roundId?: string };
const payload = (result: Result<{ roundId: string }>): Done => (result.ok ? { roundId: result.value.roundId, errors: [] } : refused(result.error));

@Resolver(() => AssignmentReviewPayload)
export class ReviewResolver {
  constructor(
    @Inject(SaveAssessment) private readonly saveAssessment: SaveAssessment,
    @Inject(GiveAssessment) private readonly giveAssessment: GiveAssessment,
    @Inject(PassageRemarks) private readonly remarks: PassageRemarks,
    @Inject(ReleaseAssessment) private readonly releaseAssessment: ReleaseAssessment,
    @Inject(ReviewQueries) private readonly reviews: ReviewQueries,
  ) {}

  @Mutation(() => AssignmentReviewPayload, { name: 'saveAssessment', description: 'Keeps levels and words while one reads; nobody else sees them yet.' })
  @Requires(assess)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveAssessmentArgs): Promise<Done> {
    return payload(await this.saveAssessment.run(viewer, input));
  }

  @Mutation(() => AssignmentReviewPayload, { name: 'giveAssessment', description: 'Gives one’s answer; whether it passes follows from the levels.' })
  @Requires(assess)
  async give(@CurrentViewer() viewer: Viewer, @Args('input') input: GiveAssessmentArgs): Promise<Done> {
    return payload(await this.giveAssessment.run(viewer, input));
  }

  @Mutation(() => AssignmentReviewPayload, { name: 'writePassageRemark' })
  @Requires(assess)
  async writeRemark(@CurrentViewer() viewer: Viewer, @Args('input') input: WritePassageRemarkArgs): Promise<Done> {
    return payload(await this.remarks.write(viewer, input));
  }

  @Mutation(() => AssignmentReviewPayload, { name: 'removePassageRemark' })
  @Requires(assess)
  async removeRemark(@CurrentViewer() viewer: Viewer, @Args('input') input: RemovePassageRemarkArgs): Promise<Done> {
    return payload(await this.remarks.remove(viewer, input));
  }

  @Mutation(() => AssignmentReviewPayload, { name: 'releaseAssessment', description: 'Gives back what was begun, so that somebody else can read it.' })
  @Requires(assess)
  async release(@CurrentViewer() viewer: Viewer, @Args('input') input: ReleaseAssessmentArgs): Promise<Done> {
    return payload(await this.releaseAssessment.run(viewer, input));
  }

  @Query(() => AssignmentReview, { name: 'review' })
  @Requires(assess)
  one(@CurrentViewer() viewer: Viewer, @Args('roundId', { type: () => UuidScalar }) roundId: string): Promise<AssignmentReview> {
    return this.reviews.byRound(viewer, roundId);
  }

  @ResolveField(() => AssignmentReview, { name: 'review', nullable: true })
  async ofPayload(@Parent() { roundId }: Done, @CurrentViewer() viewer: Viewer): Promise<AssignmentReview | null> {
    return roundId === undefined ? null : this.reviews.byRound(viewer, roundId);
  }
}
