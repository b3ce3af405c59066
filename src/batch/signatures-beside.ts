import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { pathOf, textOfName } from '../model/file-name.ts';

/**
 * The detached signatures that lie beside a document: under its name, `atto.pdf.p7s` beside `atto.pdf`, or under its name without
 * the ending, `atto.p7s`, where no other file could be meant.
 */
export function signaturesBeside(path: string): Uint8Array[] {
  const own = `${path}.p7s`;
  const short = shortName(path);
  const beside = [
    ...(existsSync(pathOf(own)) ? [own] : []),
    ...(short !== null && existsSync(pathOf(short)) && isAlone(path) ? [short] : []),
  ];
  return beside.map((name) => new Uint8Array(readFileSync(pathOf(name))));
}

/** Whether a signature may lie beside a document. */
export const mayBeSigned = (path: string): boolean =>
  [`${path}.p7s`, shortName(path)].some((name) => name !== null && existsSync(pathOf(name)));

/** Null for a name without an ending, and for a signature itself. */
function shortName(path: string): string | null {
  const ending = extname(path);
  return ending === '' || ending === '.p7s' ? null : `${path.slice(0, -ending.length)}.p7s`;
}

/** Whether it is the only file of its name but for the ending. */
function isAlone(path: string): boolean {
  const stem = basename(path, extname(path));
  const names = readdirSync(pathOf(dirname(path)), { encoding: 'buffer' }).map(textOfName);
  return (
    names.filter((name) => !name.endsWith('.p7s') && basename(name, extname(name)) === stem).length === 1
  );
}
