// `npm run generate -- <lib> <thing>`: a feature folder in the style of the house, with its migration and its specs, all green.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluralOf, providersOf, render, withMigration } from './render.mjs';

const repository = join(import.meta.dirname, '../..');
const foundations = ['kernel', 'look', 'platform', 'identity', 'testing', 'cockpit'];
const libs = readdirSync(join(repository, 'libs')).filter((name) => !foundations.includes(name));
const usage = `npm run generate -- <lib> <thing> [plural]     as in: npm run generate -- ${libs[0]} risk-note
A lib is one of ${libs.join(', ')}; a thing is one thing of an engagement, in small letters with hyphens.`;

function wanted([lib, one, many = pluralOf(one ?? ''), ...rest]) {
  const isName = (name) => /^[a-z]+(?:-[a-z]+)*$/.test(name);
  if (rest.length > 0 || !libs.includes(lib) || !isName(one ?? '') || !isName(many) || one === many) fail(usage);
  if (existsSync(join(repository, 'libs', lib, 'src', many))) fail(`libs/${lib}/src/${many} is there already.`);
  return { lib, one, many, stamp: String(Date.now()) };
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

const feature = wanted(process.argv.slice(2));
const index = 'apps/api/src/migrations/index.ts';
const files = { ...render(feature), [index]: withMigration(readFileSync(join(repository, index), 'utf8'), feature) };
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
  console.log(`  ${path}`);
}
console.log(`
Next:
  1. Run its specs: npm test -- --selectProjects api libs/${feature.lib}/src/${feature.many}
  2. Put ${providersOf(feature).join(', ')} into the providers of the module of ${feature.lib}, and refresh the committed schema (npm run drift tells how).
  3. Replace the name by what the thing really is: columns, rules with their sentences, who may.`);
