import { randomUUID } from 'node:crypto';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

/** A name of a client that an argument may name. */
export const clientNameThings = async (add: Add, clientId: string, addedBy: string): Promise<Record<string, string>> => ({
  client_name: await add('client_name', {
    ...{ client_id: clientId, kind: 'PRODUCT', name: `Pulse Desk ${randomUUID().slice(0, 6)}` },
    ...{ added_by: addedBy, added_at: '2026-11-16T09:00:00Z' },
  }),
});
