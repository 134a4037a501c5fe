import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';

@InputType()
export class EnrolTraineeArgs extends MutationInput {
  @Field(() => UuidScalar)
  cohortId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => UuidScalar, { nullable: true })
  mentorId?: string | null;
}

@InputType({ isAbstract: true })
abstract class OfTrainee extends MutationInput {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class WithdrawTraineeArgs extends OfTrainee {
  @Field(() => String)
  because: string;
}

@InputType()
export class DeferTraineeArgs extends OfTrainee {
  @Field(() => UuidScalar)
  toCohortId: string;
  @Field(() => String)
  because: string;
}

@InputType()
export class SetMentorArgs extends OfTrainee {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: nobody.' })
  mentorId?: string | null;
}
