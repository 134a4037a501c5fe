import { isUuid } from '@cairn/kernel';
import type { Scope } from './scope.js';

/**
 * The statement that opens a transaction and closes it to everything outside the scope, in one round trip.
 * The simple protocol takes no parameters, so only checked ids are written into the text.
 */
export function openingStatement(scope: Scope, options: { readOnly?: boolean; seconds?: number } = {}): string {
  if (!isUuid(scope.practiceId)) throw new Error('A transaction needs a practice');
  if (scope.clientIds !== '*' && !scope.clientIds.every(isUuid)) throw new Error('A client scope holds ids only');
  const clients = scope.clientIds === '*' ? '*' : scope.clientIds.join(',');
  const person = scope.actor.kind === 'person' ? scope.actor.personId : '';
  if (person && !isUuid(person)) throw new Error('A person acts by id');
  const seconds = Math.min(60, Math.max(1, Math.round(options.seconds ?? 5)));
  return (
    `begin${options.readOnly ? ' read only' : ''}; set local app.practice_id = '${scope.practiceId}'; ` +
    `set local app.client_ids = '${clients}'; set local app.person_id = '${person}'; set local statement_timeout = '${seconds}s'`
  );
}
