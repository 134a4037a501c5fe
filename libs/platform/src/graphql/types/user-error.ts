import { Field, ObjectType } from '@nestjs/graphql';
import type { Refusal } from '@cairn/kernel';
import { Gated, gated } from './gated.js';

@ObjectType({ description: 'Why something was not done, in words its reader can act on.' })
export class UserError {
  @Field(() => String, { description: 'SUBJECT_REASON; stable.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'Path of the input at fault; null: the whole.' })
  field: string | null;

  @Field(() => String)
  message: string;

  @Field(() => Gated, { nullable: true, description: 'What the locked gate waits for, where one refused.' })
  gate: Gated | null;
}

/** The payload of a mutation that a rule refused: nothing was written. */
export const refused = ({ code, field, message, gate }: Refusal): { errors: UserError[] } => ({
  errors: [{ code, field: field ?? null, message, gate: gate ? gated(gate) : null }],
});
