import { workbookOf } from '@cairn/testing';
import { readRosterFile } from './read-roster-file.js';

const header = ['Name', 'Mail', 'Team'];

describe('a roster file', () => {
  it.each([
    ['a .csv file', Buffer.from('Name,Mail,Team\r\nAna,ana@x.org,"Logistics, North"\r\n')],
    ['a workbook', workbookOf([header, ['Ana', 'ana@x.org', 'Logistics, North']])],
  ])('%s', async (_, bytes) => {
    const read = await readRosterFile(bytes);
    expect(read).toEqual({ ok: true, value: { header, rows: [{ number: 2, cells: ['Ana', 'ana@x.org', 'Logistics, North'] }], above: 0 } });
  });

  it('takes numbers and yes/no of a workbook as text, and empty cells as empty', async () => {
    const read = await readRosterFile(workbookOf([['Mail', 'Team', 'Writes'], ['ana@x.org', 7, true], ['ben@x.org']]));
    expect(read.ok && read.value.rows.map((row) => row.cells)).toEqual([
      ['ana@x.org', '7', 'true'],
      ['ben@x.org', '', ''],
    ]);
  });

  it('says that two rows look like headers', async () => {
    const read = await readRosterFile(workbookOf([['Person', '', ''], header, ['Ana', 'ana@x.org', 'L']]));
    expect(read).toMatchObject({ ok: false, error: { code: 'FILE_TWO_HEADERS' } });
  });

  it('names the merged cells', async () => {
    const read = await readRosterFile(workbookOf([header, ['Ana', 'ana@x.org', 'L']], ['A2:A3', 'B4:C4', 'A5:B5', 'A6:B6']));
    expect(read.ok ? '' : read.error.message).toBe(
      'Cells A2:A3, B4:C4, A5:B5 and 1 more are merged. Unmerge them, so that every row says everything, and choose the file again.',
    );
  });
});
