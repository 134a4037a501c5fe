import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { answerKinds, type AnswerKind } from '../applications/application-form.js';
import { ProgrammeStatusEnum, VersionStatusEnum } from '../certification-enums.js';
import type { ProgrammeStatus, VersionStatus } from '../certification-kinds.js';

export const AnswerKindEnum = Object.fromEntries(answerKinds.map((kind) => [kind, kind])) as Record<AnswerKind, AnswerKind>;
registerEnumType(AnswerKindEnum, { name: 'ApplicationAnswerKind' });

@ObjectType({ description: 'A question to applicants.' })
export class ApplicationQuestion {
  @Field(() => String)
  key: string;
  @Field(() => String)
  label: string;
  @Field(() => String)
  hint: string;
  @Field(() => AnswerKindEnum)
  kind: AnswerKind;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => [String], { description: 'Of a choice.' })
  options: string[];
}

@ObjectType({ description: 'What readers of applications look for; each marks it 1 to 3.' })
export class ApplicationCriterion {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  hint: string;
}

@ObjectType()
export class ProgrammeVersionLine {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => VersionStatusEnum)
  status: VersionStatus;
  @Field(() => InstantScalar, { nullable: true })
  publishedAt: Instant | null;
  @Field(() => [String], { description: 'Names of the cohorts that learn from it.' })
  cohorts: string[];
}

@ObjectType('CertificationProgramme', { description: 'A course of certification. What is learned in it stands in its versions.' })
export class Programme {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => ProgrammeStatusEnum)
  status: ProgrammeStatus;
  @Field(() => String, { description: 'A word to applicants, on the public page.' })
  notice: string;
  @Field(() => String, { description: 'Where people apply.' })
  publicUrl: string;
  @Field(() => [ApplicationQuestion])
  questions: ApplicationQuestion[];
  @Field(() => [ApplicationCriterion])
  criteria: ApplicationCriterion[];
  @Field(() => [ProgrammeVersionLine], { description: 'The newest first.' })
  versions: ProgrammeVersionLine[];
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class ProgrammePayload {
  @Field(() => Programme, { nullable: true })
  programme?: Programme | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class RenewalRules {
  @Field(() => Int, { description: 'Of continuing education.' })
  hours: number;
  @Field(() => Int, { description: 'Learnings contributed.' })
  learnings: number;
  @Field(() => Boolean)
  ethics: boolean;
  @Field(() => Int)
  graceDays: number;
}

@ObjectType('ProgrammeRules', { description: 'What a programme asks for, in figures.' })
export class ProgrammeRulesObject {
  @Field(() => Int)
  capacity: number;
  @Field(() => Int)
  attendancePercent: number;
  @Field(() => Int)
  examPercent: number;
  @Field(() => Int, { description: 'The least level that passes, of 1 to 4.' })
  rubricPass: number;
  @Field(() => Int)
  shadowed: number;
  @Field(() => Int)
  observed: number;
  @Field(() => Int)
  assessorsPerObservation: number;
  @Field(() => Float)
  observedMean: number;
  @Field(() => Int, { description: 'A level that no mark of an observed session may have; 0: none.' })
  observedNone: number;
  @Field(() => Int, { description: 'Whole cycles with a real client.' })
  cycles: number;
  @Field(() => Boolean)
  caseStudy: boolean;
  @Field(() => Int)
  validityMonths: number;
  @Field(() => RenewalRules)
  renewal: RenewalRules;
  @Field(() => Int)
  reviewDays: number;
  @Field(() => Int)
  lateDays: number;
  @Field(() => Boolean)
  secondAssessor: boolean;
  @Field(() => Int)
  silentDays: number;
}
