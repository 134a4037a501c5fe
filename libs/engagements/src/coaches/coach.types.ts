import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CoachingPart } from '@cairn/identity';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { CoachingPartEnum } from '../engagements/engagement.enums.js';

@ObjectType({ description: 'A coach of the practice, as somebody to put on an engagement.' })
export class CoachChoice {
  @Field(() => UuidScalar)
  personId: string;

  @Field(() => String)
  name: string;

  @Field(() => Int, { description: 'Open engagements that the coach is on and the viewer may see.' })
  engagements: number;
}

@InputType()
export class PutCoachOnInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  personId: string;

  @Field(() => CoachingPartEnum, { description: 'LEAD makes the former lead a co-coach.' })
  part: CoachingPart;
}

@InputType()
export class TakeCoachOffInput extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;

  @Field(() => UuidScalar)
  personId: string;
}
