// The documents as the portal sends them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { repository } from '../start/places.mjs';

/** From the built portal, since in production nothing else is answered; without one, from its sources. */
export function portalDocument(name) {
  const built = join(repository, 'apps/portal/dist/documents.json');
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')).find((text) => new RegExp(`^\\s*(query|mutation) ${name}\\b`).test(text));
  const texts = sources(join(repository, 'apps/portal/src/features')).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/graphql\(\s*`([^`]*)`/g)].map((match) => match[1]),
  );
  const known = new Map(texts.flatMap((text) => parse(text).definitions).map((definition) => [definition.name.value, definition]));
  const used = new Set();
  const use = (one) => {
    if (used.has(one)) return;
    used.add(one);
    visit(known.get(one), { FragmentSpread: (spread) => use(spread.name.value) });
  };
  use(name);
  return print(withTypes({ kind: Kind.DOCUMENT, definitions: [...used].map((one) => known.get(one)) }));
}

/** The client asks for the type of everything, which is how it keeps things. */
const withTypes = (document) => {
  const type = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: { leave: (set, _, parent) => (parent?.kind === Kind.OPERATION_DEFINITION ? undefined : { ...set, selections: [...set.selections, type] }) },
  });
};

const sources = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
