import type { INestApplicationContext } from '@nestjs/common';
import { readdirSync } from 'node:fs';
import { DiscoveryService, ModulesContainer } from '@nestjs/core';
import { getNamedType, getNullableType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { definedJobs, doorsWithoutPermission } from '@cairn/platform';
import type { TestApi } from '@cairn/testing';
import { schema } from './id-matrix/operations.fixture.js';
import { startWholeApi } from './id-matrix/whole-api.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startWholeApi();
});
afterAll(() => api.close());

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

it('has no door that does not say what it requires', () => {
  expect(mutations.length).toBeGreaterThan(50);
  const app: Pick<INestApplicationContext, 'get'> = api;
  expect(doorsWithoutPermission(app as INestApplicationContext)).toEqual([]);
  expect(api.get(ModulesContainer).size).toBeGreaterThan(5);
});

it('lets no query and no mutation answer somebody who is not signed in, but those that are open on purpose', async () => {
  const answers = await Promise.all(
    [
      '{ today { asOf } }',
      '{ viewer { id } }',
      '{ clients { totalCount } }',
      '{ activity { id } }',
      '{ sessions { id } }',
      '{ parameterCatalogue { key } }',
    ].map((query) => api.as()(query)),
  );
  expect(answers.map((answer) => answer.errors?.[0]?.extensions.code)).toEqual(answers.map(() => 'UNAUTHENTICATED'));
});

it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s takes one input with the key of the intention', (_, mutation) => {
  expect(mutation.args.map((argument) => argument.name)).toEqual(['input']);
  const [input] = mutation.args;
  expect(isNonNullType(input?.type)).toBe(true);
  const type = input && getNamedType(input.type);
  expect(isInputObjectType(type) && type.getFields()['idempotencyKey']?.type.toString()).toBe('String!');
});

it.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s answers with errors that can be acted on', (_, mutation) => {
  const payload = getNullableType(mutation.type);
  expect(isObjectType(payload) && payload.getFields()['errors']?.type.toString()).toBe('[UserError!]!');
  // What was changed may be missing when it was refused; lists of what there is may not.
  const things = isObjectType(payload) ? Object.values(payload.getFields()).filter((field) => field.name !== 'errors') : [];
  expect(things.filter((field) => isNonNullType(field.type) && !isListType(getNullableType(field.type))).map((field) => field.name)).toEqual([]);
});

it('has exactly one handler for every job of every context', async () => {
  // A job that no module imports would not even be known.
  const libraries = new URL('../../../libs/', import.meta.url);
  const files = readdirSync(libraries, { recursive: true, encoding: 'utf8' }).filter((path) => /^[a-z]+\/src\/.*\.job\.ts$/.test(path));
  for (const file of files) await import(new URL(file, libraries).pathname);
  const handlers = api
    .get(DiscoveryService)
    .getProviders()
    .map((provider) => provider.instance as { job?: unknown; handle?: unknown } | undefined)
    .filter((instance) => typeof instance?.handle === 'function' && instance.job !== undefined);
  const handled = new Map(definedJobs.all.map((job) => [job.jobName, handlers.filter((handler) => handler?.job === job).length]));
  expect(handled.size).toBeGreaterThan(10);
  // The worker brings the handlers of the platform itself; its boot asks for them.
  const ofTheWorker = ['platform.deliver-mail', 'platform.anchor-records'];
  expect([...handled].filter(([name, count]) => count !== (ofTheWorker.includes(name) ? 0 : 1))).toEqual([]);
});
