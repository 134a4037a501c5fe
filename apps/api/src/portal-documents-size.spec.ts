import { readFileSync } from 'node:fs';
import { documentSize } from '@cairn/platform';
import { buildSchema, validate, type DocumentNode, type OperationDefinitionNode } from 'graphql';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = buildSchema(read('../schema.graphql'));

/** Every document of the portal as it was generated: one line of JSON each. */
const documents = [...read('../../portal/src/graphql/graphql.ts').matchAll(/= (\{"kind":"Document".*\}) as unknown as/g)].map(
  ([, json = '']) => JSON.parse(json) as DocumentNode,
);
const nameOf = ({ definitions }: DocumentNode): string | undefined =>
  definitions.find((one): one is OperationDefinitionNode => one.kind === 'OperationDefinition')?.name?.value;

it('the server answers every document of the portal: none nests or repeats more than its bounds', () => {
  const operations = documents.filter((one) => nameOf(one) !== undefined);
  expect(operations.length).toBeGreaterThan(200);
  expect(operations.flatMap((one) => validate(schema, one, [documentSize]).map((error) => `${nameOf(one)}: ${error.message}`))).toEqual([]);
});
