import type { Tx } from '@cairn/platform';
import type { ClientNameKind } from './client-name.rules.js';

export interface KeptName {
  readonly id: string;
  readonly kind: ClientNameKind;
  readonly name: string;
}

/** Products last, each by name. */
export const namesOfClient = (tx: Tx, clientId: string): Promise<KeptName[]> =>
  tx.rows(`select id, kind, name from client_name where practice_id = $1 and client_id = $2 order by kind, lower(name), id`, [clientId]);
