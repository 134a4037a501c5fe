import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { AgendaKind, WorkshopFormat, WorkshopType } from './workshop.kinds.js';
import { AgendaKindEnum, Workshop, WorkshopFormatEnum, WorkshopTypeEnum } from './workshop.types.js';

@InputType()
export class AgendaItemInput {
  @Field(() => String)
  title: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => AgendaKindEnum)
  kind: AgendaKind;
}

@InputType()
export class WorkshopReadingInput {
  @Field(() => String)
  title: string;
  @Field(() => String, { nullable: true })
  url?: string | null;
}

@InputType()
export class PlanWorkshopArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => WorkshopTypeEnum)
  type: WorkshopType;
  @Field(() => String)
  title: string;
  @Field(() => WorkshopFormatEnum)
  format: WorkshopFormat;
  @Field(() => String, { nullable: true, description: 'A room, or the address of the call.' })
  place?: string | null;
  @Field(() => DayScalar, { description: 'In the zone of the client.' })
  on: Day;
  @Field(() => String, { description: 'On the wall clock there, such as 10:00.' })
  time: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => Int)
  places: number;
  @Field(() => UuidScalar, { nullable: true, description: 'For one team alone.' })
  teamId?: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'A coach of the engagement, or the client’s own; whoever plans it unless told.' })
  ledById?: string | null;
  @Field(() => String, { nullable: true })
  outcome?: string | null;
  @Field(() => String, { nullable: true })
  exercise?: string | null;
  @Field(() => Int, { nullable: true, description: 'The plan whose changes it explains: those who lapsed by it are cleared again.' })
  briefsPlanNumber?: number | null;
  @Field(() => UuidScalar, { nullable: true })
  quizId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'With the usual quiz of this type.' })
  withKitQuiz: boolean;
  @Field(() => [AgendaItemInput], { defaultValue: [] })
  agenda: AgendaItemInput[];
  @Field(() => [WorkshopReadingInput], { defaultValue: [] })
  readings: WorkshopReadingInput[];
}

@InputType({ description: 'What is left out stays as it is.' })
export class EditWorkshopArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { nullable: true })
  title?: string;
  @Field(() => WorkshopFormatEnum, { nullable: true })
  format?: WorkshopFormat;
  @Field(() => String, { nullable: true })
  place?: string | null;
  @Field(() => Int, { nullable: true })
  minutes?: number;
  @Field(() => Int, { nullable: true })
  places?: number;
  @Field(() => UuidScalar, { nullable: true })
  teamId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  ledById?: string;
  @Field(() => String, { nullable: true, description: 'Another outcome or agenda asks the client to agree again.' })
  outcome?: string | null;
  @Field(() => String, { nullable: true })
  exercise?: string | null;
  @Field(() => String, { nullable: true })
  recordingUrl?: string | null;
  @Field(() => Int, { nullable: true })
  briefsPlanNumber?: number | null;
  @Field(() => UuidScalar, { nullable: true })
  quizId?: string | null;
  @Field(() => [AgendaItemInput], { nullable: true })
  agenda?: AgendaItemInput[];
  @Field(() => [WorkshopReadingInput], { nullable: true })
  readings?: WorkshopReadingInput[];
}

@InputType()
export class RescheduleWorkshopArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
  @Field(() => DayScalar)
  on: Day;
  @Field(() => String)
  time: string;
  @Field(() => Int, { nullable: true })
  minutes?: number | null;
  @Field(() => String, { nullable: true })
  place?: string | null;
}

@InputType()
export class CancelWorkshopArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { description: 'Everybody who was to come reads it.' })
  reason: string;
}

@InputType()
export class AgreeOutcomeArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class ScoreOutcomeArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Float, { description: '0 to 1.' })
  score: number;
  @Field(() => String)
  learning: string;
}

@ObjectType()
export class WorkshopPayload {
  @Field(() => Workshop, { nullable: true })
  workshop?: Workshop | null;
  @Field(() => [UserError])
  errors: UserError[];
}
