import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, UuidScalar } from '@cairn/platform';
import { assess, learnOneself, workOnCertification } from '../certification.permissions.js';
import { EvidenceQueries } from './evidence.queries.js';
import { AcceptOutsideEvidenceArgs, EvidenceDesk, EvidencePayload, ReturnEvidenceArgs, ShowEvidenceArgs, TakeBackEvidenceArgs } from './evidence.types.js';
import { JudgeEvidence } from './judge-evidence.js';
import { ShowEvidence } from './show-evidence.js';

type Done = EvidencePayload & { readonly traineeId?: string };
const payload = (result: Result<{ traineeId: string }>): Done => (result.ok ? { traineeId: result.value.traineeId, errors: [] } : refused(result.error));

/** Real work as evidence: shown by trainees, read and judged by those who run their cohort. */
@Resolver(() => EvidencePayload)
export class EvidenceResolver {
  constructor(
    @Inject(ShowEvidence) private readonly shows: ShowEvidence,
    @Inject(JudgeEvidence) private readonly judges: JudgeEvidence,
    @Inject(EvidenceQueries) private readonly desks: EvidenceQueries,
  ) {}

  @Query(() => EvidenceDesk, { name: 'myEvidence', nullable: true, description: 'One’s own; null for whoever is in no cohort.' })
  @Requires(learnOneself)
  mine(@CurrentViewer() viewer: Viewer): Promise<EvidenceDesk | null> {
    return this.desks.mine(viewer);
  }

  @Query(() => EvidenceDesk, { name: 'traineeEvidence', description: 'A trainee’s, for their mentor and those who run the cohort.' })
  @Requires(assess)
  one(@CurrentViewer() viewer: Viewer, @Args('traineeId', { type: () => UuidScalar }) traineeId: string): Promise<EvidenceDesk> {
    return this.desks.ofTrainee(viewer, traineeId);
  }

  @Mutation(() => EvidencePayload, { name: 'showEvidence', description: 'Shows a whole cycle or a case study, without names and with the client’s consent.' })
  @Requires(learnOneself)
  async show(@CurrentViewer() viewer: Viewer, @Args('input') input: ShowEvidenceArgs): Promise<Done> {
    return payload(await this.shows.run(viewer, input));
  }

  @Mutation(() => EvidencePayload, { name: 'takeBackEvidence', description: 'One’s own; nothing of it is kept.' })
  @Requires(learnOneself)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackEvidenceArgs): Promise<Done> {
    return payload(await this.shows.takeBack(viewer, input));
  }

  @Mutation(() => EvidencePayload, { name: 'returnEvidence', description: 'Sends it back with a remark; it does not count until it is shown again.' })
  @Requires(workOnCertification)
  async sendBack(@CurrentViewer() viewer: Viewer, @Args('input') input: ReturnEvidenceArgs): Promise<Done> {
    return payload(await this.judges.sendBack(viewer, input));
  }

  @Mutation(() => EvidencePayload, { name: 'acceptOutsideEvidence', description: 'Accepts work that one has seen outside the practice.' })
  @Requires(workOnCertification)
  async acceptOutside(@CurrentViewer() viewer: Viewer, @Args('input') input: AcceptOutsideEvidenceArgs): Promise<Done> {
    return payload(await this.judges.acceptOutside(viewer, input));
  }

  @ResolveField(() => EvidenceDesk, { nullable: true })
  async desk(@Parent() { traineeId }: Done, @CurrentViewer() viewer: Viewer): Promise<EvidenceDesk | null> {
    return traineeId === undefined ? null : this.desks.ofTrainee(viewer, traineeId);
  }
}
