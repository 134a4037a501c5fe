// OKR sheets as somebody of the client has them on their own machine: taken, filled in with a spreadsheet program, brought back.
import { randomUUID } from 'node:crypto';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, expectEqual } from './expect.mjs';
import { act, ask } from './people.mjs';

const counts = 'create change same wait reject';
const fields = `id version status waiting columns { field } check { counts { ${counts} } findings { code kind headline } } done { ${counts} }`;

/** The workbook of a cycle as it is downloaded. */
export async function takeSheet(page, cycleId) {
  const answer = await page.request.get(`/files/okrs/export?cycle=${cycleId}`);
  expect(answer.ok(), `The sheet is answered with ${answer.status()}`);
  expect(/spreadsheetml/.test(answer.headers()['content-type']), 'It is a workbook');
  return answer.body();
}

/** The table on the first sheet: `{ header, rows }`, texts and numbers as they stand in its cells. */
export async function readTable(bytes) {
  const [{ rows }] = (await readXlsx(bytes)).sheets;
  const [header, ...below] = rows;
  return { header, rows: below.filter((row) => row.some((cell) => cell !== null && cell !== '')) };
}

/** The same workbook with other rows on its first sheet, each given by the headers of its columns; everything else stays. */
export async function withRows(bytes, rows) {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const [first, ...others] = sheets;
  const [header] = first.rows;
  for (const name of rows.flatMap((row) => Object.keys(row))) expect(header.includes(name), `The sheet has no column “${name}”: ${header.join(', ')}`);
  const filled = rows.map((row) => header.map((name) => row[name] ?? null));
  const plain = ({ name, rows, columns, dataValidations, freezePane, hidden, veryHidden }) => ({
    ...{ name, rows, columns, dataValidations, freezePane, hidden, veryHidden },
  });
  const written = await writeXlsx({ sheets: [plain({ ...first, rows: [header, ...filled] }), ...others.map(plain)] });
  return Buffer.from(written);
}

/** File, columns as they were guessed, check: the import as it stands before anything is written. */
export async function checkSheet(page, cycleId, bytes, name = 'First cycle.xlsx') {
  const answer = await page.request.post(`/files/okrs?cycle=${cycleId}&name=${encodeURIComponent(name)}`, {
    data: bytes,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), 'x-cairn-client': 'journeys' },
  });
  const { importId, errors } = await answer.json();
  expect(importId, `The sheet was not taken: ${JSON.stringify(errors ?? answer.status())}`);
  const { okrImport } = await ask(page, `query($id: UUID!) { okrImport(id: $id) { ${fields} } }`, { id: importId });
  expectEqual([okrImport.status, okrImport.check], ['OPEN', null], 'Nothing is checked or written before the columns are right');
  const input = { importId, version: okrImport.version, fields: okrImport.columns.map(({ field }) => field) };
  return (await act(page, 'chooseOkrColumns', 'ChooseOkrColumnsInput', input, `okrImport { ${fields} }`)).okrImport;
}

/** The last step. */
export const runImport = async (page, { id, version }) =>
  (await act(page, 'runOkrImport', 'RunOkrImportInput', { importId: id, version }, `okrImport { ${fields} }`)).okrImport;

/** Rows that waited for somebody's training come in. */
export async function bringInWaiting(page, id) {
  const { okrImport } = await ask(page, `query($id: UUID!) { okrImport(id: $id) { ${fields} } }`, { id });
  const input = { importId: id, version: okrImport.version };
  return (await act(page, 'bringInWaitingRows', 'BringInWaitingRowsInput', input, `okrImport { ${fields} }`)).okrImport;
}
