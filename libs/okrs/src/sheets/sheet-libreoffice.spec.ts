import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { thereAndBack } from './sheet-round-trip.fixture.js';

const isInstalled = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const folder = mkdtempSync(join(tmpdir(), 'cairn-libreoffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function savedAgain(bytes: Buffer): Promise<Buffer> {
  writeFileSync(join(folder, 'sheet.xlsx'), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await promisify(execFile)('soffice', [
    profile,
    '--headless',
    '--norestore',
    '--convert-to',
    'xlsx',
    '--outdir',
    join(folder, 'saved'),
    join(folder, 'sheet.xlsx'),
  ]);
  return readFileSync(join(folder, 'saved', 'sheet.xlsx'));
}

/** Where LibreOffice is not installed nobody can open the sheet in between, and these are skipped. */
(isInstalled() ? describe : describe.skip)('opened and saved by LibreOffice in between', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'OKRs of seed %d are the same',
    async (seed) => {
      const { rows, checked } = await thereAndBack(seed, 'xlsx', savedAgain);
      expect(checked.groups.filter((group) => group.kind !== 'WARNING').map((group) => [group.code, group.rows])).toEqual([]);
      expect(checked.plan.flatMap((team) => [team.mission ?? [], team.objectives, team.lines].flat())).toEqual([]);
      expect(checked.counts).toMatchObject({ same: rows.length });
    },
    180_000,
  );
});
