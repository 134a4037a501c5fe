import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserError, UuidScalar } from '@cairn/platform';
import { SharedLearning } from '../copies/shared-learning.types.js';
import { UseLearningArgs } from '../uses/uses.types.js';
import { offerSteps, type OfferStep } from './learning-help.entity.js';

export const OfferStepEnum = Object.fromEntries(offerSteps.map((step) => [step, step])) as Readonly<Record<OfferStep, OfferStep>>;
registerEnumType(OfferStepEnum, { name: 'LearningOfferStep', description: 'Where a learning is offered.' });

@ObjectType({ description: 'A learning from a similar situation.' })
export class OfferedLearning {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => SharedLearning)
  learning: SharedLearning;
  @Field(() => Int, { description: 'At how many clients other than this one it was seen.' })
  seenElsewhere: number;
  @Field(() => Boolean, { nullable: true, description: 'What the reader said at this step; null: nothing yet.' })
  helpedMe: boolean | null;
}

@ArgsType()
export class OffersArgs {
  @Field(() => OfferStepEnum)
  step: OfferStep;
  @Field(() => UuidScalar, { description: 'An engagement that the reader coaches.' })
  engagementId: string;
  @Field(() => String, { nullable: true })
  parameterKey?: string | null;
  @Field(() => String, { nullable: true, description: 'Words of what is decided there, such as a reason. Used for this search alone.' })
  text?: string | null;
}

@InputType()
export class SayItHelpedArgs extends UseLearningArgs {
  @Field(() => OfferStepEnum)
  step: OfferStep;
  @Field(() => Boolean)
  helped: boolean;
}

@ObjectType()
export class SayItHelpedPayload {
  @Field(() => Boolean, { nullable: true })
  helped?: boolean | null;
  @Field(() => [UserError])
  errors: UserError[];
}
