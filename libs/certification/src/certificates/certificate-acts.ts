import { Inject, Injectable } from '@nestjs/common';
import { IssueCertificate } from './issue-certificate.js';
import { ReplaceCertificate } from './replace-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { SetCertificateVisibility, ShowCertificateOnce } from './show-certificate.js';

/** What can be done with a certificate. */
@Injectable()
export class CertificateActs {
  constructor(
    @Inject(IssueCertificate) readonly issue: IssueCertificate,
    @Inject(RevokeCertificate) readonly revoke: RevokeCertificate,
    @Inject(ReplaceCertificate) readonly replace: ReplaceCertificate,
    @Inject(SetCertificateVisibility) readonly setVisibility: SetCertificateVisibility,
    @Inject(ShowCertificateOnce) readonly showOnce: ShowCertificateOnce,
  ) {}
}
