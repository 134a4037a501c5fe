import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { RoleEnum, type Role } from '@cairn/identity';
import { AvailableAction, DayScalar, Gated, InstantScalar, UuidScalar } from '@cairn/platform';
import type { ClearanceState } from '../clearance/clearance.rules.js';
import type { Step } from '../gate/gate.words.js';
import { GateOpening } from '../openings/opening.types.js';
import { Workshop } from '../workshops/workshop.types.js';

export const ClearanceStateEnum = { CLEARED: 'CLEARED', LAPSED: 'LAPSED', NONE: 'NONE' } as const;
registerEnumType(ClearanceStateEnum, { name: 'ClearanceState', description: 'May write OKRs; could once; was never trained here.' });

export const StepKindEnum: Readonly<Record<Step['kind'], Step['kind']>> = {
  ...{ QUIZ: 'QUIZ', MAKE_UP_WAITS: 'MAKE_UP_WAITS', ATTENDANCE: 'ATTENDANCE', BOOKED: 'BOOKED' },
  ...{ INVITED: 'INVITED', MAKE_UP: 'MAKE_UP', BRIEFING: 'BRIEFING', NOTHING: 'NOTHING' },
};
registerEnumType(StepKindEnum, { name: 'TrainingStepKind', description: 'What comes next for somebody who is not trained.' });

@ObjectType({ description: 'What is left for one person before they are trained.' })
export class TrainingStep {
  @Field(() => StepKindEnum)
  kind: Step['kind'];
  @Field(() => String, { description: 'Goes on after a name: "booked for Friday 27 November, 10:00".' })
  text: string;
  @Field(() => DayScalar, { nullable: true })
  on: Day | null;
  @Field(() => UuidScalar, { nullable: true, description: 'The workshop that it is about.' })
  workshopId: string | null;
}

@ObjectType({ description: 'Somebody on the list of people, as far as training goes.' })
export class TrainingPerson {
  @Field(() => UuidScalar, { description: 'Of the entry on the list of people.' })
  id: string;
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => UuidScalar, { nullable: true })
  teamId: string | null;
  @Field(() => String, { nullable: true })
  teamName: string | null;
  @Field(() => [RoleEnum])
  roles: Role[];
  @Field(() => Boolean)
  leadsTeam: boolean;
  @Field(() => Boolean)
  writesOkrs: boolean;
  @Field(() => Boolean, { description: 'The gate counts this person.' })
  isCounted: boolean;
  @Field(() => ClearanceStateEnum)
  state: ClearanceState;
  @Field(() => String, { description: 'Why, in words.' })
  words: string;
  @Field(() => DayScalar, { nullable: true })
  since: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which they may write before they are trained; null: not let in early.' })
  letInUntil: Day | null;
  @Field(() => TrainingStep, { nullable: true, description: 'Null for who is trained.' })
  step: TrainingStep | null;
  @Field(() => Boolean, { description: 'Has to be trained and has no place in a workshop yet.' })
  needsSession: boolean;
  @Field(() => Int, { description: 'Of the entry, for changes of it.' })
  version: number;
}

@ObjectType({ description: 'How far the people of an engagement are. How many teams draft is added by the context of OKRs.' })
export class TrainingFunnel {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => Int, { description: 'Who is asked to come.' })
  people: number;
  @Field(() => Int)
  invited: number;
  @Field(() => Int)
  booked: number;
  @Field(() => Int, { description: 'Of those whom the gate counts.' })
  trained: number;
  @Field(() => Int, { description: 'Whom the gate counts, also where they were let in early.' })
  toTrain: number;
  @Field(() => Int, { description: 'Of those who are not trained: let in early, so that nobody waits for them.' })
  letIn: number;
  @Field(() => String, { nullable: true, description: 'Goes on after how many are not trained: “2 of them let in early until Tuesday 15 December”.' })
  letInWords: string | null;
}

@ObjectType({ description: 'Somebody who may lead workshops of an engagement.' })
export class WorkshopLeader {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => String, { description: 'As what: "co-coach".' })
  words: string;
}

@ObjectType({ description: 'Training of an engagement and the gate behind it, for those who run the programme.' })
export class TrainingPage {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  timeZone: string;
  @Field(() => Int, { nullable: true, description: 'Number of the plan in force.' })
  planNumber: number | null;
  @Field(() => DayScalar, { nullable: true, description: 'On which drafting opened or is planned; null where no cycle is ahead.' })
  draftingOn: Day | null;
  @Field(() => String, { nullable: true, description: 'Goes before that day: “drafting is planned for”.' })
  draftingWords: string | null;
  @Field(() => Int, { nullable: true, description: 'Working days until then.' })
  workingDaysLeft: number | null;
  @Field(() => TrainingFunnel)
  funnel: TrainingFunnel;
  @Field(() => Gated, { nullable: true, description: 'What drafting waits for; null: all teams may draft.' })
  gate: Gated | null;
  @Field(() => [TrainingPerson])
  people: TrainingPerson[];
  @Field(() => [Workshop], { description: 'Soonest first.' })
  workshops: Workshop[];
  @Field(() => [WorkshopLeader], { description: 'Who may lead workshops here; for those who plan them, for others none.' })
  leaders: WorkshopLeader[];
  @Field(() => [GateOpening], { description: 'Newest first.' })
  openings: GateOpening[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'A change in whether somebody may write, with its cause.' })
export class ClearanceChangeEntry {
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => String)
  words: string;
}

@ObjectType({ description: 'The reader’s own training at a client.' })
export class MyTraining {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => UuidScalar, { nullable: true })
  teamId: string | null;
  @Field(() => String, { nullable: true })
  teamName: string | null;
  @Field(() => Boolean)
  writesOkrs: boolean;
  @Field(() => ClearanceStateEnum)
  state: ClearanceState;
  @Field(() => String)
  words: string;
  @Field(() => DayScalar, { nullable: true })
  since: Day | null;
  @Field(() => Int, { nullable: true, description: 'Complete cycles until it ends; null for who is not trained.' })
  cyclesLeft: number | null;
  @Field(() => TrainingStep, { nullable: true, description: 'What comes next, said to the reader; null for who is trained.' })
  step: TrainingStep | null;
  @Field(() => DayScalar, { nullable: true })
  draftingOn: Day | null;
  @Field(() => String, { nullable: true, description: 'Goes before that day: “drafting is planned for”.' })
  draftingWords: string | null;
  @Field(() => Gated, { nullable: true, description: 'What the reader waits for before they write.' })
  gate: Gated | null;
  @Field(() => Gated, { nullable: true, description: 'What their team waits for.' })
  teamGate: Gated | null;
  @Field(() => [Workshop], { description: 'Theirs, and those that they can still book; soonest first.' })
  workshops: Workshop[];
  @Field(() => [ClearanceChangeEntry], { description: 'Newest first.' })
  history: ClearanceChangeEntry[];
}
