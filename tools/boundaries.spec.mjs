// Plants one breach after the other in a small tree of its own and sees the very rules of this repository refuse it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const tree = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
afterAll(() => rmSync(tree, { recursive: true }));

const write = (path, text) => {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
};
const link = (name, target) => {
  mkdirSync(dirname(join(tree, 'node_modules', name)), { recursive: true });
  symlinkSync(target, join(tree, 'node_modules', name));
};

/** `file → what it imports`; the value is the rule that must refuse it, undefined for what is right. */
const planted = [
  ['libs/deployment/src/plan.rules.ts', '@cairn/kernel', undefined],
  ['libs/deployment/src/plan.resolver.ts', '@nestjs/common', undefined],
  ['libs/deployment/src/plan.resolver.ts', '@cairn/engagements', undefined],
  ['libs/deployment/src/plan.repository.ts', 'typeorm', undefined],
  ['libs/deployment/src/plan.spec.ts', '@cairn/testing', undefined],
  ['apps/api/src/main.ts', '@cairn/cockpit', undefined],
  ['apps/portal/src/mark.tsx', '@cairn/look/glyphs', undefined],
  ['libs/kernel/src/day.ts', '@cairn/platform', 'kernel-imports'],
  ['libs/look/src/page.ts', '@cairn/kernel', 'look-imports'],
  ['libs/platform/src/door.ts', '@cairn/identity', 'platform-imports'],
  ['libs/identity/src/person.ts', '@cairn/engagements', 'identity-imports'],
  ['libs/engagements/src/client.ts', '@cairn/deployment', 'engagements-imports'],
  ['libs/deployment/src/plan.ts', '@cairn/cockpit', 'deployment-imports'],
  ['libs/deployment/src/other.spec.ts', '@cairn/cockpit', 'deployment-specs-import'],
  ['libs/training/src/workshop.ts', '@cairn/okrs', 'training-imports'],
  ['libs/okrs/src/draft.ts', '@cairn/cockpit', 'okrs-imports'],
  ['libs/certification/src/evidence.ts', '@cairn/okrs', 'certification-imports'],
  ['libs/certification/src/education.ts', '@cairn/learnings', 'certification-imports'],
  ['libs/learnings/src/offer.ts', '@cairn/cockpit', 'learnings-imports'],
  ['libs/okrs/src/draft-gate.ts', '@cairn/training', undefined],
  ['libs/testing/src/actors.ts', '@cairn/engagements', 'testing-imports'],
  ['libs/engagements/src/team.ts', '@cairn/testing', 'product-without-testing'],
  ['libs/deployment/src/arranged.fixture.ts', '@cairn/testing', undefined],
  ['libs/deployment/src/plan.spec.ts', './arranged.fixture.js', undefined],
  ['libs/deployment/src/send.ts', './arranged.fixture.js', 'product-without-fixtures'],
  ['libs/fresh/src/new.ts', '@cairn/kernel', 'lib-without-arrows'],
  ['libs/deployment/src/deep.ts', '../../engagements/src/client.js', 'through-the-front-door'],
  ['libs/deployment/src/path.ts', '../../engagements/src/index.js', 'by-name'],
  ['apps/portal/src/plan.ts', '@cairn/deployment', 'portal-stands-alone'],
  ['apps/portal/src/server.ts', '../../api/src/main.js', 'portal-stands-alone'],
  ['libs/cockpit/src/today.ts', '../../../apps/api/src/main.js', 'nobody-imports-apps'],
  ['libs/deployment/src/gate.rules.ts', 'typeorm', 'rules-are-pure'],
  ['libs/deployment/src/gate.policy.ts', '@nestjs/common', 'rules-are-pure'],
  ['libs/deployment/src/lock.rules.ts', 'node:crypto', 'rules-know-no-machine'],
  ['libs/deployment/src/lock.policy.ts', './plan.repository.js', 'rules-import-no-doors'],
  ['libs/deployment/src/lock.resolver.ts', 'typeorm', 'resolvers-without-sql'],
  ['libs/deployment/src/missing.ts', './nowhere.js', 'resolvable'],
  ['libs/deployment/src/undeclared.ts', 'swc-undeclared', 'declared-packages'],
  ['libs/deployment/src/utils/words.ts', '@cairn/kernel', 'names-that-say-something'],
  ['libs/deployment/src/plan.helpers.ts', '@cairn/kernel', 'names-that-say-something'],
  ['libs/deployment/src/egg.ts', './hen.js', 'no-cycles'],
];

const sources = () => {
  const texts = new Map();
  planted.forEach(([file, target], index) =>
    texts.set(file, `${texts.get(file) ?? ''}import { x as x${index} } from '${target}';\nexport const y${index} = x${index};\n`),
  );
  return texts;
};

let broken;
beforeAll(() => {
  write(
    'package.json',
    JSON.stringify({ name: 'tree', type: 'module', workspaces: ['libs/*', 'apps/*'], dependencies: { '@nestjs/common': '*', typeorm: '*' } }),
  );
  for (const lib of [...readdirSync(join(repository, 'libs')), 'fresh']) {
    const exports = { '.': { 'cairn-source': './src/index.ts' }, ...(lib === 'look' ? { './glyphs': { 'cairn-source': './src/glyphs.ts' } } : {}) };
    write(`libs/${lib}/package.json`, JSON.stringify({ name: `@cairn/${lib}`, type: 'module', exports }));
    write(`libs/${lib}/src/index.ts`, 'export const x = 1;\n');
    link(`@cairn/${lib}`, join(tree, 'libs', lib));
  }
  write('libs/look/src/glyphs.ts', 'export const x = 1;\n');
  write('node_modules/swc-undeclared/package.json', JSON.stringify({ name: 'swc-undeclared', main: 'index.js' }));
  write('node_modules/swc-undeclared/index.js', 'export const x = 1;\n');
  for (const name of ['@nestjs/common', 'typeorm', 'typescript']) link(name, join(repository, 'node_modules', name));
  for (const [file, text] of sources()) write(file, text);
  // A cycle is told once, for one of its files.
  write('libs/deployment/src/hen.ts', `export { y${planted.length - 1} as x } from './egg.js';\n`);
  cpSync(join(repository, 'tools/boundaries.cjs'), join(tree, 'boundaries.cjs'));
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  let report;
  try {
    report = execFileSync(process.execPath, [program, '--config', 'boundaries.cjs', '-T', 'json', 'libs', 'apps'], {
      cwd: tree,
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 1e8,
    });
  } catch (error) {
    report = error.stdout;
  }
  broken = JSON.parse(report).summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
}, 60_000);

it.each(planted.filter(([, , rule]) => rule))('%s may not import %s (%s)', (file, _, rule) => {
  expect(broken.filter(({ from }) => from === file).map((breach) => breach.rule)).toContain(rule);
});

it('lets everything through that is right', () => {
  const right = planted.filter(([, , rule]) => !rule).map(([file]) => file);
  expect(broken.filter(({ from }) => right.includes(from))).toEqual([]);
});

it('has a planted breach for every rule', async () => {
  const { default: config } = await import('./boundaries.cjs');
  const seen = new Set(planted.map(([, , rule]) => rule));
  const same = (name) => name.endsWith('-specs-import') || name === 'cockpit-imports';
  expect(config.forbidden.map(({ name }) => name).filter((name) => !seen.has(name) && !same(name))).toEqual([]);
});
