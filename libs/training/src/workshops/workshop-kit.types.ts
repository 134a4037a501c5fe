import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { AgendaKind, WorkshopType } from './workshop.kinds.js';
import { AgendaKindEnum, WorkshopReading, WorkshopTypeEnum } from './workshop.types.js';

@ObjectType()
export class KitAgendaItem {
  @Field(() => String)
  title: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => AgendaKindEnum)
  kind: AgendaKind;
}

@ObjectType({ description: 'What planning a workshop of a type starts from; everything in it can be changed.' })
export class WorkshopKit {
  @Field(() => WorkshopTypeEnum)
  type: WorkshopType;
  @Field(() => String)
  name: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  purpose: string;
  @Field(() => Int)
  minutes: number;
  @Field(() => Int)
  places: number;
  @Field(() => String)
  outcome: string;
  @Field(() => [KitAgendaItem])
  agenda: readonly KitAgendaItem[];
  @Field(() => [WorkshopReading])
  readings: readonly WorkshopReading[];
  @Field(() => String)
  exercise: string;
  @Field(() => Boolean)
  withQuiz: boolean;
}
