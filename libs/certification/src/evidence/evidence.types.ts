import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { consentLevelEnum, type ConsentLevel } from '@cairn/deployment';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { PathRequirement } from '../progress/path.types.js';
import type { EvidenceKind, EvidenceStatus } from './evidence.rules.js';

export const evidenceKindEnum = { CYCLE: 'CYCLE', CASE_STUDY: 'CASE_STUDY' } as const;
registerEnumType(evidenceKindEnum, { name: 'EvidenceKind' });
export const evidenceStatusEnum = { GIVEN: 'GIVEN', RETURNED: 'RETURNED', TAKEN_BACK: 'TAKEN_BACK', WITHDRAWN: 'WITHDRAWN' } as const;
registerEnumType(evidenceStatusEnum, { name: 'EvidenceStatus', description: 'WITHDRAWN: the client took its consent back; words and bands are gone.' });

@ObjectType({ description: 'Work with a client that a trainee shows; it names nobody.' })
export class Evidence {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => evidenceKindEnum)
  kind: EvidenceKind;
  @Field(() => evidenceStatusEnum)
  status: EvidenceStatus;
  @Field(() => String, { description: 'Empty once it is taken back or withdrawn.' })
  text: string;
  @Field(() => String, { nullable: true, description: 'What may be known of the client: `public sector, Europe, 1,000 people or more, cycle 1, 14 weeks`.' })
  about: string | null;
  @Field(() => Boolean, { description: 'Seen by somebody who runs the cohort, outside this practice.' })
  outside: boolean;
  @Field(() => String, { nullable: true })
  acceptedByName: string | null;
  @Field(() => InstantScalar)
  shownAt: Instant;
  @Field(() => InstantScalar, { nullable: true, description: 'When it stopped counting.' })
  settledAt: Instant | null;
  @Field(() => String, { description: 'Why it was sent back.' })
  remark: string;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class CycleToShow {
  @Field(() => Int)
  number: number;
  @Field(() => DayScalar, { nullable: true })
  completedOn: Day | null;
  @Field(() => String, { nullable: true, description: 'Why it cannot be shown; null when it can.' })
  why: string | null;
}

@ObjectType({ description: 'An engagement that one coaches, as far as it can be shown.' })
export class EngagementToShowView {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => consentLevelEnum)
  level: ConsentLevel;
  @Field(() => String, { description: 'What the client allows, in words.' })
  levelTitle: string;
  @Field(() => [CycleToShow])
  cycles: CycleToShow[];
  @Field(() => String, { nullable: true, description: 'Why no case study can be shown; null when one can.' })
  caseStudyWhy: string | null;
}

@ObjectType({ description: 'What a trainee showed of real work, and what the certificate still asks for.' })
export class EvidenceDesk {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  traineeName: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => [PathRequirement], { description: 'Those about evidence.' })
  requirements: PathRequirement[];
  @Field(() => [Evidence])
  evidence: Evidence[];
  @Field(() => [EngagementToShowView], { description: 'One’s own only.' })
  engagements: EngagementToShowView[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class ShowEvidenceArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => evidenceKindEnum)
  kind: EvidenceKind;
  @Field(() => Int, { nullable: true, description: 'Of a whole cycle.' })
  cycleNumber: number | null;
  @Field(() => String, { description: 'Without names.' })
  text: string;
}

@InputType()
export class TakeBackEvidenceArgs extends MutationInput {
  @Field(() => UuidScalar)
  evidenceId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class ReturnEvidenceArgs extends MutationInput {
  @Field(() => UuidScalar)
  evidenceId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  remark: string;
}

@InputType()
export class AcceptOutsideEvidenceArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => evidenceKindEnum)
  kind: EvidenceKind;
  @Field(() => String, { description: 'What one has seen, and that the client agreed.' })
  words: string;
}

@ObjectType()
export class EvidencePayload {
  @Field(() => EvidenceDesk, { nullable: true })
  desk?: EvidenceDesk | null;
  @Field(() => [UserError])
  errors: UserError[];
}
