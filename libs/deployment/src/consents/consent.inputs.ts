import { Field, InputType, Int } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UuidScalar } from '@cairn/platform';
import type { ConsentLevel } from './consent-levels.rules.js';
import { consentLevelEnum } from './consent.types.js';

@InputType()
export class AskConsentArgs extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Null: all work with the client.' })
  engagementId?: string | null;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String)
  why: string;
  @Field(() => String, { description: 'What it would mean, by an example.' })
  example: string;
  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
}

@InputType()
export class TakeBackConsentRequestArgs extends MutationInput {
  @Field(() => UuidScalar)
  requestId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class AnswerConsentArgs extends MutationInput {
  @Field(() => UuidScalar)
  requestId: string;
  @Field(() => consentLevelEnum, { description: 'As asked, or less; NONE: no.' })
  level: ConsentLevel;
  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
  @Field(() => String, { defaultValue: '' })
  note: string;
}

@InputType()
export class ChangeConsentArgs extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => Int, { description: '`ClientConsent.version` that was seen.' })
  version: number;
  @Field(() => UuidScalar, { nullable: true, description: 'Null: all work with the client.' })
  engagementId?: string | null;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
  @Field(() => String, { defaultValue: '' })
  note: string;
}

@InputType()
export class WithdrawConsentArgs extends MutationInput {
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => Int, { description: '`ClientConsent.version` that was seen.' })
  version: number;
  @Field(() => UuidScalar, { nullable: true, description: 'One that is in force; null: everything.' })
  consentId?: string | null;
  @Field(() => String, { defaultValue: '' })
  note: string;
}
