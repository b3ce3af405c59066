import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../model/failure.ts';

/** Bytes gathered before they go to the disk. */
const CHUNK = 1 << 16;

/** A file that grows: invisible under its name until `close`, gone without a trace after `discard`. */
export interface Sink {
  write(part: string | Uint8Array): void;
  close(): void;
  discard(): void;
}

/** Opens a file for writing beside its final name, with the folders above it. Throws Failure output_unwritable. */
export function openSink(path: string): Sink {
  const temporary = `${path}.${process.pid}.part`;
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      throw new Failure('output_unwritable', `${path} (${code})`, { cause: error });
    }
  };
  const file = attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(temporary, 'w');
  });
  let parts: Uint8Array[] = [];
  let waiting = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(parts);
    parts = [];
    waiting = 0;
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
  };
  return {
    write(part) {
      const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
      parts.push(bytes);
      waiting += bytes.length;
      if (waiting >= CHUNK) attempt(flush);
    },
    close() {
      attempt(() => {
        flush();
        fsyncSync(file);
        closeSync(file);
        renameSync(temporary, path);
      });
    },
    discard() {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}
