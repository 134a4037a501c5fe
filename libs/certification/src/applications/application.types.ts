import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { ProgrammeStatusEnum } from '../certification-enums.js';
import type { ProgrammeStatus } from '../certification-kinds.js';
import { ApplicationCriterion } from '../programmes/programme.types.js';
import { answerActs, applicationStatuses, readerVerdicts, type ApplicationStatus, type ReaderVerdict } from './application.rules.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const ApplicationStatusEnum = byName(applicationStatuses);
registerEnumType(ApplicationStatusEnum, { name: 'ApplicationStatus' });
export const ReaderVerdictEnum = byName(readerVerdicts);
registerEnumType(ReaderVerdictEnum, { name: 'ReaderVerdict', description: 'What a reader would do.' });
export const AnswerActEnum = byName(answerActs);
registerEnumType(AnswerActEnum, { name: 'ApplicationAnswer', description: 'What an applicant is told.' });

@ObjectType()
export class ApplicationAnswerText {
  @Field(() => String)
  label: string;
  @Field(() => String)
  answer: string;
}

@ObjectType()
export class ApplicationFile {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => Int, { description: 'In bytes.' })
  size: number;
}

@ObjectType()
export class CriterionLevel {
  @Field(() => String)
  key: string;
  @Field(() => Int, { description: '1 to 3.' })
  level: number;
}

@ObjectType({ description: 'What one reader thinks.' })
export class ApplicationMark {
  @Field(() => String)
  readerName: string;
  @Field(() => [CriterionLevel])
  levels: CriterionLevel[];
  @Field(() => ReaderVerdictEnum)
  verdict: ReaderVerdict;
  @Field(() => String)
  note: string;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class InterviewSlot {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => InstantScalar)
  startsAt: Instant;
  @Field(() => InstantScalar)
  endsAt: Instant;
  @Field(() => String)
  place: string;
  @Field(() => String)
  withName: string;
  @Field(() => String, { nullable: true, description: 'Who has taken it.' })
  applicantName: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'Somebody’s request for a place, from when it is handed in.' })
export class Application {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => ApplicationStatusEnum)
  status: ApplicationStatus;
  @Field(() => String)
  source: string;
  @Field(() => InstantScalar)
  handedInAt: Instant;
  @Field(() => DayScalar, { description: 'The day by which they are promised an answer.' })
  answerBy: Day;
  @Field(() => DayScalar, { nullable: true })
  offerUntil: Day | null;
  @Field(() => String, { nullable: true })
  cohortName: string | null;
  @Field(() => [ApplicationAnswerText])
  answers: ApplicationAnswerText[];
  @Field(() => [ApplicationFile])
  files: ApplicationFile[];
  @Field(() => [ApplicationCriterion])
  criteria: ApplicationCriterion[];
  @Field(() => ApplicationMark, { nullable: true })
  myMark: ApplicationMark | null;
  @Field(() => Int, { description: 'How many others have marked it.' })
  otherMarks: number;
  @Field(() => [ApplicationMark], { description: 'Those of others, once one’s own is given.' })
  marks: ApplicationMark[];
  @Field(() => InterviewSlot, { nullable: true })
  talk: InterviewSlot | null;
  @Field(() => Boolean, { description: 'An answer is on its way.' })
  isBeingAnswered: boolean;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class SourceCount {
  @Field(() => String, { description: 'Empty: no source was named.' })
  source: string;
  @Field(() => Int)
  begun: number;
  @Field(() => Int)
  handedIn: number;
}

@ObjectType()
export class OpenCohort {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => Int, { description: 'Open offers count as taken.' })
  placesLeft: number;
}

@ObjectType({ description: 'Everything about the applications of one programme.' })
export class ApplicationDesk {
  @Field(() => UuidScalar)
  programmeId: string;
  @Field(() => String)
  title: string;
  @Field(() => ProgrammeStatusEnum)
  status: ProgrammeStatus;
  @Field(() => String)
  publicUrl: string;
  @Field(() => Int, { description: 'Begun and not handed in.' })
  drafts: number;
  @Field(() => [Application])
  applications: Application[];
  @Field(() => [SourceCount])
  sources: SourceCount[];
  @Field(() => [OpenCohort])
  cohorts: OpenCohort[];
  @Field(() => [InterviewSlot], { description: 'From now on.' })
  slots: InterviewSlot[];
  @Field(() => [String], { description: 'Who decides.' })
  directors: string[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'The mail of an answer, before it goes out; the link in it is left open.' })
export class AnswerPreview {
  @Field(() => String)
  subject: string;
  @Field(() => String)
  text: string;
}

@ObjectType()
export class ApplicationDeskPayload {
  @Field(() => ApplicationDesk, { nullable: true })
  desk?: ApplicationDesk | null;
  @Field(() => UuidScalar, { nullable: true, description: 'Of answers that go out: takes them back for ten seconds.' })
  batchId?: string | null;
  @Field(() => [UserError])
  errors: UserError[];
}
