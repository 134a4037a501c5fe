import type { Tx } from '@cairn/platform';
import type { ClientBands } from './rare-bands.rules.js';

/** What the clients of the practice look like in bands, without ids and names. */
export const loadClientBands = (tx: Tx): Promise<ClientBands[]> =>
  tx.rows<ClientBands>(
    `select industry, size_band as "sizeBand", region, levels, cycles from bands_of_clients($1, $2::date) /* of its own practice_id only */`,
    [tx.now()],
  );
