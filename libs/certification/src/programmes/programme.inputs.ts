import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import type { AnswerKind } from '../applications/application-form.js';
import { ProgrammeStatusEnum } from '../certification-enums.js';
import type { ProgrammeStatus } from '../certification-kinds.js';
import { AnswerKindEnum } from './programme.types.js';

@InputType()
export class CreateProgrammeArgs extends MutationInput {
  @Field(() => String)
  title: string;
}

@InputType()
export class EditProgrammeArgs extends MutationInput {
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  title: string;
  @Field(() => ProgrammeStatusEnum)
  status: ProgrammeStatus;
  @Field(() => String, { description: 'A word to applicants; may be empty.' })
  notice: string;
}

@InputType()
export class ApplicationQuestionInput {
  @Field(() => String, { description: 'Stays with the question.' })
  key: string;
  @Field(() => String)
  label: string;
  @Field(() => String)
  hint: string;
  @Field(() => AnswerKindEnum)
  kind: AnswerKind;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => [String])
  options: string[];
}

@InputType()
export class ApplicationCriterionInput {
  @Field(() => String, { description: 'Stays with the criterion.' })
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  hint: string;
}

@InputType()
export class EditApplicationFormArgs extends MutationInput {
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => Int)
  version: number;
  @Field(() => [ApplicationQuestionInput])
  questions: ApplicationQuestionInput[];
  @Field(() => [ApplicationCriterionInput])
  criteria: ApplicationCriterionInput[];
}

@InputType()
export class OfProgrammeArgs extends MutationInput {
  @Field(() => UuidScalar)
  programmeId: string;
}

@InputType()
export class RenewalRulesInput {
  @Field(() => Int)
  hours: number;
  @Field(() => Int)
  learnings: number;
  @Field(() => Boolean)
  ethics: boolean;
  @Field(() => Int)
  graceDays: number;
}

@InputType()
export class ProgrammeRulesInput {
  @Field(() => Int)
  capacity: number;
  @Field(() => Int)
  attendancePercent: number;
  @Field(() => Int)
  examPercent: number;
  @Field(() => Int)
  rubricPass: number;
  @Field(() => Int)
  shadowed: number;
  @Field(() => Int)
  observed: number;
  @Field(() => Int)
  assessorsPerObservation: number;
  @Field(() => Float)
  observedMean: number;
  @Field(() => Int)
  observedNone: number;
  @Field(() => Int)
  cycles: number;
  @Field(() => Boolean)
  caseStudy: boolean;
  @Field(() => Int)
  validityMonths: number;
  @Field(() => RenewalRulesInput)
  renewal: RenewalRulesInput;
  @Field(() => Int)
  reviewDays: number;
  @Field(() => Int)
  lateDays: number;
  @Field(() => Boolean)
  secondAssessor: boolean;
  @Field(() => Int)
  silentDays: number;
}

@InputType()
export class EditProgrammeVersionArgs extends MutationInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  summary: string;
  @Field(() => String)
  criteria: string;
  @Field(() => ProgrammeRulesInput)
  rules: ProgrammeRulesInput;
}

@InputType()
export class PublishProgrammeVersionArgs extends MutationInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => Int)
  version: number;
}
