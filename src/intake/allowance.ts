import { Failure } from '../model/failure.ts';

/** What one input may hold in all, archives in archives and files in PDFs counted together, before it is refused. */
const MOST_FILES = 2000;
const MOST_BYTES = 1024 * 1024 * 1024;

/** What is left of the number and the size of enclosed files that one input may have. */
export interface Allowance {
  /** Takes a file of this many bytes off it. Throws Failure archive_unsafe where that is too much. */
  take(name: string, bytes: number): void;
}

export function openAllowance(): Allowance {
  let [files, total] = [0, 0];
  return {
    take(name, bytes) {
      files++;
      total += bytes;
      if (files > MOST_FILES) throw new Failure('archive_unsafe', `more than ${MOST_FILES} files`);
      if (total > MOST_BYTES)
        throw new Failure('archive_unsafe', `${name} would make it swell to ${total} bytes`);
    },
  };
}
