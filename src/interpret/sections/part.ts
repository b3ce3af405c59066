import type { Paragraph, Run } from '../../model/document.ts';

/** The stretch of a paragraph from `start` to `end` (characters of its text), blanks at the ends left out; null where nothing stands in it. */
export function part(
  paragraph: Paragraph,
  start: number,
  end: number = paragraph.text.length,
): Paragraph | null {
  const text = paragraph.text.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  const to = start + text.trimEnd().length;
  if (from >= to) return null;
  const runs: Run[] = [];
  let offset = 0;
  for (const run of paragraph.runs) {
    const cut = run.text.slice(Math.max(0, from - offset), Math.max(0, to - offset));
    if (cut !== '') runs.push({ ...run, text: cut });
    offset += run.text.length;
  }
  return { ...paragraph, text: paragraph.text.slice(from, to), runs };
}

/** Paragraphs as one, blanks between; null for none. Its places are those of all. */
export function joined(paragraphs: readonly Paragraph[]): Paragraph | null {
  const first = paragraphs[0];
  if (first === undefined || paragraphs.length === 1) return first ?? null;
  const runs: Run[] = [];
  for (const paragraph of paragraphs) {
    if (runs.length > 0) runs.push({ text: ' ', bold: false, italic: false, underline: false });
    runs.push(...paragraph.runs);
  }
  return {
    ...first,
    text: paragraphs.map((paragraph) => paragraph.text).join(' '),
    runs,
    at: paragraphs.flatMap((paragraph) => paragraph.at),
    flags: [...new Set(paragraphs.flatMap((paragraph) => paragraph.flags))],
  };
}
