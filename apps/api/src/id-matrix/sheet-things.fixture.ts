type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** A sheet on its way into a far cycle, in which the team drafts. */
export async function sheetThings(add: Add, of: Readonly<Record<string, unknown>>, given: { team: string; person: string }): Promise<Record<string, string>> {
  const days = { starts_on: '2040-01-01', ends_on: '2040-03-31', drafting_from: '2039-12-01' };
  const cycle = await add('cycle', { ...of, ...days, number: 40, status: 'PLANNED', planned_by: given.person });
  await add('okr_draft', { ...of, cycle_id: cycle, team_id: given.team, status: 'DRAFTING', created_at: at });
  const sheet = {
    ...{ header: ['Objective'], rows: [{ number: 2, cells: ['Keys in a day'] }], above: 0, twoHeaders: false, merged: 0 },
    ...{ formulas: [], errors: [], layout: {} },
  };
  const file = { cycle_id: cycle, team_id: given.team, started_by: given.person, file_name: 'okrs.csv', sheet, fields: ['OBJECTIVE'] };
  return { okr_import: await add('okr_import', { ...of, ...file, status: 'OPEN', created_at: at }) };
}
