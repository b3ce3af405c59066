import { existsSync, readdirSync } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { pathOf, textOfName } from '../model/file-name.ts';

/** What Node puts for bytes of an argument that are no UTF-8: which they were is gone. */
const LOST = '\uFFFD';

/**
 * The files that a path given on a command line may mean: itself, or, where its bytes were no UTF-8, those on the disk whose
 * names look the same. Itself too where there are none, so that reading it says why not.
 */
export function givenPaths(path: string): string[] {
  if (!path.includes(LOST) || existsSync(path)) return [path];
  const { root } = parse(path);
  let found = [root === '' ? '.' : root];
  for (const part of path.slice(root.length).split(sep)) {
    found = found.flatMap((folder) =>
      part.includes(LOST) ? alikeIn(folder, part).map((name) => join(folder, name)) : [join(folder, part)],
    );
  }
  const there = found.filter((one) => existsSync(pathOf(one)));
  return there.length > 0 ? there : [path];
}

function alikeIn(folder: string, part: string): string[] {
  if (!existsSync(pathOf(folder))) return [];
  return readdirSync(pathOf(folder), { encoding: 'buffer' })
    .filter((name) => name.toString('utf8') === part)
    .map(textOfName);
}
