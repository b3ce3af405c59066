import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../model/failure.ts';
import { temporaryName } from '../file.ts';

/** Bytes gathered before they go to the disk. */
const CHUNK = 1 << 16;
/** The most bytes of UTF-8 that a character of a string becomes. */
const WIDEST_CHARACTER = 3;

/** A file that grows: invisible under its name until `close`, gone without a trace after `discard`. */
export interface Sink {
  write(part: string | Uint8Array): void;
  close(): void;
  /** Also after a `write` or `close` that failed; nothing where the file is closed. */
  discard(): void;
}

/**
 * Opens a file for writing beside its final name, with the folders above it. `passing` sees all bytes on their way to the disk, and must not
 * keep the array. Bytes are gathered in one buffer that is used again and again, and a write returns when they are
 * on their way: what is not yet written never grows. Throws Failure output_unwritable.
 */
export function openSink(path: string, passing: (bytes: Uint8Array) => void = () => undefined): Sink {
  const temporary = temporaryName(path, process.pid);
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
  const buffer = Buffer.allocUnsafeSlow(CHUNK);
  let used = 0;
  let isOpen = true;
  const put = (bytes: Uint8Array): void => {
    passing(bytes);
    attempt(() => {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    });
  };
  const flush = (): void => {
    const gathered = buffer.subarray(0, used);
    used = 0;
    put(gathered);
  };
  const end = (): void => {
    isOpen = false;
    closeSync(file);
  };
  return {
    write(part) {
      const most = typeof part === 'string' ? part.length * WIDEST_CHARACTER : part.length;
      if (used + most > CHUNK) flush();
      if (most > CHUNK) put(typeof part === 'string' ? Buffer.from(part, 'utf8') : part);
      else if (typeof part === 'string') used += buffer.write(part, used);
      else {
        buffer.set(part, used);
        used += part.length;
      }
    },
    close() {
      flush();
      attempt(() => {
        fsyncSync(file);
        end();
        renameSync(temporary, path);
      });
    },
    discard() {
      if (isOpen) end();
      rmSync(temporary, { force: true });
    },
  };
}
