import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { AvailableAction, DayScalar, UuidScalar } from '@cairn/platform';
import type { CellState } from './matrix.rules.js';

export const cellStateEnum = { PASSED: 'PASSED', REVIEW: 'REVIEW', STARTED: 'STARTED', OVERDUE: 'OVERDUE', OPEN: 'OPEN', LOCKED: 'LOCKED' } as const;
registerEnumType(cellStateEnum, { name: 'MatrixCellState' });

@ObjectType()
export class MatrixModule {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  title: string;
}

@ObjectType()
export class MatrixCellView {
  @Field(() => UuidScalar)
  moduleId: string;
  @Field(() => cellStateEnum)
  state: CellState;
  @Field(() => String, { description: 'The whole cell in words.' })
  words: string;
  @Field(() => UuidScalar, { nullable: true, description: 'What waits for an answer there.' })
  roundId: string | null;
}

@ObjectType()
export class MatrixRowView {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  name: string;
  @Field(() => String, { nullable: true })
  mentorName: string | null;
  @Field(() => Int)
  overdue: number;
  @Field(() => Int)
  toReview: number;
  @Field(() => Boolean, { description: 'This reader may answer what this trainee hands in.' })
  isMineToAnswer: boolean;
  @Field(() => Int)
  stepsDone: number;
  @Field(() => Int)
  stepsTotal: number;
  @Field(() => Int, { nullable: true, description: 'Days without a sign of life, where the programme calls that silent.' })
  silentDays: number | null;
  @Field(() => DayScalar, { nullable: true })
  lastSeenOn: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'When somebody last wrote to them, by a nudge.' })
  nudgedOn: Day | null;
  @Field(() => String, { nullable: true })
  nudgedBy: string | null;
  @Field(() => [MatrixCellView])
  cells: MatrixCellView[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'How much a mentor has in this cohort, in figures.' })
export class MentorLoadView {
  @Field(() => String, { nullable: true, description: 'Null: those whom nobody accompanies yet.' })
  name: string | null;
  @Field(() => Int)
  trainees: number;
  @Field(() => Int, { description: 'What their trainees handed in and nobody has answered.' })
  waiting: number;
  @Field(() => Int, { nullable: true, description: 'How long the oldest of it waits, in days.' })
  oldestDays: number | null;
  @Field(() => Int, { description: 'Of it, what is past its promised day.' })
  late: number;
}

@ObjectType({ description: 'What this reader can answer next: the earliest promise.' })
export class MatrixNextReview {
  @Field(() => UuidScalar)
  roundId: string;
  @Field(() => String)
  name: string;
  @Field(() => Int)
  moduleNumber: number;
}

@ObjectType({ description: 'Who is stuck where in a cohort: the most behind first.' })
export class CohortMatrix {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => [MatrixModule])
  modules: MatrixModule[];
  @Field(() => [MatrixRowView])
  rows: MatrixRowView[];
  @Field(() => Int, { description: 'Trainees whom this reader does not accompany.' })
  others: number;
  @Field(() => [MentorLoadView], { description: 'Of the whole cohort, the fullest first.' })
  mentors: MentorLoadView[];
  @Field(() => Int, { description: 'Answers past their promised day, among the rows.' })
  lateReviews: number;
  @Field(() => MatrixNextReview, { nullable: true })
  next: MatrixNextReview | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
