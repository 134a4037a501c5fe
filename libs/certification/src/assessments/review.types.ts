import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { AssignmentAnswer, AssignmentRound, PassageRemark, roundStatuses, RubricCriterionView } from '../assignments/assignment.types.js';
import type { RoundStatus } from '../assignments/round.rules.js';

@ObjectType({ description: 'One round that waits for an answer.' })
export class ReviewRow {
  @Field(() => UuidScalar, { description: 'Of the round.' })
  id: string;
  @Field(() => String)
  traineeName: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  moduleNumber: number;
  @Field(() => Int, { description: 'Which draft it is.' })
  number: number;
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => InstantScalar)
  handedInAt: Instant;
  @Field(() => DayScalar)
  promisedOn: Day;
  @Field(() => Boolean)
  late: boolean;
  @Field(() => Boolean, { description: 'The promised day is over.' })
  overdue: boolean;
  @Field(() => Int, { description: 'Days since it was handed in.' })
  ageDays: number;
  @Field(() => roundStatuses)
  status: RoundStatus;
  @Field(() => String, { description: 'For whom it waits: “you”, a name, or “an assessor”.' })
  waitsFor: string;
  @Field(() => Boolean, { description: 'This reader can answer it now.' })
  mine: boolean;
  @Field(() => String, { nullable: true, description: 'Why this reader cannot.' })
  because: string | null;
}

@ObjectType()
export class ChosenLevel {
  @Field(() => String)
  key: string;
  @Field(() => Int)
  level: number;
}

@ObjectType({ description: 'One’s own assessment while it is being written.' })
export class OwnAssessment {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  version: number;
  @Field(() => [ChosenLevel])
  levels: ChosenLevel[];
  @Field(() => String)
  remark: string;
  @Field(() => [PassageRemark])
  remarks: PassageRemark[];
  @Field(() => InstantScalar, { nullable: true })
  givenAt: Instant | null;
}

@ObjectType({ description: 'Somebody else who reads the same round.' })
export class OtherAssessor {
  @Field(() => UuidScalar, { description: 'Of their assessment.' })
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => Boolean)
  given: boolean;
  @Field(() => AssignmentAnswer, { nullable: true, description: 'Shown after one’s own is given, or once the round is settled.' })
  answer: AssignmentAnswer | null;
}

@ObjectType({ description: 'One round with all that is needed to answer it.' })
export class AssignmentReview {
  @Field(() => UuidScalar, { description: 'Of the round.' })
  id: string;
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  traineeName: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  body: string;
  @Field(() => String)
  example: string;
  @Field(() => Int)
  moduleNumber: number;
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => AssignmentRound)
  round: AssignmentRound;
  @Field(() => [AssignmentRound], { description: 'Before this one, the oldest first.' })
  earlier: AssignmentRound[];
  @Field(() => [RubricCriterionView])
  rubric: RubricCriterionView[];
  @Field(() => String)
  rubricSha256: string;
  @Field(() => [String], { description: 'Titles of criteria that were changed since one began.' })
  rubricChanged: string[];
  @Field(() => Int)
  passLevel: number;
  @Field(() => Boolean)
  secondAssessor: boolean;
  @Field(() => OwnAssessment, { nullable: true })
  mine: OwnAssessment | null;
  @Field(() => [OtherAssessor])
  others: OtherAssessor[];
  @Field(() => [String], { description: 'Titles of criteria in which two assessors are more than a level apart.' })
  disagreement: string[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class LevelInput {
  @Field(() => String)
  key: string;
  @Field(() => Int)
  level: number;
}

@InputType()
export class SaveAssessmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  roundId: string;
  @Field(() => Int, { description: 'Of one’s assessment; 0 where none was begun.' })
  version: number;
  @Field(() => [LevelInput])
  levels: LevelInput[];
  @Field(() => String)
  remark: string;
  @Field(() => String, { description: 'Of the rubric on the page.' })
  rubricSha256: string;
}

@InputType()
export class GiveAssessmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  roundId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { description: 'Of the rubric on the page.' })
  rubricSha256: string;
}

@InputType()
export class WritePassageRemarkArgs extends MutationInput {
  @Field(() => UuidScalar)
  roundId: string;
  @Field(() => Int)
  startsAt: number;
  @Field(() => String)
  quote: string;
  @Field(() => String)
  body: string;
}

@InputType()
export class RemovePassageRemarkArgs extends MutationInput {
  @Field(() => UuidScalar)
  remarkId: string;
}

@InputType()
export class ReleaseAssessmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  assessmentId: string;
}

@InputType()
export class ExtendAssignmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => DayScalar)
  until: Day;
  @Field(() => String)
  because: string;
}

@ObjectType()
export class AssignmentReviewPayload {
  @Field(() => AssignmentReview, { nullable: true })
  review?: AssignmentReview | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class ExtensionPayload {
  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
  @Field(() => [UserError])
  errors: UserError[];
}
