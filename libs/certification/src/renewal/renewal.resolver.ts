import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { CertificatePayload } from '../certificates/certificate.types.js';
import { directCertification, holdCertificates } from '../certification.permissions.js';
import { DeclareEducation, WithdrawEducation } from './declare-education.js';
import { RenewCertificate } from './renew-certificate.js';
import { DeclareEducationArgs, RenewCertificateArgs, WithdrawEducationArgs } from './renewal.types.js';

type Done = CertificatePayload & { readonly certificateId?: string };
const payload = (result: Result<{ certificateId: string }>): Done =>
  result.ok ? { certificateId: result.value.certificateId, errors: [] } : refused(result.error);

@Resolver()
export class RenewalResolver {
  constructor(
    @Inject(DeclareEducation) private readonly declareEducation: DeclareEducation,
    @Inject(WithdrawEducation) private readonly withdrawEducation: WithdrawEducation,
    @Inject(RenewCertificate) private readonly renewCertificate: RenewCertificate,
  ) {}

  @Mutation(() => CertificatePayload, { name: 'declareEducation', description: 'Hours, a contributed learning or the statement on ethics, for the renewal.' })
  @Requires(holdCertificates)
  async declare(@CurrentViewer() viewer: Viewer, @Args('input') input: DeclareEducationArgs): Promise<Done> {
    return payload(await this.declareEducation.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'withdrawEducation' })
  @Requires(holdCertificates)
  async withdraw(@CurrentViewer() viewer: Viewer, @Args('input') input: WithdrawEducationArgs): Promise<Done> {
    return payload(await this.withdrawEducation.run(viewer, input));
  }

  @Mutation(() => CertificatePayload, { name: 'renewCertificate', description: 'Answers with the new one; after the days of grace it is a reinstatement.' })
  @Requires(directCertification)
  async renew(@CurrentViewer() viewer: Viewer, @Args('input') input: RenewCertificateArgs): Promise<Done> {
    return payload(await this.renewCertificate.run(viewer, input));
  }
}
