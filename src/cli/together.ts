import { folderActs, type FolderAct } from '../processes.ts';

/** All documents given as one act and its annexes, or those of each folder as one. */
export type Together = 'all' | 'folder';

/** Documents as acts with their annexes, a folder an act; `paths` are those of the command line. */
export async function actsOf(
  found: readonly { readonly path: string; readonly output: string }[],
  paths: readonly string[],
): Promise<FolderAct[]> {
  const { default: picomatch } = await import('picomatch');
  const roots = paths.map((path) => {
    const { base, isGlob } = picomatch.scan(path);
    return isGlob ? base || '.' : path;
  });
  return folderActs(found, roots);
}
