import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph } from '../../model/document.ts';
import { weakest } from '../../model/grounds.ts';
import type { Place } from '../../model/place.ts';
import { withoutNoteMarks } from '../../model/raised-text.ts';
import { reading, type Reading } from '../../model/reading.ts';
import { boxesIn, offersBoxes } from '../boxes.ts';
import { emphasised } from '../emphasised.ts';
import type { Entry } from '../entry.ts';
import { isBlank } from '../../values/value.ts';

/** A stretch of an entry's text that means one thing: a sentence, a list item, one of several values in a cell. */
export interface Piece {
  readonly text: string;
  readonly at: readonly Place[];
  readonly flags: readonly FlagCode[];
  /** Whether most of its letters are set in italics. */
  readonly italic: boolean;
  /** Whether it brought a bullet, a number or a letter of a list. */
  readonly listed: boolean;
}

export const piece = (paragraph: Paragraph): Piece => ({
  text: paragraph.text.trim(),
  at: paragraph.at,
  flags: doubts(paragraph),
  italic: mostlyItalic(paragraph),
  listed: false,
});

function mostlyItalic(paragraph: Paragraph): boolean {
  let italic = 0;
  let all = 0;
  for (const run of paragraph.runs) {
    all += run.text.length;
    if (run.italic) italic += run.text.length;
  }
  return all > 0 && italic * 2 > all;
}

/** What reading a paragraph left in doubt; a text from a picture says so on every value made of it. */
const doubts = (paragraph: Paragraph): FlagCode[] =>
  paragraph.ocr === null ? [...paragraph.flags] : [...new Set<FlagCode>([...paragraph.flags, 'ocr'])];

/** The text of several pieces or paragraphs as one, by spaces. */
export const joined = (parts: readonly { readonly text: string }[]): string =>
  parts
    .map((part) => part.text.trim())
    .filter((text) => text !== '')
    .join(' ');

/**
 * The texts of paragraphs that stand together; of answers with boxes the ticked ones, nothing where none is, of others the one
 * that is set off, or alone left.
 */
export function chosen(paragraphs: readonly Paragraph[]): readonly { readonly text: string }[] {
  const offered = offersBoxes(paragraphs.map(({ text }) => text));
  return paragraphs.map((paragraph) => {
    const boxes = boxesIn(paragraph.text, offered);
    if (boxes !== null) return { text: boxes.ticked.join('; ') };
    const answer = emphasised(paragraph.runs);
    return { text: answer ?? paragraph.text.replace(STROKES, '') };
  });
}

/** Strokes at the ends of an answer that parted it from others, which were struck out. */
const STROKES = /^(?:\s*[/|]\s+)+(?=\p{L})|(?<=\p{L})(?:\s+[/|](?=\s|$))+\s*$/gu;

const hasSeveralTicked = (paragraphs: readonly Paragraph[]): boolean => {
  const offered = offersBoxes(paragraphs.map(({ text }) => text));
  return paragraphs.some(({ text }) => (boxesIn(text, offered)?.ticked.length ?? 0) > 1);
};

/** Whether an entry holds nothing but what fills an empty place. */
export const isEmpty = (entry: Entry): boolean => isBlank(joined(entry.paragraphs));

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Where the content of entries stands; never empty as long as there is an entry. */
export const placesOf = (entries: readonly Entry[]): Place[] => entries.flatMap((entry) => entry.at);

export const flagsOf = (entries: readonly Entry[]): FlagCode[] =>
  unique(entries.flatMap((entry) => [...entry.flags, ...entry.paragraphs.flatMap(doubts)]));

export const evidenceOf = (entries: readonly Entry[]): EvidenceCode[] =>
  unique(entries.flatMap((entry) => entry.evidence));

/** A reading with the weakest of the decisions about the slots that it was read from. */
function grounded<T>(made: Reading<T>, entries: readonly Entry[]): Reading<T> {
  const grounds = weakest(entries.map((entry) => entry.grounds));
  return grounds === undefined ? made : { ...made, grounds };
}

/** Words without the marks of notes; what they mark is not what they say. */
const plain = <T>(found: T | null): T | null =>
  typeof found === 'string' ? (withoutNoteMarks(found) as T & string) : found;

/** A value with all that its entries bring along; `entries` must not be empty. */
export function readingOf<T>(
  found: T | null,
  entries: readonly Entry[],
  flags: readonly FlagCode[] = [],
  evidence: readonly EvidenceCode[] = [],
  raw: string = joined(entries.flatMap((entry) => entry.paragraphs)),
): Reading<T> {
  return grounded(
    reading(
      plain(found),
      raw,
      entries[0]!.rule,
      placesOf(entries),
      unique([...flagsOf(entries), ...flags]),
      unique([...evidenceOf(entries), ...evidence]),
    ),
    entries,
  );
}

/** The text of entries as they stand, null and `empty` where they hold nothing; null where there are no entries. */
export function textReading(entries: readonly Entry[]): Reading<string> | null {
  if (entries.length === 0) return null;
  const text = joined(entries.flatMap((entry) => chosen(entry.paragraphs)));
  if (isBlank(text)) return readingOf<string>(null, entries, ['empty']);
  const several = entries.some((entry) => hasSeveralTicked(entry.paragraphs));
  return readingOf(text, entries, several ? ['several_values'] : []);
}

/** A value out of one piece of an entry. */
export function pieceReading<T>(
  found: T | null,
  part: Piece,
  entry: Entry,
  flags: readonly FlagCode[] = [],
  evidence: readonly EvidenceCode[] = [],
): Reading<T> {
  return grounded(
    reading(
      plain(found),
      part.text,
      entry.rule,
      part.at.length > 0 ? part.at : entry.at,
      unique([...entry.flags, ...part.flags, ...flags]),
      unique([...entry.evidence, ...evidence]),
    ),
    [entry],
  );
}
