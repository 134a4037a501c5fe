import { getNamedType, type GraphQLInputObjectType, type GraphQLSchema, isInputObjectType } from 'graphql';

/** Input types that contain themselves, directly or through others. */
export function recursiveInputs(schema: GraphQLSchema): string[] {
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  return inputs.filter((input) => reaches(input, input, new Set())).map(({ name }) => name);
}

function reaches(from: GraphQLInputObjectType, target: GraphQLInputObjectType, seen: Set<GraphQLInputObjectType>): boolean {
  for (const { type } of Object.values(from.getFields())) {
    const inner = getNamedType(type);
    if (inner === target) return true;
    if (!isInputObjectType(inner) || seen.has(inner)) continue;
    seen.add(inner);
    if (reaches(inner, target, seen)) return true;
  }
  return false;
}

/** Stops the start: the compiler unrolls inputs into code and would never come to an end with such a type. */
export function demandFiniteInputs(schema: GraphQLSchema): void {
  const recursive = recursiveInputs(schema);
  if (recursive.length > 0) throw new Error(`Inputs must not contain themselves: ${recursive.join(', ')}.`);
}
