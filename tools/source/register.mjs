// Runs the TypeScript sources without a build: `node --conditions=cairn-source --import ./tools/source/register.mjs path/to/file.ts`.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
