import { createHash } from 'node:crypto';
import { themeScript } from './theme-script.js';

/** For `script-src`: the one inline script that pages carry, here and in the portal. */
export const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
