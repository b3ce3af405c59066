import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '../model/failure.ts';

const run = promisify(execFile);
const SECONDS = 60;
const PROGRAMS = ['soffice', 'libreoffice'];

/**
 * An old Word or RTF document as .docx, by an installed LibreOffice with a profile of its own, so that runs side by side don't
 * meet. Throws Failure converter_missing, legacy_damaged, time_limit.
 */
export async function convertLegacy(bytes: Uint8Array, format: 'doc' | 'rtf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'spoglio-convert-'));
  try {
    const input = join(folder, `document.${format}`);
    await writeFile(input, bytes);
    await convert(folder, input);
    return new Uint8Array(await readFile(join(folder, 'document.docx')));
  } catch (error) {
    if (error instanceof Failure) throw error;
    // LibreOffice ends with 0 and writes nothing where it can't load the file.
    throw new Failure('legacy_damaged', format, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function convert(folder: string, input: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'docx',
    '--outdir',
    folder,
    input,
  ];
  for (const program of PROGRAMS) {
    try {
      await run(program, args, { timeout: SECONDS * 1000, killSignal: 'SIGKILL' });
      return;
    } catch (error) {
      const { code, killed } = error as NodeJS.ErrnoException & { killed?: boolean };
      if (killed === true) throw new Failure('time_limit', `${SECONDS} s for converting`, { cause: error });
      if (code !== 'ENOENT') throw error;
    }
  }
  throw new Failure('converter_missing');
}
