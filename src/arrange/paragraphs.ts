import { type Box, union } from '../model/box.ts';
import type { Paragraph } from '../model/document.ts';
import { UNREAD } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import { seamBetween } from './cut-word.ts';
import { runsOf, type TextContext } from './joined-text.ts';
import {
  alignOf,
  areSetApart,
  isAbbreviation,
  isCutByHyphen,
  isSetOff,
  lackOfRoom,
  type Open,
  type Part,
  startsParagraph,
  textsOf,
} from './line-break.ts';
import type { Line } from './lines.ts';
import { markerOf } from './list-marker.ts';

/** In sizes: the distance of lines that is taken where no wrapped line shows it. */
const USUAL_PITCH = 1.3;

/**
 * The paragraphs that a text makes which runs through `parts` (columns, pages, the two halves of a cut cell) in order.
 * `pitch` is the usual distance of wrapped upright lines, in sizes, for parts that don't show their own.
 */
export function paragraphsOf(
  parts: readonly Part[],
  context: TextContext,
  pitch: number | null,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Growing | null = null;
  let numbered = '';
  const close = (): void => {
    if (open) paragraphs.push(paragraphFrom(open.lines, open.parts, open.gapBefore, context));
    open = null;
  };
  for (const part of parts) {
    const shown = pitchOf([part], context);
    const usual = part.lines[0]?.angle === 0 ? pitch : null;
    const own = shown?.certain ? shown.pitch : (usual ?? shown?.pitch ?? USUAL_PITCH);
    const spacing = { pitch: own, apart: areSetApart(part, own, context) };
    part.lines.forEach((line, index) => {
      const before = index > 0 ? part.lines[index - 1]! : null;
      const gap = before !== null && isSetOff(before, line, own);
      const last = open;
      const goesOn =
        last !== null &&
        (last.parts.at(-1) === part
          ? !startsParagraph(last, line, part, spacing, context)
          : goesOnAfterBreak(last, last.parts.at(-1)!, part, index, own, context));
      if (goesOn) {
        last.lines.push(line);
        last.parts.push(part);
      } else {
        close();
        const marker = markerOf(textsOf(line));
        if (marker === 'number') numbered = line.words[0]!.text;
        open = { lines: [line], marker, numbered, parts: [part], gapBefore: gap };
      }
    });
  }
  close();
  return paragraphs;
}

/** A paragraph to which lines are still added, each with the part that it stands in. */
interface Growing extends Open {
  readonly lines: Line[];
  readonly parts: Part[];
  readonly gapBefore: boolean;
}

/**
 * Over a page or column break: the line before was full and ended no sentence, and this one starts nothing. What starts
 * with a capital must at least run on to a further line, or it is taken for a heading.
 */
function goesOnAfterBreak(
  open: Open,
  before: Part,
  part: Part,
  index: number,
  pitch: number,
  context: TextContext,
): boolean {
  const [previous, line, following] = [open.lines.at(-1)!, part.lines[index]!, part.lines[index + 1]];
  const size = Math.max(previous.size, line.size);
  if (before.stacked || part.stacked) return false;
  if (previous.angle !== line.angle || size > 1.1 * Math.min(previous.size, line.size)) return false;
  const below = previous.page === line.page && line.frame.top > previous.frame.top;
  if (below && isSetOff(previous, line, pitch)) return false;
  const [last, first] = [previous.words.at(-1)!, line.words[0]!];
  if (isCutByHyphen(previous, line)) return true;
  if (lackOfRoom(previous, line, before, context) < -0.1 * size) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  if (/[.;:!?]["”»’)]?$/u.test(last.text) && !isAbbreviation(last.text)) return false;
  if (markerOf(textsOf(line)) || last.font.bold !== first.font.bold) return false;
  return (
    !/^\p{Lu}/u.test(first.text) ||
    (following !== undefined && lackOfRoom(line, following, part, context) > 0)
  );
}

/**
 * The usual distance from line to line in sizes, taken from lines that wrapped: the next word had no room and, where it is
 * `certain`, went on in lower case. Null where none did.
 */
export function pitchOf(
  parts: readonly Part[],
  context: TextContext,
): { readonly pitch: number; readonly certain: boolean } | null {
  const wrapped: number[] = [];
  const certain: number[] = [];
  for (const part of parts) {
    for (let index = 1; index < part.lines.length; index++) {
      const [before, line] = [part.lines[index - 1]!, part.lines[index]!];
      if (before.angle !== line.angle || Math.abs(before.size - line.size) > 0.02 * line.size) continue;
      if (lackOfRoom(before, line, part, context) <= 0) continue;
      const pitch = (line.frame.bottom - before.frame.bottom) / line.size;
      wrapped.push(pitch);
      const goesOn = /[\p{L},]$/u.test(before.words.at(-1)!.text) && /^\p{Ll}/u.test(line.words[0]!.text);
      if (goesOn) certain.push(pitch);
    }
  }
  const pitches = certain.length > 0 ? certain : wrapped;
  if (pitches.length === 0) return null;
  pitches.sort((a, b) => a - b);
  return {
    pitch: Math.min(2.5, pitches[Math.floor((pitches.length - 1) / 2)]!),
    certain: certain.length > 0,
  };
}

function paragraphFrom(
  lines: readonly Line[],
  parts: readonly Part[],
  gapBefore: boolean,
  context: TextContext,
): Paragraph {
  const seams = lines.slice(1).map((line, index) => seamBetween(lines[index]!, line, parts[index]!, context));
  const runs = runsOf(lines, seams, context);
  const first = lines[0]!;
  const confidences = lines.flatMap((line) => line.words.flatMap((word) => word.confidence ?? []));
  const starts = lines.map((line) => line.frame.x0);
  const flush = lines.length > 1 && Math.max(...starts) - Math.min(...starts) < 0.15 * first.size;
  const aligns = new Set(lines.map((line, index) => (flush ? 'left' : alignOf(line, parts[index]!))));
  return {
    kind: 'paragraph',
    text: runs.map((run) => run.text).join(''),
    runs,
    heading: null,
    gapBefore,
    indent: Math.max(0, round(first.frame.x0 - parts[0]!.left)),
    align: aligns.size === 1 ? [...aligns][0]! : 'left',
    size: round(first.size),
    ocr: confidences.length > 0 ? Math.min(...confidences) : null,
    at: placesOf(lines),
    flags: flagsOf(lines),
  };
}

function flagsOf(lines: readonly Line[]): Paragraph['flags'] {
  const words = lines.flatMap((line) => line.words);
  return [
    ...(words.some(({ origin }) => origin === 'ocr') ? (['ocr'] as const) : []),
    ...(words.some(({ text }) => text.includes(UNREAD)) ? (['glyphs_unreadable'] as const) : []),
  ];
}

/** One place for each page that the lines stand on. */
export function placesOf(lines: readonly Line[]): readonly Place[] {
  const pages = new Map<number, Box[]>();
  for (const line of lines) {
    const boxes = pages.get(line.page);
    if (boxes) boxes.push(line.box);
    else pages.set(line.page, [line.box]);
  }
  return [...pages].map(([page, boxes]) => placeOf(page, union(boxes)!));
}

export const placeOf = (page: number, box: Box): Place => ({
  page,
  box: [round(box.x0), round(box.top), round(box.x1), round(box.bottom)],
});

const round = (value: number): number => Math.round(value * 10) / 10;
