import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { Verdict } from '../assessments/assessment.rules.js';
import type { RoundStatus } from './round.rules.js';

export const roundStatuses = { DRAFT: 'DRAFT', HANDED_IN: 'HANDED_IN', TO_DIRECTOR: 'TO_DIRECTOR', RETURNED: 'RETURNED', PASSED: 'PASSED' } as const;
registerEnumType(roundStatuses, { name: 'AssignmentRoundStatus' });
export const verdicts = { RETURNED: 'RETURNED', PASSED: 'PASSED' } as const;
registerEnumType(verdicts, { name: 'AssessmentVerdict' });

@ObjectType({ description: 'What is looked at, and what each of its four levels looks like.' })
export class RubricCriterionView {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => [String], { description: 'Levels 1 to 4.' })
  levels: string[];
}

@ObjectType({ description: 'A file that was handed in; fetched at `/files/certification/ID`, always to be kept.' })
export class CertificationFile {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  mediaType: string;
  @Field(() => Int, { description: 'Bytes.' })
  size: number;
}

@ObjectType()
export class GivenLevel {
  @Field(() => String)
  key: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  level: number;
  @Field(() => String, { description: 'What that level looked like when it was given.' })
  words: string;
}

@ObjectType({ description: 'Words on a passage of what was handed in.' })
export class PassageRemark {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int, { description: 'In UTF-16 units of the text.' })
  startsAt: number;
  @Field(() => String)
  quote: string;
  @Field(() => String)
  body: string;
}

@ObjectType({ description: 'What one assessor said to one round.' })
export class AssignmentAnswer {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  assessorName: string;
  @Field(() => verdicts)
  verdict: Verdict;
  @Field(() => String)
  remark: string;
  @Field(() => [GivenLevel])
  levels: GivenLevel[];
  @Field(() => [PassageRemark])
  remarks: PassageRemark[];
  @Field(() => InstantScalar)
  givenAt: Instant;
  @Field(() => Boolean, { description: 'The director’s, where two assessors differed.' })
  settles: boolean;
}

@ObjectType()
export class AssignmentRound {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => Int)
  number: number;
  @Field(() => String)
  text: string;
  @Field(() => roundStatuses)
  status: RoundStatus;
  @Field(() => InstantScalar)
  savedAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  handedInAt: Instant | null;
  @Field(() => DayScalar, { nullable: true, description: 'By when an answer is promised.' })
  promisedOn: Day | null;
  @Field(() => Boolean)
  late: boolean;
  @Field(() => InstantScalar, { nullable: true })
  answeredAt: Instant | null;
  @Field(() => Int)
  version: number;
  @Field(() => [CertificationFile])
  files: CertificationFile[];
  @Field(() => [AssignmentAnswer], { description: 'Once the round is answered.' })
  answers: AssignmentAnswer[];
}

@ObjectType({ description: 'An assignment of one’s own path.' })
export class Assignment {
  @Field(() => UuidScalar, { description: 'Of the item.' })
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'The task.' })
  body: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => String)
  completesWhen: string;
  @Field(() => Int)
  moduleNumber: number;
  @Field(() => String)
  moduleTitle: string;
  @Field(() => String, { description: 'An answer that passed; may be empty.' })
  example: string;
  @Field(() => Boolean)
  takesFiles: boolean;
  @Field(() => Int)
  maxFiles: number;
  @Field(() => [RubricCriterionView])
  rubric: RubricCriterionView[];
  @Field(() => Int)
  passLevel: number;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day on which it is taken, as late; null: no last day.' })
  lateUntil: Day | null;
  @Field(() => roundStatuses, { nullable: true, description: 'Of the last round; null before the first.' })
  status: RoundStatus | null;
  @Field(() => String, { nullable: true, description: 'Who accompanies this trainee, and sees what is late.' })
  mentorName: string | null;
  @Field(() => [AssignmentRound], { description: 'The oldest first.' })
  rounds: AssignmentRound[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class SaveAssignmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => Int, { description: 'Of the draft that was opened; 0 where none was begun.' })
  version: number;
  @Field(() => String)
  text: string;
}

@InputType()
export class HandInAssignmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
  @Field(() => Int, { description: 'Of the draft.' })
  version: number;
}

@InputType()
export class RemoveAssignmentFileArgs extends MutationInput {
  @Field(() => UuidScalar)
  fileId: string;
}

@ObjectType()
export class AssignmentPayload {
  @Field(() => Assignment, { nullable: true })
  assignment?: Assignment | null;
  @Field(() => [UserError])
  errors: UserError[];
}
