import { elements, type Element } from './xml.ts';

/** What a part of an Office file says of another one. */
export interface Relation {
  readonly id: string;
  /** Last part of the relationship's type: `styles`, `header`. */
  readonly type: string;
  readonly target: string;
}

/** The relationships that a `.rels` part tells, their targets as paths inside the archive; `folder` is that of the part they are of. */
export function relationships(part: Element | undefined, folder: string): readonly Relation[] {
  return elements(part).map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
    target: resolve(folder, attributes['Target'] ?? ''),
  }));
}

/** Path of the part that a package is about, by its outermost relationships. */
export const mainPart = (rels: Element | undefined): string | undefined =>
  relationships(rels, '').find((relation) => relation.type === 'officeDocument')?.target;

/** Path of the relationships of a part. */
export const relationsOf = (part: string): string => {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
};

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A relationship's target as a path inside the archive; absolute ones start with a slash. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
