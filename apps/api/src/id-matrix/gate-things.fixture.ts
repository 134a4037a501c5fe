type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

/** One of everything about the training gate that an argument may name. */
export const gateThings = async (add: Add, of: Readonly<Record<string, unknown>>, openedBy: string, personId: string): Promise<Record<string, string>> => ({
  gate_opening: await add('gate_opening', {
    ...of,
    ...{ person_id: personId, reason: 'The audit.', ends_on: '2026-12-20', status: 'OPEN', opened_by: openedBy, opened_at: '2026-11-16T09:00:00Z' },
  }),
});
