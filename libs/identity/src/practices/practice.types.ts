import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { setupSteps, type SetupStep } from './setup-steps.js';

export const SetupStepEnum = Object.fromEntries(setupSteps.map((step) => [step, step])) as Readonly<Record<SetupStep, SetupStep>>;
registerEnumType(SetupStepEnum, { name: 'SetupStep', description: 'From nothing to a living practice, in the order in which the steps are offered.' });

@ObjectType({ description: 'A step of the guided setup that is done.' })
export class DoneSetupStep {
  @Field(() => SetupStepEnum)
  step: SetupStep;

  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'Numbers and habits that the practice may change. Days are calendar days unless the name says working days.' })
export class PracticeSettings {
  @Field(() => Int, { description: 'How long the link of a decision mail works.' })
  decisionLinkDays: number;

  @Field(() => Int, { description: 'A change set that nobody decided lapses after this many days.' })
  decisionLapseDays: number;

  @Field(() => Int, { description: 'At most one reminder of a decision in this many working days.' })
  reminderWorkingDays: number;

  @Field(() => Boolean, { description: 'Deciding from a mail also asks for a six-digit code.' })
  decisionCodeRequired: boolean;

  @Field(() => Int, { description: 'Complete cycles before a parameter may change.' })
  amendmentLockCycles: number;

  @Field(() => Int, { description: 'Working days that a decision may wait before the sponsor signal needs attention.' })
  sponsorAttentionWorkingDays: number;

  @Field(() => Int, { description: 'Working days after which the sponsor signal is off track.' })
  sponsorOffTrackWorkingDays: number;

  @Field(() => Int, { description: 'Days without a visit of the sponsor after which the signal is off track.' })
  sponsorUnseenDays: number;

  @Field(() => Int, { description: 'Working days before drafting under which an untrained person without a session is off track.' })
  trainingShortWorkingDays: number;

  @Field(() => Int, { description: 'Percent of its minutes that makes somebody count as present at a workshop.' })
  trainingAttendancePercent: number;

  @Field(() => Int, { description: 'Percent of right answers from which a new quiz is passed.' })
  quizPassPercent: number;

  @Field(() => Int, { description: 'Complete cycles that clearance to write OKRs lasts.' })
  clearanceCycles: number;

  @Field(() => Int, { description: 'Days that the training gate can be open early.' })
  gateOpeningMaxDays: number;

  @Field(() => Int, { description: 'Working days before drafting from which whoever has no session puts training behind its pace.' })
  trainingPaceWorkingDays: number;

  @Field(() => Int, { description: 'Percent of teams that check in, from which rhythm is on track.' })
  rhythmOnTrackPercent: number;

  @Field(() => Int, { description: 'Percent from which rhythm needs attention.' })
  rhythmAttentionPercent: number;

  @Field(() => Int, { description: 'Points behind the planned share of own work up to which independence needs attention.' })
  independenceAttentionPoints: number;

  @Field(() => Int, { description: 'Months during which coaches of competing clients do not see a published learning.' })
  learningWallMonths: number;
}

@ObjectType({ description: 'A firm of coaches and everything it keeps here.' })
export class Practice {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;

  @Field(() => String)
  language: string;

  @Field(() => Boolean, { description: 'A sample: nothing is sent, and its people can be looked at as.' })
  isSample: boolean;

  @Field(() => Int)
  version: number;

  @Field(() => [DoneSetupStep], { description: 'What is done of the guided setup.' })
  setup: DoneSetupStep[];

  @Field(() => PracticeSettings, { nullable: true, description: 'For people of the practice; null for those of its clients.' })
  settings: PracticeSettings | null;
}

@InputType()
export class ChangePracticeInput extends MutationInput {
  @Field(() => Int)
  version: number;

  @Field(() => String)
  name: string;

  @Field(() => String)
  timeZone: string;

  @Field(() => String)
  language: string;
}

@InputType({ description: 'Only what is given changes.' })
export class ChangePracticeSettingsInput extends MutationInput {
  @Field(() => Int)
  version: number;

  @Field(() => Int, { nullable: true })
  decisionLinkDays?: number;

  @Field(() => Int, { nullable: true })
  decisionLapseDays?: number;

  @Field(() => Int, { nullable: true })
  reminderWorkingDays?: number;

  @Field(() => Boolean, { nullable: true })
  decisionCodeRequired?: boolean;

  @Field(() => Int, { nullable: true })
  amendmentLockCycles?: number;

  @Field(() => Int, { nullable: true })
  sponsorAttentionWorkingDays?: number;

  @Field(() => Int, { nullable: true })
  sponsorOffTrackWorkingDays?: number;

  @Field(() => Int, { nullable: true })
  sponsorUnseenDays?: number;

  @Field(() => Int, { nullable: true })
  trainingShortWorkingDays?: number;

  @Field(() => Int, { nullable: true })
  trainingAttendancePercent?: number;

  @Field(() => Int, { nullable: true })
  quizPassPercent?: number;

  @Field(() => Int, { nullable: true })
  clearanceCycles?: number;

  @Field(() => Int, { nullable: true })
  gateOpeningMaxDays?: number;

  @Field(() => Int, { nullable: true })
  trainingPaceWorkingDays?: number;

  @Field(() => Int, { nullable: true })
  rhythmOnTrackPercent?: number;

  @Field(() => Int, { nullable: true })
  rhythmAttentionPercent?: number;

  @Field(() => Int, { nullable: true })
  independenceAttentionPoints?: number;

  @Field(() => Int, { nullable: true })
  learningWallMonths?: number;
}

@InputType()
export class MarkSetupStepInput extends MutationInput {
  @Field(() => SetupStepEnum)
  step: SetupStep;
}

@ObjectType()
export class PracticePayload {
  @Field(() => Practice, { nullable: true })
  practice?: Practice | null;

  @Field(() => [UserError])
  errors: UserError[];
}
