import { type GraphQLSchema, isInputObjectType, isNonNullType, getNullableType, type GraphQLArgument } from 'graphql';

/** Mutations that do not take an `input` with an idempotency key: a client could not repeat them without doubling. */
export function mutationsWithoutKey(schema: GraphQLSchema): string[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.filter(({ args }) => !args.some(isKeyedInput)).map(({ name }) => name);
}

function isKeyedInput({ name, type }: GraphQLArgument): boolean {
  const input = getNullableType(type);
  if (name !== 'input' || !isNonNullType(type) || !isInputObjectType(input)) return false;
  const key = input.getFields()['idempotencyKey'];
  return key !== undefined && String(key.type) === 'String!';
}

/** Stops the start. */
export function demandMutationKeys(schema: GraphQLSchema): void {
  const without = mutationsWithoutKey(schema);
  if (without.length > 0) throw new Error(`These mutations take no input with an idempotency key: ${without.join(', ')}. Extend MutationInput.`);
}
