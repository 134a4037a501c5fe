import { ok, refusal, type Result } from '@cairn/kernel';
import type { ClientRole } from '@cairn/identity';
import { roleInSentence } from './roster.rules.js';

/** Somebody gives and takes only roles that are theirs to give; the refusal names the others. */
export function mayGive(roles: readonly ClientRole[], grantable: readonly ClientRole[]): Result<true> {
  const denied = [...new Set(roles.filter((role) => !grantable.includes(role)))];
  if (denied.length === 0) return ok(true);
  return refusal('ROLE_NOT_YOURS', `Only the coach gives and takes the role ${denied.map(roleInSentence).join(', ')}.`, 'roles');
}
