import { Field, InputType } from '@nestjs/graphql';

/** What every input of a mutation begins with. The door refuses a key that is shorter than 8 or longer than 100 characters. */
@InputType({ isAbstract: true })
export abstract class MutationInput {
  @Field(() => String, { description: 'Made by the client once per intention; the same key again gives the same answer.' })
  idempotencyKey: string;
}
