import { basename, dirname, resolve, sep } from 'node:path';

/** A document as it was found: where it lies, and the name of its record below the output folder. */
interface Found {
  readonly path: string;
  readonly output: string;
}

/** An act, and the documents that are read as its annexes, in this order. */
export interface FolderAct extends Found {
  readonly annexes: readonly { readonly path: string; readonly name: string }[];
}

/** Words of Italian offices for what goes with an act; behind a letter they are part of another word. */
const ANNEX =
  /(?<!\p{L})(?:all(?:egat[oi]|eg)?(?!\p{L})|anness[oi]|annex|attach|parer[ei]|vist[oi](?!\p{L})|relata|referto|attestat|certificat)/iu;
/** Words for acts themselves, and what they are called for short. */
const ACT =
  /(?<!\p{L})(?:atto|delib|determ|decret|verbale|provvedimento|(?:d?[gc]c|dg|dd|dgr|dsg)(?!\p{L}))/iu;

/**
 * Archives keep an act in a folder with its annexes: what lies in one folder is one act, and a folder below it that is named for
 * annexes (`allegati`) belongs to it. Documents that lie directly in a folder given, beside folders of acts, are acts each for
 * itself. Which of a folder's documents is the act, its name says; where none does, the first in the order in which people number
 * them. `roots` are the folders given.
 */
export function folderActs(found: readonly Found[], roots: readonly string[]): FolderAct[] {
  const given = new Set(roots.map((root) => resolve(root)));
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const folder = actFolder(dirname(resolve(one.path)), given);
    groups.set(folder, [...(groups.get(folder) ?? []), one]);
  }
  return [...groups].flatMap(([folder, files]) =>
    given.has(folder) && [...groups.keys()].some((other) => other !== folder && isBelow(other, folder))
      ? loose(folder, files)
      : [together(folder, files)],
  );
}

/** The folder of the act that a folder belongs to. */
function actFolder(folder: string, given: ReadonlySet<string>): string {
  const above = dirname(folder);
  return given.has(folder) || above === folder || !ANNEX.test(basename(folder))
    ? folder
    : actFolder(above, given);
}

const isBelow = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Acts that lie beside folders of acts; a folder of annexes there belongs to none of them that could be told. */
const loose = (folder: string, files: readonly Found[]): FolderAct[] => {
  const own = files.filter(({ path }) => dirname(resolve(path)) === folder);
  const others = files.filter((file) => !own.includes(file));
  return [
    ...own.map((file) => ({ ...file, annexes: [] })),
    ...(others.length > 0 ? [together(folder, others)] : []),
  ];
};

const { compare } = new Intl.Collator('it', { numeric: true });

function together(folder: string, files: readonly Found[]): FolderAct {
  const rank = ({ path }: Found): number => {
    if (dirname(resolve(path)) !== folder || ANNEX.test(basename(path))) return 2;
    return ACT.test(basename(path)) ? 0 : 1;
  };
  const [act, ...others] = [...files].sort((a, b) => rank(a) - rank(b) || compare(a.output, b.output));
  return {
    ...act!,
    annexes: others.map(({ path, output }) => ({ path, name: output.slice(0, -'.json'.length) })),
  };
}
