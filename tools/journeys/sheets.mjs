// OKR sheets as somebody of the client has them on their own machine: taken, filled in with a spreadsheet program, brought back on the portal's page.
import { readFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect } from './expect.mjs';

const importPage = (client) => `/c/${client}/okrs/import?cycle=1`;

/** The workbook of the first cycle as it is downloaded. */
export async function takeSheet(page, client) {
  await page.goto(importPage(client));
  const link = page.getByRole('link', { name: 'Take one made for this cycle' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(/\.xlsx$/.test(download.suggestedFilename()), `The file is called ${download.suggestedFilename()}`);
  return readFileSync(await download.path());
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
  const plain = ({ name, rows: cells, columns, dataValidations, freezePane, hidden, veryHidden }) => ({
    ...{ name, rows: cells, columns, dataValidations, freezePane, hidden, veryHidden },
  });
  return Buffer.from(await writeXlsx({ sheets: [plain({ ...first, rows: [header, ...filled] }), ...others.map(plain)] }));
}

/** File, columns as they were guessed, check. Leaves the page on the check and answers the sentence that says what would happen. */
export async function checkSheet(page, client, bytes, rows) {
  await page.goto(importPage(client));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'First cycle.xlsx', mimeType, buffer: bytes });
  await page.getByRole('button', { name: `Check ${rows} rows` }).click();
  return page.getByText(new RegExp(`^${rows} rows: `)).innerText();
}

/** The last step. Answers the sentence that says what happened. */
export async function runImport(page, rows) {
  await page.getByRole('button', { name: `Import ${rows} rows` }).click();
  return page.getByText(/^Imported: \d/).innerText();
}

/** Rows that waited for somebody's training come in, from the list of files that were brought. Answers the sentence that says so. */
export async function bringInWaiting(page, client) {
  await page.goto(importPage(client));
  await page.getByRole('list', { name: 'Files brought before' }).getByRole('link', { name: 'First cycle.xlsx' }).click();
  await page.getByRole('button', { name: 'Bring them in now' }).click();
  await page.getByText('All rows are in.').first().waitFor();
  return page.getByText(/^Imported: \d/).innerText();
}
