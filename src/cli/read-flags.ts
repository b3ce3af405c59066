import { readFileSync } from 'node:fs';
import type { ReadOptions } from '../index.ts';
import { Failure } from '../processes.ts';

/** Flags of every command that reads documents. */
export interface ReadFlags {
  readonly password?: string;
  readonly passwordFile?: string;
  readonly ocr?: 'auto' | 'always' | 'never';
  /** Most pages of a document. */
  readonly pageLimit?: number;
  /** Most megabytes of a record. */
  readonly outputLimit?: number;
}

const MEGABYTE = 1024 * 1024;

/** What the flags say of reading any document. Throws Failure unreadable for a password file that can't be read. */
export function readOptions(flags: ReadFlags): ReadOptions {
  const password =
    flags.password ?? (flags.passwordFile === undefined ? undefined : firstLine(flags.passwordFile));
  return {
    ...(password === undefined ? {} : { password }),
    ...(flags.ocr === undefined ? {} : { ocr: flags.ocr }),
    limits: {
      ...(flags.pageLimit === undefined ? {} : { pages: flags.pageLimit }),
      ...(flags.outputLimit === undefined ? {} : { output: flags.outputLimit * MEGABYTE }),
    },
  };
}

/** Editors end a file with a line feed that is no part of the password. */
function firstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1)[0]!;
  } catch (error) {
    throw new Failure('unreadable', `${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, {
      cause: error,
    });
  }
}
