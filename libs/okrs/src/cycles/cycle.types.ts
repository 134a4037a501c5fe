import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { AvailableAction, DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { CycleStatusEnum } from '../okrs-enums.js';
import type { CycleStatus } from './cycle.facts.js';

@ObjectType({ description: 'A span of days in which the teams of an engagement work for one set of OKRs.' })
export class Cycle {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar, { description: 'The last day, which still counts.' })
  endsOn: Day;
  @Field(() => DayScalar, { description: 'The day on which teams may begin to write.' })
  draftingFrom: Day;
  @Field(() => CycleStatusEnum)
  status: CycleStatus;
  @Field(() => String, { description: 'Where it stands: "Week 6 of 17".' })
  moment: string;
  @Field(() => String, { nullable: true, description: 'Where its days and those of the programme differ.' })
  note: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'Days that would suit the next cycle: those of its phase, as far as the plan allows.' })
export class CycleProposal {
  @Field(() => Int)
  number: number;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => DayScalar)
  draftingFrom: Day;
  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType()
export class PlanCycleArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'A cycle that gets other days; without one the next cycle is planned.' })
  cycleId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the cycle that gets other days.' })
  version?: number | null;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => DayScalar)
  draftingFrom: Day;
}

@InputType()
export class MoveCycleOnArgs extends MutationInput {
  @Field(() => UuidScalar)
  cycleId: string;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class CyclePayload {
  @Field(() => Cycle, { nullable: true })
  cycle?: Cycle | null;
  @Field(() => [UserError])
  errors: UserError[];
}
