import { readFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import { pluralOf, render, withMigration } from './render.mjs';

const feature = { lib: 'deployment', one: 'early-action', many: 'early-actions', stamp: '1800000000000' };
const files = render(feature);

it('writes a folder with everything a feature has', () => {
  const folder = 'libs/deployment/src/early-actions';
  expect(Object.keys(files).sort()).toEqual(
    [
      'apps/api/src/migrations/1800000000000-early-actions.ts',
      ...['add-early-action.ts', 'early-action.entity.ts', 'early-action.events.ts', 'early-action.policy.spec.ts', 'early-action.policy.ts'].map(
        (name) => `${folder}/${name}`,
      ),
      ...['early-action.resolver.ts', 'early-action.rules.spec.ts', 'early-action.rules.ts', 'early-action.types.ts'].map((name) => `${folder}/${name}`),
      ...['early-actions.api.spec.ts', 'early-actions.queries.ts', 'early-actions.repository.ts'].map((name) => `${folder}/${name}`),
    ].sort(),
  );
});

it.each(Object.entries(files))('leaves nothing of the model in %s, and it is code', (_, text) => {
  expect(text).not.toMatch(/waypoint|trail\b|only in the model|makeTable/i);
  expect(() => transformSync(text, { jsc: { parser: { syntax: 'typescript', decorators: true } } })).not.toThrow();
});

it('imports only files that it writes', () => {
  for (const [path, text] of Object.entries(files)) {
    for (const [, name] of text.matchAll(/from '\.\/(.+?)\.js'/g)) expect(Object.keys(files)).toContain(`${path.slice(0, path.lastIndexOf('/'))}/${name}.ts`);
  }
});

it('writes each name as its place wants it', () => {
  const all = Object.values(files).join('\n');
  for (const form of [
    'class AddEarlyAction {',
    "operation: 'deployment.add-early-action'",
    "'deployment.early-action-added'",
    "@Entity('early_action')",
    'create table early_action (',
    'from early_action`',
    'EARLY_ACTION_NAME_TAKEN',
    'An early action has a name of its own',
    "name: 'earlyActions'",
    'class EarlyActions1800000000000 ',
  ])
    expect(all).toContain(form);
});

it('adds the migration to the list of those that run', () => {
  const index = readFileSync(new URL('../../apps/api/src/migrations/index.ts', import.meta.url), 'utf8');
  const longer = withMigration(index, feature);
  expect(longer).toContain("import { EarlyActions1800000000000 } from './1800000000000-early-actions.js';\n\n/**");
  expect(longer).toMatch(/,\n {2}EarlyActions1800000000000,\n\];\n$/);
  expect(longer.split('\n')).toHaveLength(index.split('\n').length + 2);
});

it.each([
  ['risk', 'risks'],
  ['story', 'stories'],
  ['survey', 'surveys'],
  ['process', 'processes'],
])('%s, %s', (one, many) => expect(pluralOf(one)).toBe(many));
