import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../file.ts';

/** What an export was made from: a part whose digest is the same need not be written again. */
export interface Manifest {
  /** Digest of what a part was made from (program, choices, records), by the part's folder below the export. */
  readonly parts: Readonly<Record<string, string>>;
}

const NAME = 'export.json';

/** The manifest of an earlier export into a folder; one without parts where there is none or it is torn. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(join(folder, NAME), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { parts: {} };
    throw error;
  }
  try {
    const read = JSON.parse(text) as { parts?: Readonly<Record<string, string>> };
    return { parts: read.parts ?? {} };
  } catch (error) {
    // A torn manifest costs writing everything again, which is what an absent one costs.
    if (error instanceof SyntaxError) return { parts: {} };
    throw error;
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  const parts = Object.fromEntries(Object.entries(manifest.parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(join(folder, NAME), `${JSON.stringify({ parts }, null, 2)}\n`);
}
