import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { FoundLearning } from '../search/search.types.js';

@InputType()
export class UseLearningArgs extends MutationInput {
  @Field(() => UuidScalar)
  sharedId: string;
}

@InputType()
export class SeeLearningTooArgs extends UseLearningArgs {
  @Field(() => UuidScalar, { description: 'Of one’s own clients, where it was seen.' })
  engagementId: string;
}

@InputType()
export class OpposeLearningsArgs extends UseLearningArgs {
  @Field(() => UuidScalar)
  otherId: string;
}

@ObjectType()
export class UseLearningPayload {
  @Field(() => FoundLearning, { nullable: true })
  found?: FoundLearning | null;
  @Field(() => [UserError])
  errors: UserError[];
}
