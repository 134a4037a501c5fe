import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

export const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

type Json = Record<string, unknown>;
type Given = readonly { readonly name: string; readonly type: GraphQLInputType; readonly defaultValue?: unknown }[];

/** One place in the arguments of an operation where an id, or a name from an address, goes. */
export interface IdPlace {
  readonly operation: string;
  readonly kind: 'query' | 'mutation';
  /** Such as "input.people.id". */
  readonly path: string;
}

/** What stands at a place: the table of the row that is named. */
export type ValueOf = (path: string) => string;

export const isIdName = (name: string): boolean => /^(id|ids|slug|client)$|(Id|Ids|Slug|Slugs)$/.test(name);
const isIdType = (type: GraphQLInputType): boolean => ['UUID', 'ID'].includes(getNamedType(type).name);

const fieldsOf = (type: GraphQLInputType): Given => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
};
const placesIn = (given: Given, before = ''): string[] =>
  given.flatMap(({ name, type }) => {
    const path = before + name;
    return isIdType(type) || (getNamedType(type).name === 'String' && isIdName(name)) ? [path] : placesIn(fieldsOf(type), `${path}.`);
  });

const fieldsOfRoot = (kind: IdPlace['kind']): GraphQLField<unknown, unknown>[] =>
  Object.values((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

/** Every place for an id in every operation of the schema. */
export const idPlaces: readonly IdPlace[] = (['query', 'mutation'] as const).flatMap((kind) =>
  fieldsOfRoot(kind).flatMap((field) => placesIn(field.args).map((path) => ({ operation: field.name, kind, path }))),
);

/** Ordinary values by name; else by type. A rule may still refuse them, as long as it does so after it looked for the row. */
const words: Readonly<Json> = {
  email: 'new.person@example.test',
  timeZone: 'Europe/Berlin',
  language: 'en',
  parameterKey: 'scoring',
  key: 'why',
  text: 'Ana Silva <ana.silva@example.test>, Housing, writes',
  startsOn: '2026-12-01',
  endsOn: '2027-01-15',
  version: 1,
  time: '10:00',
  minutes: 30,
  url: 'https://example.test',
  textSha256: '0'.repeat(64),
};
const byType: Readonly<Record<string, unknown>> = { String: 'Words of a spec', Int: 3, Float: 0.5, Boolean: true, Day: '2026-12-01', ParameterValue: {} };

function valueOf(type: GraphQLInputType, path: string, wanted: readonly string[], id: ValueOf): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(bare.ofType, path, wanted, id)];
  const name = path.split('.').at(-1) ?? '';
  if (isIdType(bare) || (isLeafType(bare) && bare.name === 'String' && isIdName(name))) return id(path);
  if (isInputObjectType(bare)) return objectOf(fieldsOf(bare), `${path}.`, wanted, id);
  if (name === 'idempotencyKey') return randomUUID();
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  return name in words ? words[name] : byType[bare.toString()];
}

/** What is required, and what is optional only where the place in question lies in it. */
function objectOf(given: Given, before: string, wanted: readonly string[], id: ValueOf): Json {
  const used = given.filter(({ name, type, defaultValue }) => {
    const path = before + name;
    // Arguments of a field have their defaults; a field of an input is said, also where the schema has a default for it.
    const isSaid = isNonNullType(type) && (defaultValue === undefined || before !== '');
    return isSaid || wanted.some((one) => one === path || one.startsWith(`${path}.`));
  });
  return Object.fromEntries(used.map(({ name, type }) => [name, valueOf(type, before + name, wanted, id)]));
}

const isPlain = (field: GraphQLField<unknown, unknown>): boolean => field.args.every((argument) => !isNonNullType(argument.type));

/** All plain fields; two levels deep are enough to see whether something was answered, and what. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).filter(isPlain);
  const shown = fields.flatMap((field) =>
    isLeafType(getNamedType(field.type)) ? [field.name] : depth > 1 ? [`${field.name} ${selection(field.type, depth - 1)}`] : [],
  );
  return `{ __typename ${shown.join(' ')} }`;
}

export interface Call {
  readonly document: string;
  readonly variables: Json;
}

/** The operation with ordinary values, and at each place for an id what `id` says; `depth` is how deep the answer is asked for. */
export function callOf({ operation, kind, path }: IdPlace, id: ValueOf, depth = 2): Call {
  const field = fieldsOfRoot(kind).find((one) => one.name === operation);
  if (!field) throw new Error(`There is no ${kind} ${operation}`);
  const variables = objectOf(field.args, '', [path], id);
  const used = field.args.filter((argument) => argument.name in variables);
  const declared = used.map((argument) => `$${argument.name}: ${argument.type.toString()}`).join(', ');
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const given = (list: string): string => (list === '' ? '' : `(${list})`);
  return { document: `${kind} ${given(declared)} { answer: ${operation}${given(passed)} ${selection(field.type, depth)} }`, variables };
}
