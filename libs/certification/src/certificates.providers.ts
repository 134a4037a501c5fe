import type { Provider, Type } from '@nestjs/common';
import { CandidateQueries } from './certificates/candidate.queries.js';
import { CandidateResolver } from './certificates/candidate.resolver.js';
import { CertificateActs } from './certificates/certificate-acts.js';
import { CertificateFilesController } from './certificates/certificate-files.controller.js';
import { CertificateQueries } from './certificates/certificate.queries.js';
import { CertificateResolver } from './certificates/certificate.resolver.js';
import { MailCertificate } from './certificates/mail-certificate.job.js';
import { CandidatePaperResolver, CertificatePaperResolver } from './certificates/paper.resolver.js';
import { IssueCertificate } from './certificates/issue-certificate.js';
import { ReplaceCertificate } from './certificates/replace-certificate.js';
import { ReplaceUnderKey } from './certificates/replace-under-key.js';
import { RevokeCertificate } from './certificates/revoke-certificate.js';
import { SetCertificateVisibility, ShowCertificateOnce } from './certificates/show-certificate.js';
import { UnderKeyResolver } from './certificates/under-key.resolver.js';
import { RevokeSigningKey, RotateSigningKey } from './keys/change-signing-key.js';
import { SigningKeyQueries } from './keys/signing-key.queries.js';
import { SigningKeyResolver } from './keys/signing-key.resolver.js';
import { AskToJoin } from './network/ask-to-join.js';
import { KeepNetwork } from './network/keep-network.js';
import { MailNetwork } from './network/mail-network.job.js';
import { NetworkController } from './network/network.controller.js';
import { NetworkQueries } from './network/network.queries.js';
import { NetworkResolver } from './network/network.resolver.js';
import { SaveProfile } from './network/save-profile.js';
import { DeclareEducation, WithdrawEducation } from './renewal/declare-education.js';
import { RenewCertificate } from './renewal/renew-certificate.js';
import { RenewalResolver } from './renewal/renewal.resolver.js';
import { WatchRenewal } from './renewal/watch-renewal.job.js';
import { CertificateDesk } from './verify/certificate-desk.js';
import { PracticeDocumentsController } from './verify/practice-documents.controller.js';
import { BadgeBodies } from './verify/badge-bodies.js';
import { FileDesk } from './verify/file-desk.js';
import { VerifyController } from './verify/verify.controller.js';
import { ViewController } from './verify/view.controller.js';

const useCases = [
  IssueCertificate,
  RevokeCertificate,
  ReplaceCertificate,
  ReplaceUnderKey,
  SetCertificateVisibility,
  ShowCertificateOnce,
  CertificateActs,
  RotateSigningKey,
  RevokeSigningKey,
  DeclareEducation,
  WithdrawEducation,
  RenewCertificate,
];
const queries = [CertificateQueries, CandidateQueries, CertificateDesk, SigningKeyQueries];

/** Certificates, renewal and the network: what Nest has to make for them. */
export const certificatesProviders: readonly Provider[] = [
  ...useCases,
  ...queries,
  CertificateResolver,
  CandidateResolver,
  ...[CertificatePaperResolver, CandidatePaperResolver],
  SigningKeyResolver,
  UnderKeyResolver,
  RenewalResolver,
  MailCertificate,
  WatchRenewal,
  ...[FileDesk, BadgeBodies],
  ...[NetworkQueries, NetworkResolver, SaveProfile, KeepNetwork, AskToJoin, MailNetwork],
];
export const certificatesControllers: readonly Type[] = [
  PracticeDocumentsController,
  NetworkController,
  ViewController,
  VerifyController,
  CertificateFilesController,
];
