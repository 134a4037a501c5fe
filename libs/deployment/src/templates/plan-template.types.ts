import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError } from '@cairn/platform';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { CatalogueParameter } from '../parameters/parameter.types.js';

@ObjectType({ description: 'What new plans start with, for one parameter.' })
export class TemplateParameter {
  @Field(() => String)
  key: string;
  @Field(() => ParameterValueScalar)
  value: unknown;
  @Field(() => String, { description: 'How the answer reads.' })
  text: string;
  @Field(() => Boolean, { description: 'Filled in for a new client; otherwise suggested only.' })
  prefilled: boolean;
  @Field(() => [String], { description: 'Keys of the offered answers that clients are shown; empty: all.' })
  offered: string[];
  @Field(() => String)
  why: string;
  @Field(() => String, { description: 'For coaches only.' })
  note: string;
  @Field(() => CatalogueParameter)
  parameter: CatalogueParameter;
}

@ObjectType({ description: 'What the practice starts new deployment plans with.' })
export class PlanTemplate {
  @Field(() => Int, { description: '0 until the practice has saved its own.' })
  version: number;
  @Field(() => [TemplateParameter])
  parameters: TemplateParameter[];
}

@InputType()
export class TemplateParameterInput {
  @Field(() => String)
  key: string;
  @Field(() => ParameterValueScalar)
  value: unknown;
  @Field(() => Boolean)
  prefilled: boolean;
  @Field(() => [String], { defaultValue: [] })
  offered: string[];
  @Field(() => String, { defaultValue: '' })
  why: string;
  @Field(() => String, { defaultValue: '' })
  note: string;
}

@InputType()
export class EditPlanTemplateArgs extends MutationInput {
  @Field(() => Int)
  version: number;
  @Field(() => [TemplateParameterInput])
  parameters: TemplateParameterInput[];
}

@ObjectType()
export class PlanTemplatePayload {
  @Field(() => PlanTemplate, { nullable: true })
  template?: PlanTemplate | null;
  @Field(() => [UserError])
  errors: UserError[];
}
