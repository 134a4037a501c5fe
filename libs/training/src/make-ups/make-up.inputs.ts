import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';

@InputType()
export class HandInMakeUpArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Boolean)
  recordingSeen: boolean;
  @Field(() => String)
  exercise: string;
}

@InputType()
export class DecideMakeUpArgs extends MutationInput {
  @Field(() => UuidScalar)
  makeUpId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean, { description: 'False returns it.' })
  accept: boolean;
  @Field(() => String, { defaultValue: '', description: 'Needed where it is returned.' })
  remark: string;
}
