import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { PhaseKindEnum, PhaseStateEnum } from '../engagements/engagement.enums.js';
import type { PhaseKind } from './phase.rules.js';
import type { PhaseState } from './phase.words.js';

@ObjectType({ description: 'One stretch of an engagement; both days belong to it.' })
export class Phase {
  @Field(() => UuidScalar)
  id: string;

  @Field(() => PhaseKindEnum)
  kind: PhaseKind;

  @Field(() => String, { description: '"Cycle 2", "Reset".' })
  name: string;

  @Field(() => Int, { nullable: true })
  cycleNumber: number | null;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;

  @Field(() => PhaseStateEnum)
  state: PhaseState;

  @Field(() => DayScalar, { nullable: true, description: 'When the client agreed to these dates; null while they are the template’s.' })
  agreedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'For cycles: when it counted as complete.' })
  completedOn: Day | null;

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'New dates of one phase, as a move would set them.' })
export class PhaseShift {
  @Field(() => UuidScalar)
  phaseId: string;

  @Field(() => String)
  name: string;

  @Field(() => DayScalar)
  fromStartsOn: Day;

  @Field(() => DayScalar)
  fromEndsOn: Day;

  @Field(() => DayScalar)
  startsOn: Day;

  @Field(() => DayScalar)
  endsOn: Day;
}

@ObjectType({ description: 'What a move would do; nothing is written.' })
export class PhaseMovePreview {
  @Field(() => [PhaseShift])
  shifts: PhaseShift[];

  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType({ description: 'How long the parts of a new engagement take.' })
export class EngagementTemplate {
  @Field(() => Int)
  deploymentWeeks: number;

  @Field(() => Int)
  trainingWeeks: number;

  @Field(() => Int)
  cycleMonths: number;

  @Field(() => Int)
  cycles: number;

  @Field(() => Int)
  resetWeeks: number;

  @Field(() => Int)
  handoverWeeks: number;

  @Field(() => Int, { description: '0 while the practice has none of its own.' })
  version: number;
}

@InputType({ description: 'Only what is given differs.' })
export class TemplateInput {
  @Field(() => Int, { nullable: true })
  deploymentWeeks?: number;

  @Field(() => Int, { nullable: true })
  trainingWeeks?: number;

  @Field(() => Int, { nullable: true })
  cycleMonths?: number;

  @Field(() => Int, { nullable: true })
  cycles?: number;
}

@InputType()
export class ChangeEngagementTemplateInput extends MutationInput {
  @Field(() => Int)
  version: number;

  @Field(() => Int)
  deploymentWeeks: number;

  @Field(() => Int)
  trainingWeeks: number;

  @Field(() => Int)
  cycleMonths: number;

  @Field(() => Int)
  cycles: number;

  @Field(() => Int)
  resetWeeks: number;

  @Field(() => Int)
  handoverWeeks: number;
}

@InputType()
export class PhaseMoveInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  phaseId: string;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => DayScalar)
  endsOn: string;
}

@InputType()
export class MovePhaseInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  phaseId: string;

  @Field(() => DayScalar)
  startsOn: string;

  @Field(() => DayScalar)
  endsOn: string;

  @Field(() => Int, { description: 'Of the phase.' })
  version: number;

  @Field(() => Boolean, { nullable: true, description: 'The client agreed to the new dates.' })
  agreed?: boolean | null;
}

@InputType()
export class AgreePhaseDatesInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  phaseId: string;

  @Field(() => Int, { description: 'Of the phase.' })
  version: number;
}

@InputType()
export class CompleteCycleInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  phaseId: string;

  @Field(() => Int, { description: 'Of the phase.' })
  version: number;
}

@ObjectType()
export class EngagementTemplatePayload {
  @Field(() => EngagementTemplate, { nullable: true })
  template?: EngagementTemplate | null;

  @Field(() => [UserError])
  errors: UserError[];
}
