import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'A certificate in force that one key signed.' })
export class CertificateUnderKey {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => String)
  number: string;
  @Field(() => String)
  holderName: string;
  @Field(() => String)
  title: string;
  @Field(() => DayScalar)
  validUntil: Day;
  @Field(() => Int)
  version: number;
  @Field(() => String, { nullable: true, description: 'Why it is left out when all are issued anew; null when it is not.' })
  leftOut: string | null;
}

@InputType()
export class SeenCertificate {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class ReplaceUnderKeyArgs extends MutationInput {
  @Field(() => UuidScalar)
  keyId: string;
  @Field(() => [SeenCertificate], { description: 'Those that were looked at, at most 200.' })
  certificates: SeenCertificate[];
  @Field(() => String)
  reason: string;
}

@ObjectType()
export class ReplaceUnderKeyPayload {
  @Field(() => Int, { nullable: true, description: 'How many were issued anew.' })
  replaced?: number | null;
  @Field(() => [CertificateUnderKey], { nullable: true, description: 'What is left under this key.' })
  certificates?: CertificateUnderKey[] | null;
  @Field(() => [UserError])
  errors: UserError[];
}
