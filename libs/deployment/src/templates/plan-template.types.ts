import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError } from '@cairn/platform';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { CatalogueParameter } from '../parameters/parameter.types.js';

@ObjectType({ description: 'What the field usually answers; a practice may go back to it.' })
export class UsualAnswer {
  @Field(() => ParameterValueScalar)
  value: unknown;
  @Field(() => String)
  text: string;
  @Field(() => Boolean)
  prefilled: boolean;
  @Field(() => String)
  why: string;
}

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
  @Field(() => UsualAnswer, { nullable: true, description: 'Null for questions of the practice’s own.' })
  usual: UsualAnswer | null;
}

@ObjectType({ description: 'What the practice starts new deployment plans with.' })
export class PlanTemplate {
  @Field(() => Int, { description: '0 until the practice has saved its own.' })
  version: number;
  @Field(() => InstantScalar, { nullable: true, description: 'When it was changed last.' })
  changedAt: Instant | null;
  @Field(() => String, { nullable: true })
  changedBy: string | null;
  @Field(() => [TemplateParameter])
  parameters: TemplateParameter[];
  @Field(() => [TemplateParameter], { description: 'Questions that other practices add often and this template does not ask, with their usual answers.' })
  addable: TemplateParameter[];
  @Field(() => CatalogueParameter, { description: 'What a question of one’s own asks for.' })
  ownQuestion: CatalogueParameter;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
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
