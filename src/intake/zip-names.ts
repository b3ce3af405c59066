import { unzipSync } from 'fflate';
import { Failure } from '../model/failure.ts';

/** Names of a zip archive's entries, nothing inflated. Throws Failure docx_damaged where the directory can't be read. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        return false;
      },
    });
  } catch (error) {
    throw new Failure('docx_damaged', 'its directory of parts is missing', { cause: error });
  }
  return names;
}
