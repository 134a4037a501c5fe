// A spreadsheet as somebody has it who opened it in LibreOffice and saved it again.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const minutes = 2;

/** The command of LibreOffice, or null where it is not installed (`apt-get install --no-install-recommends libreoffice-calc`). */
export async function libreOffice() {
  for (const name of [process.env.SOFFICE, 'soffice', 'libreoffice'].filter(Boolean))
    if (
      await run(name, ['--version']).then(
        () => true,
        () => false,
      )
    )
      return name;
  return null;
}

/** The same file opened and saved by LibreOffice, as `to` ("xlsx" or "csv"). Null, and a word on the console, where LibreOffice is missing. */
export async function savedByLibreOffice(bytes, { from = 'xlsx', to = 'xlsx' } = {}) {
  const command = await libreOffice();
  if (!command) {
    console.log('  skipped: LibreOffice is not installed (libreoffice-calc), so nobody opened the sheet in between');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'cairn-sheet-'));
  try {
    const [source, out] = [join(folder, `sheet.${from}`), join(folder, 'saved')];
    writeFileSync(source, bytes);
    // A profile of its own: a LibreOffice that somebody has open would take the order and do nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    await run(command, [profile, '--headless', '--norestore', '--convert-to', to, '--outdir', out, source], { timeout: minutes * 60_000 });
    return readFileSync(join(out, `sheet.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
