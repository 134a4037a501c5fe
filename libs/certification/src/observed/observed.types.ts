import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { LevelInput } from '../assessments/review.types.js';
import { GivenLevel, RubricCriterionView } from '../assignments/assignment.types.js';
import type { ObservedKind } from './observed.rules.js';

export const observedKinds = { SHADOWED: 'SHADOWED', OBSERVED: 'OBSERVED' } as const;
registerEnumType(observedKinds, { name: 'ObservedKind', description: 'As a guest of an experienced coach, or led oneself while two assessors watch.' });
export const observedStatuses = { PLANNED: 'PLANNED', MARKED: 'MARKED', CANCELLED: 'CANCELLED' } as const;
registerEnumType(observedStatuses, { name: 'ObservedStatus' });

@ObjectType()
export class ObservedMark {
  @Field(() => String)
  assessorName: string;
  @Field(() => [GivenLevel])
  levels: GivenLevel[];
  @Field(() => String)
  remark: string;
  @Field(() => InstantScalar)
  givenAt: Instant;
}

@ObjectType({ description: 'A session that a trainee led while two assessors watched, or at which they were a guest.' })
export class ObservedSession {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  traineeName: string;
  @Field(() => String, { description: 'Of the item.' })
  title: string;
  @Field(() => observedKinds)
  kind: ObservedKind;
  @Field(() => DayScalar)
  heldOn: Day;
  @Field(() => String, { description: 'What kind of session it was; of a shadowed one, what its guest noticed. Empty once its client took the consent back.' })
  setting: string;
  @Field(() => String, { nullable: true, description: 'Its client, for the trainee alone; null for everybody else, and outside the practice’s engagements.' })
  clientName: string | null;
  @Field(() => String, { nullable: true, description: 'What others may know of the client: `public sector, Europe, 4 to 9 teams`.' })
  about: string | null;
  @Field(() => Boolean, { description: 'Outside the practice’s engagements: its trainee said that the client agreed.' })
  outside: boolean;
  @Field(() => Boolean, { description: 'Its client took the consent back. A certificate that was issued on it keeps it.' })
  withdrawn: boolean;
  @Field(() => observedStatuses)
  status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  @Field(() => [String], { description: 'Its assessors, or its host.' })
  assessorNames: string[];
  @Field(() => Int)
  version: number;
  @Field(() => [RubricCriterionView])
  rubric: RubricCriterionView[];
  @Field(() => [ObservedMark], { description: 'Of the other assessor after one’s own is given; to the trainee once both are.' })
  marks: ObservedMark[];
  @Field(() => Int, { description: 'How many have marked it.' })
  markedCount: number;
  @Field(() => Float, { nullable: true, description: 'Of all levels, once both have marked it.' })
  mean: number | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it counts for the certificate; null while it is open.' })
  counts: boolean | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class ObservedColleague {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
}

@ObjectType({ description: 'An engagement that one coaches, for a session.' })
export class ObservedEngagement {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String, { nullable: true, description: 'Why no session with it counts now; null where one does.' })
  why: string | null;
}

@ObjectType({ description: 'An item of one’s own path: sessions to lead or to be a guest at.' })
export class ObservedItem {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  body: string;
  @Field(() => String)
  completesWhen: string;
  @Field(() => observedKinds)
  kind: ObservedKind;
  @Field(() => Int)
  count: number;
  @Field(() => Int, { description: 'How many sessions count so far.' })
  counted: number;
  @Field(() => [ObservedSession])
  sessions: ObservedSession[];
  @Field(() => [ObservedColleague], { description: 'Who can be asked: two assessors who are not one’s mentor, or the coach who led.' })
  colleagues: ObservedColleague[];
  @Field(() => [ObservedEngagement], { description: 'Those one coaches; a session stands on one of them, or is described as one from outside.' })
  engagements: ObservedEngagement[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class PlanObservedArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => DayScalar)
  heldOn: Day;
  @Field(() => UuidScalar, { nullable: true, description: 'One that one coaches; null for a session outside the practice’s engagements.' })
  engagementId?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Outside the practice’s engagements: the client agreed to it.' })
  clientAgreed?: boolean | null;
  @Field(() => String)
  setting: string;
  @Field(() => UuidScalar, { description: 'Of a shadowed session: who led it.' })
  firstAssessorId: string;
  @Field(() => UuidScalar, { nullable: true })
  secondAssessorId?: string | null;
}

@InputType()
export class MarkObservedArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => [LevelInput])
  levels: LevelInput[];
  @Field(() => String)
  remark: string;
}

@InputType()
export class CancelObservedArgs extends MutationInput {
  @Field(() => UuidScalar)
  sessionId: string;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ObservedItemPayload {
  @Field(() => ObservedItem, { nullable: true })
  item?: ObservedItem | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class ObservedSessionPayload {
  @Field(() => ObservedSession, { nullable: true })
  session?: ObservedSession | null;
  @Field(() => [UserError])
  errors: UserError[];
}
