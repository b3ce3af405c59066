import { endsInLeadingPart } from '../../model/leading-part.ts';
import { isCutAtHyphen } from '../flowing/wrapped.ts';
import type { Paragraph, Run } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { paragraph, type ParagraphFacts } from '../flowing/paragraph.ts';
import { splitItems } from './list-items.ts';
import { tokens, type Token } from './tokens.ts';

/** Whether a line end (counted from 0 in the text) stands inside a paragraph; `bold` says that bold reaches over it. */
export type LineJoins = (lineEnd: number, bold: boolean) => boolean;

interface List {
  readonly ordered: boolean;
  number: number;
  /** Whether its items are tagged; if not, they are told by the markers typed in the text. */
  tagged: boolean;
}

/**
 * The paragraphs of `text`, Markdown and HTML resolved. `placeOf` gives the place of a line of it (from 0).
 * Tolerant: whatever isn't closed ends with the text. Without `joins` the text is a cell's and has no lines.
 */
export function markedParagraphs(
  text: string,
  placeOf: (line: number) => Place,
  facts: (line: number) => ParagraphFacts,
  joins: LineJoins | null = null,
): readonly Paragraph[] {
  const made: Paragraph[] = [];
  const depth = { bold: 0, italic: 0, underline: 0 };
  const lists: List[] = [];
  let runs: Run[] = [];
  let line = 0;
  let firstLine = 0;
  let align: Paragraph['align'] = null;
  let heading: number | null = null;

  const plain = (value: string): Run => ({ text: value, bold: false, italic: false, underline: false });
  // The lines of a cell were run together, so its lists have to be found; elsewhere a list has its lines.
  const itemsOf = (list: List | undefined): readonly (readonly Run[])[] => {
    if (list !== undefined) return list.tagged ? [runs] : splitItems(runs, true);
    return joins === null ? splitItems(runs, false) : [runs];
  };
  const flush = (): void => {
    const list = lists.at(-1);
    for (const item of itemsOf(list)) {
      const at: Place[] = [];
      for (let part = firstLine; part <= line; part++) at.push(placeOf(part));
      const given = facts(firstLine);
      const made1 = paragraph(item, at, {
        ...given,
        depth: (given.depth ?? 0) + lists.length,
        align: align ?? given.align ?? null,
        heading: heading ?? given.heading ?? null,
        gapBefore: (given.gapBefore ?? false) && !made.some((earlier) => earlier.at[0] === at[0]),
      });
      if (made1 !== null) made.push(made1);
    }
    runs = [];
    firstLine = line;
  };
  const tag = (token: Extract<Token, { kind: 'tag' }>): void => {
    const { name, open, attributes } = token;
    if (name === 'ul' || name === 'ol') {
      flush();
      if (open) lists.push({ ordered: name === 'ol', number: startOf(attributes), tagged: false });
      else lists.pop();
    } else if (name === 'li') {
      const list = lists.at(-1);
      if (list !== undefined) list.tagged = true;
      flush();
      if (open) runs.push(plain(list?.ordered === true ? `${list.number++}. ` : '• '));
    } else if (name === 'p' || name === 'div' || name === 'br' || name === 'center' || /^h\d$/.test(name)) {
      flush();
      // A paragraph after a list that nobody closed: the list ended there.
      if (name === 'p' && open && lists.at(-1)?.tagged === false) lists.pop();
      if (name === 'br') return;
      align = open ? (name === 'center' ? 'centre' : alignOf(attributes)) : null;
      heading = open && name.startsWith('h') ? Number(name.slice(1)) : null;
    }
  };

  // Many blanks set apart what follows; before a line they only indent it, and in a cell nothing stands apart.
  const folded = text.replace(/(\S?)([^\S\n]+)/g, (_, before: string, blanks: string) =>
    joins !== null && before !== '' ? before + (blanks.length > 1 ? blanks : ' ') : `${before} `,
  );
  const written = folded.split('\n');
  const seam = (last: Run | undefined, next: string): readonly Run[] => {
    if (last === undefined) return [plain(' ')];
    if (!isCutAtHyphen(last.text, next)) return [last, plain(' ')];
    const whole = last.text.slice(0, -1);
    const isOwn =
      /\d$|(?<!\p{L})\p{L}$/u.test(whole) || endsInLeadingPart(whole) || /^\p{Lu}\p{Ll}/u.test(next);
    return [isOwn ? last : { ...last, text: whole }];
  };
  for (const token of tokens(folded)) {
    if (token.kind === 'text')
      runs.push({
        text: token.text,
        bold: depth.bold > 0,
        italic: depth.italic > 0,
        underline: depth.underline > 0,
      });
    else if (token.kind === 'style')
      depth[token.style] = Math.max(0, depth[token.style] + (token.open ? 1 : -1));
    else if (token.kind === 'tag') tag(token);
    else {
      const joined = joins === null || joins(line, depth.bold > 0);
      if (joined) runs.push(...seam(runs.pop(), joins === null ? '' : (written[line + 1] ?? '')));
      else flush();
      line++;
      if (!joined) firstLine = line;
    }
  }
  flush();
  return made;
}

const startOf = (attributes: string): number =>
  Number(/\bstart\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);

function alignOf(attributes: string): Paragraph['align'] {
  const value = /(?:\balign\s*=\s*["']?|text-align\s*:\s*)(left|right|center)/i
    .exec(attributes)?.[1]
    ?.toLowerCase();
  if (value === 'center') return 'centre';
  return value === 'left' || value === 'right' ? value : null;
}
