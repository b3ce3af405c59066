import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Failure } from '../model/failure.ts';

/** Characters of the shortest token that is taken. */
const LEAST = 32;

/**
 * The tokens that open the service: those of a file, one a line, so that a new one is known before the old one goes; else the one
 * of the environment, which processes started later don't get. Throws Failure token_unset, or unreadable for the file.
 */
export function tokensOf(
  file: string | undefined,
  environment: { SPOGLIO_TOKEN?: string },
): readonly string[] {
  const given = file === undefined ? [environment.SPOGLIO_TOKEN ?? ''] : linesOf(file);
  delete environment.SPOGLIO_TOKEN;
  const tokens = given.map((line) => line.trim()).filter((line) => line !== '');
  if (tokens.length === 0) throw new Failure('token_unset');
  if (tokens.some((token) => token.length < LEAST))
    throw new Failure('token_unset', `fewer than ${LEAST} characters`);
  return tokens;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new Failure('unreadable', `${file} (${code})`, { cause: error });
  }
}

/**
 * Whether a request's header names one of the tokens. How long it takes tells nothing of them: hashes of one length are compared,
 * with every token, whole.
 */
export function tokenCheck(tokens: readonly string[]): (header: string | undefined) => boolean {
  const expected = tokens.map(hashed);
  return (header) => {
    const given = hashed(/^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '');
    let found = 0;
    for (const one of expected) found |= Number(timingSafeEqual(one, given));
    return found === 1;
  };
}

const hashed = (text: string): Buffer => createHash('sha256').update(text).digest();
