import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { signingKeyStatuses, type SigningKeyStatus } from './signing-key.rules.js';

export const SigningKeyStatusEnum = Object.fromEntries(signingKeyStatuses.map((name) => [name, name])) as Readonly<Record<SigningKeyStatus, SigningKeyStatus>>;
registerEnumType(SigningKeyStatusEnum, {
  name: 'SigningKeyStatus',
  description: 'RETIRED: another signs now, what it signed stays good. REVOKED: what it signed is no longer proof.',
});

@ObjectType({ description: 'A key with which the practice signs certificates. The private part is never shown.' })
export class SigningKey {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int, { description: 'The first of the practice is 1.' })
  number: number;
  @Field(() => String, { description: 'Ed25519 Multikey.' })
  publicKey: string;
  @Field(() => SigningKeyStatusEnum)
  status: SigningKeyStatus;
  @Field(() => InstantScalar)
  createdAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  endedAt: Instant | null;
  @Field(() => String, { nullable: true })
  endedBecause: string | null;
  @Field(() => Int, { description: 'Certificates it signed that were not replaced or revoked.' })
  signed: number;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'How the practice signs.' })
export class Signing {
  @Field(() => String, { description: 'Name of the practice to verifiers: did:web.' })
  did: string;
  @Field(() => String, { description: 'Where verifiers find its keys.' })
  documentUrl: string;
  @Field(() => [SigningKey], { description: 'The newest first; none before the first certificate.' })
  keys: readonly SigningKey[];
}

@InputType()
export class RotateSigningKeyArgs extends MutationInput {}

@InputType()
export class RevokeSigningKeyArgs extends MutationInput {
  @Field(() => UuidScalar)
  keyId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  reason: string;
}

@ObjectType()
export class SigningPayload {
  @Field(() => Signing, { nullable: true })
  signing?: Signing | null;
  @Field(() => [UserError])
  errors: UserError[];
}
