import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './cannot-start.mjs';

/** Passwords of the embedded server and the key of this installation; made once, readable by its owner only. */
export function openSecrets(home) {
  const path = join(home, 'secrets');
  if (!existsSync(path)) {
    const password = () => randomBytes(24).toString('base64url');
    const made = { admin: password(), owner: password(), app: password(), secretKey: randomBytes(32).toString('base64') };
    writeFileSync(`${path}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  try {
    const { admin, owner, app, secretKey } = JSON.parse(readFileSync(path, 'utf8'));
    if ([admin, owner, app, secretKey].every((value) => typeof value === 'string')) return { admin, owner, app, secretKey };
  } catch {
    // told below
  }
  throw new CannotStart(`${path} cannot be read; put it back, or begin anew with npm start -- --reset.`);
}
