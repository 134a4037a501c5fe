import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { TraineeStatusEnum } from '../certification-enums.js';
import type { TraineeStatus } from '../certification-kinds.js';
import type { CohortStanding } from './cohort.rules.js';

export const CohortStandingEnum = { PLANNED: 'PLANNED', RUNNING: 'RUNNING', ENDED: 'ENDED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(CohortStandingEnum, { name: 'CohortStanding', description: 'Follows from the days of the cohort.' });

@ObjectType({ description: 'Somebody who learns in a cohort.' })
export class CohortTrainee {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => TraineeStatusEnum)
  status: TraineeStatus;
  @Field(() => DayScalar)
  joinedOn: Day;
  @Field(() => UuidScalar, { nullable: true })
  mentorId: string | null;
  @Field(() => String, { nullable: true })
  mentorName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  lastSeenAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  leftAt: Instant | null;
  @Field(() => String, { nullable: true })
  leftBecause: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the cohort they went on to.' })
  deferredTo: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class CohortWaiting {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => InstantScalar)
  addedAt: Instant;
}

@ObjectType({ description: 'People who learn together, from one version of a programme.' })
export class Cohort {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => UuidScalar)
  programmeVersionId: string;
  @Field(() => Int)
  versionNumber: number;
  @Field(() => String)
  name: string;
  @Field(() => Int)
  capacity: number;
  @Field(() => Int)
  placesTaken: number;
  @Field(() => Int, { description: 'Kept for those whom one is offered, while they may take it.' })
  placesOffered: number;
  @Field(() => DayScalar)
  applyUntil: Day;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar, { description: 'The last day on which somebody may leave or still join.' })
  dropOutUntil: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => String)
  timeZone: string;
  @Field(() => UuidScalar)
  facilitatorId: string;
  @Field(() => String)
  facilitatorName: string;
  @Field(() => UuidScalar, { nullable: true })
  secondFacilitatorId: string | null;
  @Field(() => String, { nullable: true })
  secondFacilitatorName: string | null;
  @Field(() => CohortStandingEnum)
  standing: CohortStanding;
  @Field(() => String, { nullable: true, description: 'Why it does not take place.' })
  cancelledBecause: string | null;
  @Field(() => Int)
  waitingCount: number;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class CohortPage extends Cohort {
  @Field(() => [CohortTrainee], { description: 'All for those who run it; mentors see their own.' })
  trainees: CohortTrainee[];
  @Field(() => [CohortWaiting], { description: 'The longest waiting first; for those who run it.' })
  waiting: CohortWaiting[];
}

@ObjectType({ description: 'Somebody of the practice who may facilitate or mentor.' })
export class CertificationColleague {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
}

@ObjectType()
export class CohortPayload {
  @Field(() => CohortPage, { nullable: true })
  cohort?: CohortPage | null;
  @Field(() => Boolean, { nullable: true, description: 'Of an enrolment: the cohort is full, so they wait for a place.' })
  waits?: boolean | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@InputType({ isAbstract: true })
abstract class CohortFields extends MutationInput {
  @Field(() => String)
  name: string;
  @Field(() => Int)
  capacity: number;
  @Field(() => DayScalar)
  applyUntil: Day;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  dropOutUntil: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => String)
  timeZone: string;
  @Field(() => UuidScalar)
  facilitatorId: string;
  @Field(() => UuidScalar, { nullable: true })
  secondFacilitatorId: string | null;
}

@InputType()
export class PlanCohortArgs extends CohortFields {
  @Field(() => UuidScalar)
  programmeId: string;
}

@InputType()
export class EditCohortArgs extends CohortFields {
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class CancelCohortArgs extends MutationInput {
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { description: 'Everybody in it reads this.' })
  because: string;
  @Field(() => UuidScalar, { nullable: true, description: 'A later cohort of the programme, where all of them get a place; null: they leave.' })
  moveToCohortId?: string | null;
}
