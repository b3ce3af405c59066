const BOX = String.raw`[☐□▢◻⬜❏❑]|\[\s?\]|\(\s{1,2}\)|[☒☑☓✓✔✗✘⊠▣■]|\[\s?[xX×✓✗]\s?\]|\(\s?[xX×✓✗]\s?\)|(?<![\p{L}_])_+\s?[xX×✓]\s?_+|_{2,}`;
const ANY = new RegExp(BOX, 'gu');
const TICKED = /[xX×☒☑☓✓✔✗✘⊠▣■]/u;
/** Signs that are nothing but boxes: ticks and filled squares are bullets of lists as well. */
const SURE = /[☐□▢◻⬜❏❑☒☑⊠▣[]/u;

/** Answers offered with a box each, and those of them that are ticked. */
export interface Boxes {
  readonly options: readonly string[];
  readonly ticked: readonly string[];
}

/**
 * The answers that a text offers with boxes to tick: "☒ yes ☐ no", "YES [x] NO [ ]". The box stands before its answer,
 * or behind it where the text ends with one; typed with brackets or lines ("_X_ yes ___ no") one is ticked and one is not. Null where the text offers none; `offered` says that it stands among answers with
 * boxes, and that a filled square is one of them.
 */
export function boxesIn(text: string, offered = false): Boxes | null {
  const marks = [...text.matchAll(ANY)];
  const isTyped = (sign: string): boolean =>
    marks.some(([mark]) => mark.startsWith(sign) && TICKED.test(mark)) &&
    marks.some(([mark]) => mark.startsWith(sign) && !TICKED.test(mark));
  const isSure = marks.some((mark) => SURE.test(mark[0])) || isTyped('(') || isTyped('_');
  if (marks.length === 0 || !(offered || isSure)) return null;
  const last = marks.at(-1)!;
  const behind = text.slice(last.index + last[0].length).trim() === '';
  const answers = marks.map((mark, index) => {
    const next = marks[index + 1];
    const before = marks[index - 1];
    const [from, to] = behind
      ? [before === undefined ? 0 : before.index + before[0].length, mark.index]
      : [mark.index + mark[0].length, next?.index ?? text.length];
    return {
      text: text.slice(from, to).replace(/^[\s,;/|]+|[\s,;/|]+$/gu, ''),
      ticked: TICKED.test(mark[0]),
    };
  });
  if (answers.some((answer) => answer.text === '')) return null;
  return {
    options: answers.map((answer) => answer.text),
    ticked: answers.filter((answer) => answer.ticked).map((answer) => answer.text),
  };
}

/** An answer that is offered with an empty box, a line for each. */
const EMPTY_BOX = /^\s*[☐□▢◻⬜❏❑]\s*\p{L}/u;

/** Whether lines that stand together offer answers with boxes: one of them at least is left empty. */
export const offersBoxes = (lines: readonly string[]): boolean => lines.some((line) => EMPTY_BOX.test(line));
