import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { directCertification, holdCertificates } from '../certification.permissions.js';
import { CandidateQueries } from './candidate.queries.js';
import { CertificateQueries } from './certificate.queries.js';
import { CertificateCandidate, MyCertificates } from './certificate.types.js';

@Resolver()
export class CandidateResolver {
  constructor(
    @Inject(CandidateQueries) private readonly candidates: CandidateQueries,
    @Inject(CertificateQueries) private readonly certificates: CertificateQueries,
  ) {}

  @Query(() => MyCertificates, { name: 'myCertificates' })
  @Requires(holdCertificates)
  async mine(@CurrentViewer() viewer: Viewer): Promise<MyCertificates> {
    return { certificates: await this.certificates.mine(viewer), onTheWay: await this.candidates.mine(viewer) };
  }

  @Query(() => [CertificateCandidate], { name: 'certificateCandidates', description: 'Everybody in a cohort that began, those who can be certified first.' })
  @Requires(directCertification)
  all(@CurrentViewer() viewer: Viewer): Promise<readonly CertificateCandidate[]> {
    return this.candidates.all(viewer);
  }
}
