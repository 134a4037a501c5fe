import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, Connection, DayScalar, Gated, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { Renewal } from '../renewal/renewal.types.js';
import { certificateStandings, certificateVisibilities, type CertificateStanding, type CertificateVisibility } from './certificate.rules.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;
export const CertificateStandingEnum = byName(certificateStandings);
registerEnumType(CertificateStandingEnum, {
  name: 'CertificateStanding',
  description: 'KEY_REVOKED: nothing is said against the holder, but the signature is no longer proof.',
});
export const CertificateVisibilityEnum = byName(certificateVisibilities);
registerEnumType(CertificateVisibilityEnum, { name: 'CertificateVisibility', description: 'Who reads it by its number: everybody, or nobody.' });

@ObjectType({ description: 'What a practice certified about a person.' })
export class Certificate {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String, { description: 'As it is printed: 7F3K-92QD.' })
  number: string;
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  holderName: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  practiceName: string;
  @Field(() => String)
  issuerName: string;
  @Field(() => [String], { description: 'What was met, in words.' })
  requirements: readonly string[];
  @Field(() => DayScalar)
  issuedOn: Day;
  @Field(() => DayScalar, { description: 'The last day.' })
  validUntil: Day;
  @Field(() => CertificateStandingEnum)
  standing: CertificateStanding;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked or replaced.' })
  endedAt: Instant | null;
  @Field(() => String, { nullable: true })
  endedBecause: string | null;
  @Field(() => Boolean, { description: 'Whether strangers read the reason.' })
  becausePublic: boolean;
  @Field(() => String, { nullable: true, description: 'How to object to a revocation.' })
  appealNote: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the one that took its place.' })
  supersededByNumber: string | null;
  @Field(() => CertificateVisibilityEnum)
  visibility: CertificateVisibility;
  @Field(() => String, { description: 'Where anybody checks it.' })
  verifyUrl: string;
  @Field(() => String, { description: 'Adds it to a profile at LinkedIn; opened by the holder, nothing is sent before.' })
  addToProfileUrl: string;
  @Field(() => Renewal, { nullable: true, description: 'While it is neither revoked nor replaced.' })
  renewal: Renewal | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class CertificateConnection extends Connection(Certificate) {}

@ObjectType({ description: 'One requirement of a certificate.' })
export class CertificateRequirement {
  @Field(() => String)
  words: string;
  @Field(() => Boolean)
  met: boolean;
  @Field(() => [String])
  left: readonly string[];
}

@ObjectType({ description: 'Somebody on the way to a certificate.' })
export class CertificateCandidate {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => String)
  title: string;
  @Field(() => [CertificateRequirement])
  requirements: readonly CertificateRequirement[];
  @Field(() => Gated, { nullable: true, description: 'What is left; null when the certificate may be issued.' })
  gate: Gated | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'One’s own certificates, and what stands between oneself and the next.' })
export class MyCertificates {
  @Field(() => [Certificate], { description: 'The newest first.' })
  certificates: readonly Certificate[];
  @Field(() => CertificateCandidate, { nullable: true })
  onTheWay: CertificateCandidate | null;
}

@InputType()
export class IssueCertificateArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String, { nullable: true, description: 'As it stands on the certificate; the person’s own name unless told.' })
  holderName?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Issue it although paper and badge cannot carry the name.' })
  withoutPaper?: boolean;
}

@InputType()
export class RevokeCertificateArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  reason: string;
  @Field(() => Boolean, { defaultValue: false })
  reasonPublic: boolean;
  @Field(() => String, { defaultValue: '' })
  appealNote: string;
}

@InputType()
export class ReplaceCertificateArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  holderName: string;
  @Field(() => String)
  reason: string;
  @Field(() => Boolean, { defaultValue: false, description: 'Issue it although paper and badge cannot carry the name.' })
  withoutPaper?: boolean;
}

@InputType()
export class SetCertificateVisibilityArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => Int)
  version: number;
  @Field(() => CertificateVisibilityEnum)
  visibility: CertificateVisibility;
}

@InputType()
export class ShowCertificateOnceArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => String, { defaultValue: '', description: 'A note to oneself.' })
  forWhom: string;
}

@ObjectType()
export class CertificatePayload {
  @Field(() => Certificate, { nullable: true })
  certificate?: Certificate | null;
  @Field(() => String, { nullable: true, description: 'The address that opens once, told this once.' })
  address?: string | null;
  @Field(() => [UserError])
  errors: UserError[];
}
