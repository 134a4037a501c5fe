import { Field, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'A yes to one exact text.' })
export class TextConsentOfClient {
  @Field(() => UuidScalar)
  consentId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'The question that it answered; `consentText` has its words.' })
  requestId: string | null;
  @Field(() => String)
  title: string;
  @Field(() => String)
  textSha256: string;
  @Field(() => [String])
  places: readonly string[];
  @Field(() => InstantScalar)
  since: Instant;
  @Field(() => DayScalar, { nullable: true })
  until: Day | null;
}
