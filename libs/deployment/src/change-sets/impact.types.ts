import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { Gated, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { signerRoles } from '../parameters/parameter.types.js';
import type { SignerRole } from '../parameters/parameter.js';

@ObjectType({ description: 'Who would sign.' })
export class ImpactSigner {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => [signerRoles])
  capacities: SignerRole[];
  @Field(() => [String])
  parameterKeys: string[];
}

@ObjectType({ description: 'What one change would mean.' })
export class ImpactChange {
  @Field(() => String)
  parameterKey: string;
  @Field(() => Int)
  teams: number;
  @Field(() => Int)
  people: number;
  @Field(() => String)
  affectedText: string;
  @Field(() => String)
  startsText: string;
  @Field(() => Int, { nullable: true })
  fromCycle: number | null;
}

@ObjectType({ description: 'A parameter that may not change yet.' })
export class ImpactLock {
  @Field(() => String)
  parameterKey: string;
  @Field(() => Gated)
  gate: Gated;
}

@ObjectType({ description: 'A remark for the coach; it never holds anything up.' })
export class ImpactAdvice {
  @Field(() => String, { description: 'CONTRADICTION or CAUTION.' })
  kind: string;
  @Field(() => [String])
  keys: string[];
  @Field(() => String)
  text: string;
  @Field(() => String)
  coachingQuestion: string;
}

@ObjectType({ description: 'What sending leads to, in sentences that each stand for themselves.' })
export class ImpactWords {
  @Field(() => String)
  decides: string;
  @Field(() => String)
  starts: string;
  @Field(() => String, { nullable: true })
  later: string | null;
  @Field(() => String)
  affects: string;
  @Field(() => String)
  mails: string;
  @Field(() => String, { nullable: true })
  early: string | null;
  @Field(() => String)
  otherwise: string;
}

@ObjectType({ description: 'What sending a change set would mean, before it is sent.' })
export class ChangeSetImpact {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => Int)
  teams: number;
  @Field(() => Int)
  people: number;
  @Field(() => String)
  affectedText: string;
  @Field(() => [ImpactSigner], { description: 'Empty while somebody is missing: see faults.' })
  signers: ImpactSigner[];
  @Field(() => [ImpactChange])
  changes: ImpactChange[];
  @Field(() => [UserError], { description: 'Everything that keeps it from being sent.' })
  faults: UserError[];
  @Field(() => [ImpactLock])
  locks: ImpactLock[];
  @Field(() => [ImpactAdvice])
  advice: ImpactAdvice[];
  @Field(() => [String], { description: 'What it would ask of people beyond its own words, such as a briefing before they write again.' })
  consequences: string[];
  @Field(() => InstantScalar, { description: 'When it would start if everybody approved now.' })
  inForceAt: Instant;
  @Field(() => ImpactWords, { nullable: true, description: 'Null while somebody who signs or the date is missing.' })
  words: ImpactWords | null;
}
