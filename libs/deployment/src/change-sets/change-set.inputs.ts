import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { DeploymentPlan } from '../plans/plan.types.js';
import { ChangeSet, ChosenSigner } from './change-set.types.js';

@InputType()
export class OpenChangeSetArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
}

@InputType()
export class ChangeParameterArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => String)
  parameterKey: string;
  @Field(() => Int, { description: 'Of the change as it was seen; 0 while the parameter is unchanged.' })
  version: number;
  @Field(() => ParameterValueScalar, { description: 'The new answer, or {"removed": true} to take an added parameter out of the plan.' })
  value: unknown;
  @Field(() => String, { defaultValue: '' })
  why: string;
  @Field(() => String, { nullable: true, description: 'Why it starts although a cycle is running; without it, with the next cycle.' })
  startsNowReason?: string | null;
}

@InputType()
export class RemoveChangeArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => String)
  parameterKey: string;
  @Field(() => Int, { description: 'Of the change.' })
  version: number;
}

@InputType()
export class DescribeChangeSetArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => Int, { description: 'Of the change set.' })
  version: number;
  @Field(() => String)
  whyNow: string;
  @Field(() => String)
  ifNothing: string;
  @Field(() => DayScalar, { nullable: true })
  decideBy?: string | null;
}

@InputType()
export class SendChangeSetArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => Int, { description: 'Of the change set.' })
  version: number;
  @Field(() => String, { nullable: true, description: 'Needed while a parameter of the set is locked.' })
  overrideReason?: string | null;
  @Field(() => [ChosenSigner], { nullable: true, description: 'Who signs where several people hold a role.' })
  chosenSigners?: ChosenSigner[] | null;
}

@InputType()
export class TakeBackChangeSetArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => Int, { description: 'Of the change set.' })
  version: number;
  @Field(() => String, { defaultValue: '', description: 'Told to the signers.' })
  note: string;
}

@InputType()
export class NudgeSignersArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
}

@InputType()
export class UndoNudgeArgs extends MutationInput {
  @Field(() => UuidScalar)
  nudgeId: string;
}

@ObjectType()
export class ChangeSetPayload {
  @Field(() => ChangeSet, { nullable: true })
  changeSet?: ChangeSet | null;
  @Field(() => DeploymentPlan, { nullable: true, description: 'The plan with everything that changed.' })
  plan?: DeploymentPlan | null;
  @Field(() => [UserError])
  errors: UserError[];
}
