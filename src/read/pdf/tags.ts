import type { Tag, Word } from '../../model/page.ts';

/** pdf.js's structure tree: nodes with a role, and leaves that name marked content ('p12R_mc3') or objects. */
export interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
  readonly type?: string;
  readonly id?: string;
}

/** The tree with the ids of its leaves as numbers; null where there is none. */
export function tagOf(node: StructureNode | null): Tag | null {
  if (node === null) return null;
  const marks: number[] = [];
  const children: Tag[] = [];
  for (const child of node.children ?? []) {
    const mark = child.type === 'content' ? markOf(child.id) : null;
    if (mark !== null) marks.push(mark);
    else if (child.role !== undefined) children.push(tagOf(child)!);
  }
  return { role: node.role ?? '', marks, children };
}

/**
 * Words whose content sequence carries no id, numbered by the page's sequences as the walk counts them
 * (−1 for the first): some producers keep the id in a property list that pdf.js doesn't follow, and number
 * sequences in order. The numbers are taken for ids where no word has one and the tree names as many; else dropped.
 */
export function settleMarks(words: readonly Word[], tags: Tag | null, sequences: number): Word[] {
  const unnamed = words.every((word) => word.mark === null || word.mark < 0);
  const fits = tags !== null && sequences > 0 && unnamed && countMarks(tags) === sequences;
  return words.map((word) =>
    word.mark === null || word.mark >= 0 ? word : { ...word, mark: fits ? -1 - word.mark : null },
  );
}

function markOf(id: string | undefined): number | null {
  const digits = /_mc(\d+)$/.exec(id ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** One more than the highest id in the tree. */
function countMarks(tag: Tag): number {
  let count = 0;
  const open = [tag];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const mark of next.marks) count = Math.max(count, mark + 1);
    open.push(...next.children);
  }
  return count;
}
