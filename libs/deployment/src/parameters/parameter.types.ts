import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { UserError } from '@cairn/platform';
import { ParameterValueScalar } from './parameter-value.scalar.js';
import type { SignerRole } from './parameter.js';

export const signerRoles = { CLIENT_LEAD: 'CLIENT_LEAD', SPONSOR: 'SPONSOR', HR_LEAD: 'HR_LEAD' } as const;
registerEnumType(signerRoles, { name: 'SignerRole', description: 'A capacity in which a person of the client signs.' });

@ObjectType({ description: 'One of the values a field may hold.' })
export class ParameterChoice {
  @Field(() => ParameterValueScalar)
  value: unknown;

  @Field(() => String)
  label: string;
}

@ObjectType({ description: 'While another field holds one of these, this one is asked.' })
export class ParameterShownWhen {
  @Field(() => String)
  field: string;

  @Field(() => [ParameterValueScalar])
  is: unknown[];
}

@ObjectType({ description: 'One property of an answer, described so that a form can ask for it.' })
export class ParameterField {
  @Field(() => String, { description: 'choice, choices, number, yesNo, text, list or teams.' })
  kind: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  label: string;

  @Field(() => [ParameterChoice], { nullable: true })
  choices: ParameterChoice[] | null;

  @Field(() => Int, { nullable: true })
  min: number | null;

  @Field(() => Int, { nullable: true })
  max: number | null;

  @Field(() => Int, { nullable: true })
  maxLength: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => ParameterShownWhen, { nullable: true })
  shownWhen: ParameterShownWhen | null;
}

@ObjectType({ description: 'An answer that is offered ready-made.' })
export class ParameterOption {
  @Field(() => String)
  key: string;

  @Field(() => String)
  label: string;

  @Field(() => String)
  explanation: string;

  @Field(() => String, { description: 'What follows from choosing it, also the unpleasant part.' })
  consequence: string;

  @Field(() => String, { description: 'When it fits.' })
  fits: string;

  @Field(() => ParameterValueScalar)
  value: unknown;

  @Field(() => String, { description: 'How the answer reads in the plan.' })
  text: string;
}

@ObjectType({ description: 'What the practice usually answers, from its template.' })
export class PracticeAnswer {
  @Field(() => ParameterValueScalar)
  value: unknown;

  @Field(() => String, { description: 'Why the practice recommends it.' })
  why: string;

  @Field(() => String, { description: 'For coaches only.' })
  note: string;
}

@ObjectType({ description: 'How an answer stands in a plan, or what is missing in it.' })
export class AnswerReading {
  @Field(() => String, { nullable: true })
  text: string | null;

  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType({ description: 'A question on how OKRs are run, with all that helps a coach to get it answered.' })
export class CatalogueParameter {
  @Field(() => String)
  key: string;

  @Field(() => Int, { nullable: true, description: '1 to 10 for the universal ones.' })
  number: number | null;

  @Field(() => String)
  title: string;

  @Field(() => String)
  heading: string;

  @Field(() => String)
  question: string;

  @Field(() => [ParameterOption])
  options: ParameterOption[];

  @Field(() => [ParameterField])
  fields: ParameterField[];

  @Field(() => ParameterValueScalar)
  defaultValue: unknown;

  @Field(() => String, { description: 'For the coach.' })
  hint: string;

  @Field(() => String)
  coachingQuestion: string;

  @Field(() => String, { nullable: true, description: 'Why nobody but the client can answer; such a parameter is suggested, never filled in.' })
  clientAnswers: string | null;

  @Field(() => [signerRoles])
  countersignedBy: SignerRole[];

  @Field(() => PracticeAnswer, { nullable: true, description: 'Null where the practice’s template does not ask it.' })
  practice: PracticeAnswer | null;
}
