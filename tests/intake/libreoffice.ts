import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Whether LibreOffice is there; tests that need it skip without, and say so in their names. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const unless = (installed: boolean, name: string): string =>
  installed ? name : `${name} (skipped: LibreOffice is not installed)`;

/** A document of one format as LibreOffice saves it in others: one start of the program for each. */
export function savedAs<F extends string>(
  document: Uint8Array,
  from: string,
  formats: readonly F[],
): Record<F, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'spoglio-saved-'));
  try {
    const input = join(folder, `document.${from}`);
    writeFileSync(input, document);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const saved = formats.map((format) => {
      const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, input];
      execFileSync('soffice', args, { stdio: 'ignore' });
      return [format, new Uint8Array(readFileSync(join(folder, `document.${format}`)))];
    });
    return Object.fromEntries(saved) as Record<F, Uint8Array>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
