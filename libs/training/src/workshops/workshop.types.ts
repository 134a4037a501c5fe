import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';
import { FeedbackSummary, OwnFeedback } from '../feedback/feedback-of-workshop.types.js';
import { MakeUp } from '../make-ups/make-up-of-workshop.types.js';
import { QuizStanding } from '../quizzes/quiz-standing.types.js';
import type { AgendaKind, SeatState, WorkshopFormat, WorkshopStatus, WorkshopType } from './workshop.kinds.js';

const named = <N extends string>(...names: N[]): Record<N, N> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;

export const WorkshopTypeEnum = named('TOP_LEVEL', 'OKRS_BASICS', 'TEAM_DRAFTING', 'INTERNAL_COACH', 'KR_CHAMPION', 'REFRESHER');
export const WorkshopFormatEnum = named('ONLINE', 'ON_SITE', 'HYBRID');
export const WorkshopStatusEnum = named('PLANNED', 'HELD', 'CANCELLED');
export const AgendaKindEnum = named('INTRODUCTIONS', 'THEORY', 'APPLICATION', 'BREAK', 'CLOSING');
export const SeatStateEnum = named('INVITED', 'BOOKED', 'DECLINED', 'CANCELLED');
registerEnumType(WorkshopTypeEnum, { name: 'WorkshopType' });
registerEnumType(WorkshopFormatEnum, { name: 'WorkshopFormat' });
registerEnumType(WorkshopStatusEnum, { name: 'WorkshopStatus' });
registerEnumType(AgendaKindEnum, { name: 'AgendaKind' });
registerEnumType(SeatStateEnum, { name: 'SeatState', description: 'Asked to come; has a place; said no; had a place and gave it back.' });

@ObjectType()
export class AgendaItem {
  @Field(() => String, { description: 'When it begins on the wall clock, such as 10:15.' })
  time: string;
  @Field(() => String)
  title: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => AgendaKindEnum)
  kind: AgendaKind;
}

@ObjectType({ description: 'Something to read before.' })
export class WorkshopReading {
  @Field(() => String)
  title: string;
  @Field(() => String, { nullable: true })
  url: string | null;
}

@ObjectType({ description: 'One person and this workshop.' })
export class WorkshopSeat {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  personName: string;
  @Field(() => String, { nullable: true })
  teamName: string | null;
  @Field(() => Boolean)
  writesOkrs: boolean;
  @Field(() => Boolean)
  required: boolean;
  @Field(() => SeatStateEnum)
  state: SeatState;
  @Field(() => InstantScalar, { nullable: true })
  bookedAt: Instant | null;
  @Field(() => Int, { nullable: true, description: 'Null until attendance was recorded; 0: was not there.' })
  minutesAttended: number | null;
  @Field(() => Boolean, { description: 'Was there for as long as the practice asks.' })
  attended: boolean;
}

@ObjectType({ description: 'A workshop of an engagement. Who is booked is shown to those who may read the list of people; everybody sees their own place.' })
export class Workshop {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => WorkshopTypeEnum)
  type: WorkshopType;
  @Field(() => String)
  title: string;
  @Field(() => WorkshopFormatEnum)
  format: WorkshopFormat;
  @Field(() => String, { nullable: true, description: 'A room, or the address of the call.' })
  place: string | null;
  @Field(() => DayScalar, { description: 'In the zone of the workshop.' })
  on: Day;
  @Field(() => String, { description: 'On the wall clock there, such as 10:00.' })
  time: string;
  @Field(() => String)
  endTime: string;
  @Field(() => String)
  timeZone: string;
  @Field(() => InstantScalar)
  startsAt: Instant;
  @Field(() => InstantScalar)
  endsAt: Instant;
  @Field(() => Int)
  minutes: number;
  @Field(() => Int)
  places: number;
  @Field(() => Int)
  booked: number;
  @Field(() => UuidScalar, { nullable: true, description: 'For one team alone.' })
  teamId: string | null;
  @Field(() => String, { nullable: true })
  teamName: string | null;
  @Field(() => UuidScalar)
  ledById: string;
  @Field(() => String)
  ledByName: string;
  @Field(() => String, { nullable: true, description: 'What is to be different afterwards.' })
  outcome: string | null;
  @Field(() => InstantScalar, { nullable: true })
  outcomeAgreedAt: Instant | null;
  @Field(() => String, { nullable: true })
  outcomeAgreedByName: string | null;
  @Field(() => Float, { nullable: true, description: '0 to 1.' })
  outcomeScore: number | null;
  @Field(() => String, { nullable: true })
  outcomeLearning: string | null;
  @Field(() => Int, { nullable: true, description: 'The plan whose changes it explains.' })
  briefsPlanNumber: number | null;
  @Field(() => UuidScalar, { nullable: true })
  quizId: string | null;
  @Field(() => String, { nullable: true })
  quizTitle: string | null;
  @Field(() => String, { nullable: true })
  recordingUrl: string | null;
  @Field(() => String, { nullable: true, description: 'What to hand in by those who make up for it.' })
  exercise: string | null;
  @Field(() => WorkshopStatusEnum)
  status: WorkshopStatus;
  @Field(() => InstantScalar, { nullable: true })
  heldAt: Instant | null;
  @Field(() => String, { nullable: true })
  cancelledReason: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => String, {
    nullable: true,
    description: 'Where its entry for a calendar is fetched by whoever is signed in; null once it was held or cancelled.',
  })
  calendarPath: string | null;
  @Field(() => [AgendaItem])
  agenda: AgendaItem[];
  @Field(() => [String], { description: 'What to think about; for those who plan.' })
  agendaAdvice: string[];
  @Field(() => [WorkshopReading])
  readings: WorkshopReading[];
  @Field(() => [WorkshopSeat], { description: 'All places, or the reader’s own.' })
  seats: WorkshopSeat[];
  @Field(() => WorkshopSeat, { nullable: true })
  mySeat: WorkshopSeat | null;
  @Field(() => [MakeUp], { description: 'All that were handed in, or the reader’s own.' })
  makeUps: MakeUp[];
  @Field(() => MakeUp, { nullable: true })
  myMakeUp: MakeUp | null;
  @Field(() => QuizStanding, { nullable: true, description: 'Null where there is no quiz.' })
  myQuiz: QuizStanding | null;
  @Field(() => Int, { nullable: true, description: 'How many passed; for those who may read the list of people.' })
  quizPassed: number | null;
  @Field(() => OwnFeedback, { nullable: true })
  myFeedback: OwnFeedback | null;
  @Field(() => FeedbackSummary, { nullable: true, description: 'For those who lead workshops, once somebody answered.' })
  feedback: FeedbackSummary | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
