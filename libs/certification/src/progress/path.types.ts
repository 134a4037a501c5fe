import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, Gated, InstantScalar, MutationInput, UserError, UuidScalar, ZonedDateTimeScalar } from '@cairn/platform';
import { CohortStatusEnum, ItemKindEnum, TraineeStatusEnum } from '../certification-enums.js';
import type { CohortStatus, ItemKind, TraineeStatus } from '../certification-kinds.js';
import { PathWait } from './path-wait.types.js';
import type { ItemState, Pace, PathModule as ModuleOfPath } from './path.js';

export const ItemStateEnum = {
  ...{ LOCKED: 'LOCKED', OPEN: 'OPEN', STARTED: 'STARTED', WAITING: 'WAITING', RETURNED: 'RETURNED', PASSED: 'PASSED', OVERDUE: 'OVERDUE' },
} as const;
registerEnumType(ItemStateEnum, {
  name: 'PathItemState',
  description: 'WAITING: the trainee has done their part. RETURNED: it is theirs again. OVERDUE: its day is over.',
});
export const ModuleStateEnum = { LOCKED: 'LOCKED', OPEN: 'OPEN', STARTED: 'STARTED', PASSED: 'PASSED' } as const;
registerEnumType(ModuleStateEnum, { name: 'PathModuleState' });
export const PaceStateEnum = { BEFORE_START: 'BEFORE_START', ON_PACE: 'ON_PACE', BEHIND: 'BEHIND', DONE: 'DONE', LEFT: 'LEFT' } as const;
registerEnumType(PaceStateEnum, { name: 'PaceState', description: 'Compared with the dates of the cohort, never with other people.' });

@ObjectType()
export class PathItem {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  moduleId: string;
  @Field(() => ItemKindEnum)
  kind: ItemKind;
  @Field(() => String)
  title: string;
  @Field(() => Int, { description: 'About how long it takes.' })
  minutes: number;
  @Field(() => String, { description: 'What completing it means.' })
  completesWhen: string;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => ItemStateEnum)
  state: ItemState;
  @Field(() => InstantScalar, { nullable: true, description: 'Since when it stands like that.' })
  at: Instant | null;
  @Field(() => String, { nullable: true, description: 'Such as "3 of 10 questions answered".' })
  standing: string | null;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
  @Field(() => Boolean, { description: 'Its day is over and the trainee still has to do something.' })
  isLate: boolean;
  @Field(() => Boolean, { description: 'Something of it is kept already, whatever its state.' })
  begun: boolean;
  @Field(() => String, { nullable: true, description: 'Why it is taken no more, and who can give more time.' })
  closed: string | null;
  @Field(() => Gated, { nullable: true })
  lockedBecause: Gated | null;
  @Field(() => String, { nullable: true, description: 'Why it is open or passed although the rule asks for more.' })
  stays: string | null;
}

@ObjectType()
export class PathModule {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int, { description: '1 is the first.' })
  number: number;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
  @Field(() => ModuleStateEnum)
  state: ModuleOfPath['state'];
  @Field(() => Int)
  doneCount: number;
  @Field(() => Int)
  totalCount: number;
  @Field(() => Int, { description: 'Of all its items together.' })
  minutes: number;
  @Field(() => InstantScalar, { nullable: true })
  passedAt: Instant | null;
  @Field(() => Gated, { nullable: true })
  lockedBecause: Gated | null;
  @Field(() => String, { nullable: true })
  stays: string | null;
  @Field(() => [PathItem])
  items: PathItem[];
}

@ObjectType({ description: 'What a certificate asks for, and whether it is met.' })
export class PathRequirement {
  @Field(() => String)
  key: string;
  @Field(() => String)
  words: string;
  @Field(() => Boolean)
  met: boolean;
  @Field(() => [String])
  left: string[];
}

@ObjectType({ description: 'A live session that is to come.' })
export class PathSession {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => String)
  title: string;
  @Field(() => InstantScalar)
  startsAt: Instant;
  @Field(() => ZonedDateTimeScalar, { description: 'On the wall clock of the cohort.' })
  meeting: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  place: string;
}

@ObjectType({ description: 'One trainee’s way through a programme, as it stands at this moment.' })
export class LearningPath {
  @Field(() => UuidScalar, { description: 'Of the trainee.' })
  id: string;
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => TraineeStatusEnum)
  status: TraineeStatus;
  @Field(() => String)
  programmeTitle: string;
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => CohortStatusEnum)
  cohortStatus: CohortStatus;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => String, { nullable: true })
  mentorName: string | null;
  @Field(() => Int)
  stepsDone: number;
  @Field(() => Int)
  stepsTotal: number;
  @Field(() => PaceStateEnum)
  pace: Pace['state'];
  @Field(() => String)
  paceWords: string;
  @Field(() => DayScalar, { nullable: true, description: 'When the next thing is due.' })
  nextDueOn: Day | null;
  @Field(() => String, { nullable: true })
  nextDueTitle: string | null;
  @Field(() => PathItem, { nullable: true, description: 'What one click goes on with.' })
  next: PathItem | null;
  @Field(() => PathWait, { nullable: true, description: 'In place of what is next.' })
  wait: PathWait | null;
  @Field(() => Int, { nullable: true, description: 'Of the module that the next item is in.' })
  nextModuleNumber: number | null;
  @Field(() => [PathModule])
  modules: PathModule[];
  @Field(() => [PathSession], { description: 'Live sessions to come, the first at the top.' })
  sessions: PathSession[];
  @Field(() => [PathRequirement])
  requirements: PathRequirement[];
  @Field(() => Boolean)
  allMet: boolean;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'A programme that people can apply for.' })
export class OpenProgramme {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String, { description: 'In the address of its page.' })
  code: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  summary: string;
}

@InputType()
export class MarkItemArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => Boolean, { description: 'False takes it back.' })
  done: boolean;
}

@ObjectType()
export class LearningPathPayload {
  @Field(() => LearningPath, { nullable: true })
  path?: LearningPath | null;
  @Field(() => [UserError])
  errors: UserError[];
}
