import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph, Run } from '../../model/document.ts';
import { seam, type Vocabulary } from './vocabulary.ts';

/** Whether the first paragraph of `below` goes on where the last one of `above` stops. */
export function continues(
  above: readonly Paragraph[],
  below: readonly Paragraph[],
  vocabulary: Vocabulary,
): boolean {
  const [last, first] = [above.at(-1), below[0]];
  return last !== undefined && first !== undefined && seam(last.text, first.text, vocabulary) !== 'none';
}

/**
 * The paragraphs of a cell that was cut in two. A sentence or word that the cut went through is one paragraph again;
 * what was appended or joined bears `flag`.
 */
export function joinCells(
  above: readonly Paragraph[],
  below: readonly Paragraph[],
  flag: FlagCode,
  vocabulary: Vocabulary,
): readonly Paragraph[] {
  const [last, first] = [above.at(-1), below[0]];
  if (last === undefined || first === undefined)
    return [...above, ...below.map((part) => flagged(part, flag))];
  const kind = seam(last.text, first.text, vocabulary);
  if (kind === 'none') return [...above, ...below.map((part) => flagged(part, flag))];
  const runs = [...(kind === 'drop-hyphen' ? withoutHyphen(last.runs) : last.runs)];
  const [head, ...rest] = first.runs;
  const blank = kind === 'blank' ? ' ' : '';
  const end = runs.at(-1);
  if (head !== undefined) {
    if (end !== undefined && sameStyle(end, head))
      runs[runs.length - 1] = { ...end, text: end.text + blank + head.text };
    else runs.push({ ...head, text: blank + head.text });
  }
  runs.push(...rest);
  const joined: Paragraph = {
    ...last,
    runs,
    text: runs.map((run) => run.text).join(''),
    at: [...last.at, ...first.at],
    flags: [...new Set([...last.flags, ...first.flags, flag])],
  };
  return [...above.slice(0, -1), joined, ...below.slice(1).map((part) => flagged(part, flag))];
}

/** The paragraph with one more flag. */
export const flagged = (part: Paragraph, flag: FlagCode): Paragraph =>
  part.flags.includes(flag) ? part : { ...part, flags: [...part.flags, flag] };

function withoutHyphen(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1);
  return last === undefined ? runs : [...runs.slice(0, -1), { ...last, text: last.text.replace(/-$/, '') }];
}

const sameStyle = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
