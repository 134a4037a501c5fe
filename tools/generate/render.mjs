// Turns the model feature in `waypoints/` into one of another name. The model is ordinary code: checked, linted and tested like all other.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const model = { lib: 'trail', one: 'waypoint', many: 'waypoints', stamp: '1700000000000' };
const folder = join(import.meta.dirname, 'waypoints');

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => capital(camel(name));
const snake = (name) => name.replaceAll('-', '_');
const words = (name) => name.replaceAll('-', ' ');

export const pluralOf = (name) => {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
};

/** Answers `{ path → text }`, paths from the root of the repository. */
export function render({ lib, one, many, stamp }) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return Object.fromEntries(
    files.map((name) => {
      const text = renamed(withoutModel(readFileSync(join(folder, name), 'utf8')), { lib, one, many, stamp });
      const path =
        name === 'waypoints.migration.ts'
          ? `apps/api/src/migrations/${stamp}-${many}.ts`
          : `libs/${lib}/src/${many}/${name.replaceAll(model.many, many).replaceAll(model.one, one)}`;
      return [path, text];
    }),
  );
}

/** The model makes its table itself, because no migration of the product does. */
const withoutModel = (text) =>
  `${text
    .replace(/^\/\/ only in the model[^]*$/m, '')
    .replace(/^.*\/\/ only in the model\n/gm, '')
    .trimEnd()}\n`;

function renamed(text, { lib, one, many, stamp }) {
  const as = (form) => (part) => part.replaceAll(model.many, form(many)).replaceAll(model.one, form(one));
  const article = (part) => (/^[aeiou]/.test(one) ? part.replace(/\b([Aa]) (?=waypoint)/g, '$1n ') : part);
  return text
    .replaceAll(model.stamp, stamp)
    .replaceAll(new RegExp(`'${model.lib}\\.[a-z-]+'`, 'g'), (name) => as(String)(name.replace(model.lib, lib)))
    .replaceAll(/'\.\/[a-z.-]+'/g, as(String))
    .replaceAll(/\b(?:table|from|on) waypoint\b|\bwaypoint_name_once\b|\('waypoint'\)/g, as(snake))
    .replaceAll(/\/\*\*.*?\*\/|\/\/.*$/gms, (comment) => as(words)(article(comment)))
    .replaceAll(/'(?:are|is|come|tells|adds)? ?[a-z ]*waypoint[a-z ]*'/g, (part) => (part.includes(' ') ? as(words)(article(part)) : part))
    .replaceAll('WAYPOINT', snake(one).toUpperCase())
    .replaceAll('Waypoints', pascal(many))
    .replaceAll('Waypoint', pascal(one))
    .replaceAll('waypoints', camel(many))
    .replaceAll('waypoint', camel(one));
}

/** The list of migrations with the new one at its end. */
export function withMigration(index, { many, stamp }) {
  const name = `${pascal(many)}${stamp}`;
  return index.replace(/\n\n(?=\/\*\*)/, `\nimport { ${name} } from './${stamp}-${many}.js';\n\n`).replace(/\n\];\n$/, `\n  ${name},\n];\n`);
}

/** What a module has to provide. */
export const providersOf = ({ one, many }) => [`Add${pascal(one)}`, pascal(many), `${pascal(one)}Resolver`];
