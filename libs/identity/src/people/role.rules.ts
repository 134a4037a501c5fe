import { ok, refusal, type Result } from '@cairn/kernel';
import { isClientRole, type Role } from '../viewer/roles.js';

/** Roles of a client name their client; roles of the practice name none. */
export function roleFits(role: Role, clientId: string | undefined): Result<Role> {
  if (isClientRole(role) === (clientId !== undefined)) return ok(role);
  return isClientRole(role)
    ? refusal('ROLE_NEEDS_CLIENT', 'This role belongs to a client. Say which.', 'clientId')
    : refusal('ROLE_WITHOUT_CLIENT', 'This role belongs to the practice, not to a client.', 'clientId');
}

/** A practice always keeps one owner, so that somebody can let the others in. */
export function mayEndRole(role: Role, otherOwners: number): Result<Role> {
  return role === 'OWNER' && otherOwners === 0 ? refusal('ROLE_LAST_OWNER', 'A practice needs an owner. Make somebody else an owner first.', 'role') : ok(role);
}
