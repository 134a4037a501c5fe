// Puts what each process of the product needs into a few files beside its compiled ones: Node spends more time finding and opening
// two and a half thousand small files than running what is in them. From the sources; each entry replaces the compiled one of its name.
import { transformFile } from '@swc/core';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const entries = process.argv.slice(2);
const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(process.cwd(), 'dist');
const options = JSON.parse(await readFile(join(repository, '.swcrc'), 'utf8'));
delete options.$schema;

/** What libraries ask for in case it is there; we do not have it, and they go on without. */
const absent = [
  '@apollo/subgraph',
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'class-transformer',
  'class-validator',
  'ts-morph',
];

/** Compiles as compile.mjs does, so that both builds behave the same. */
const compiled = {
  name: 'compiled',
  async load(id) {
    if (!/\.tsx?$/.test(id)) return undefined;
    const { code, map } = await transformFile(id, { ...options, swcrc: false, sourceMaps: true, sourceFileName: id });
    return { code, map, moduleType: 'js' };
  },
};

/** Every module still finds what lies beside it: those of the repository beside their compiled file, those of packages where they are installed. */
const placed = {
  name: 'placed',
  transform(code, id) {
    if (id.startsWith('\0')) return undefined;
    if (!/import\.meta\.url|__dirname|__filename/.test(code) || /(?:const|let|var)\s+__(?:dirname|filename)\b/.test(code)) return undefined;
    const file = relative(target, id.replace(/^(.*\/(?:apps|libs)\/[^/]+)\/src\/(.*)\.tsx?$/, '$1/dist/$2.js'));
    return {
      code: code
        .replace(/\bimport\.meta\.url\b/g, () => `new URL(${JSON.stringify(file)}, import.meta.url).href`)
        .replace(/\b__dirname\b/g, () => `(folderOfChunk + ${JSON.stringify(`/${dirname(file)}`)})`)
        .replace(/\b__filename\b/g, () => `(folderOfChunk + ${JSON.stringify(`/${file}`)})`),
      map: null,
    };
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, join(process.cwd(), `src/${name}.ts`)])),
  platform: 'node',
  external: [/^node:/, ...builtinModules, ...absent.map((name) => new RegExp(`^${name}(?:/|$)`))],
  resolve: { conditionNames: ['cairn-source', 'node', 'default'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } },
  plugins: [compiled, placed],
  onLog(level, log) {
    if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    if (level === 'warn') process.stderr.write(`${log.message}\n`);
  },
});
await bundle.write({
  dir: target,
  format: 'esm',
  // In one folder, as the compiled entries are: paths from here stay what they were.
  entryFileNames: '[name].js',
  chunkFileNames: 'chunk-[hash].js',
  intro: 'const folderOfChunk = import.meta.dirname;',
  // Libraries ask functions and classes for their names, and traces show them.
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
  comments: { legal: true, annotation: false, jsdoc: false },
});
