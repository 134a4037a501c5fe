import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = JSON.parse(readFileSync(new URL('../../.swcrc', import.meta.url), 'utf8'));
delete options.$schema;

/** Sources name each other as they will be called once compiled: `./day.js` is `./day.ts` here. */
export async function resolve(name, context, next) {
  const fromSource = /\.tsx?$/.test(context.parentURL ?? '');
  if (!fromSource || !name.startsWith('.') || !name.endsWith('.js')) return next(name, context);
  for (const ending of ['.ts', '.tsx', '.js']) {
    try {
      return await next(name.replace(/\.js$/, ending), context);
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || ending === '.js') throw error;
    }
  }
}

export async function load(url, context, next) {
  if (!/^file:.+\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = transformSync(readFileSync(filename, 'utf8'), { ...options, swcrc: false, filename, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}
