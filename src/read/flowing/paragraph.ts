import type { FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph, Run } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** What a reader knows of a paragraph besides its runs. */
export interface ParagraphFacts {
  readonly heading?: number | null;
  readonly gapBefore?: boolean;
  /** Nesting depth; one level is 18 points. */
  readonly depth?: number;
  readonly align?: Paragraph['align'];
  readonly size?: number | null;
  readonly flags?: readonly FlagCode[];
  /** Keep one tab between stretches that a tab separates, so that columns typed with tabs can be told apart. */
  readonly keepTabs?: boolean;
}

const POINTS_PER_LEVEL = 18;

/** A paragraph of `runs` with whitespace folded; null when nothing but whitespace stands in it. */
export function paragraph(
  runs: readonly Run[],
  at: readonly Place[],
  facts: ParagraphFacts = {},
): Paragraph | null {
  const folded = foldRuns(runs, facts.keepTabs ?? false);
  if (folded.length === 0) return null;
  return {
    kind: 'paragraph',
    text: folded.map((run) => run.text).join(''),
    runs: folded,
    heading: facts.heading ?? null,
    gapBefore: facts.gapBefore ?? false,
    indent: (facts.depth ?? 0) * POINTS_PER_LEVEL,
    align: facts.align ?? null,
    size: facts.size ?? null,
    ocr: null,
    at,
    flags: facts.flags ?? [],
  };
}

/** Runs with every stretch of whitespace as one blank (or one tab, for several blanks too), none at the ends, equal neighbours joined. */
export function foldRuns(runs: readonly Run[], keepTabs: boolean): readonly Run[] {
  const folded: Run[] = [];
  let pending = '';
  for (const run of runs) {
    // Soft hyphens and zero-width characters are typesetting, not text.
    for (const part of run.text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').split(/(\s+)/)) {
      if (part === '') continue;
      if (/^\s/.test(part)) {
        const apart = part.includes('\t') || pending === '\t' || (WIDE.test(part) && !endsInLabel(folded));
        pending = keepTabs && apart && !isMarker(folded) ? '\t' : ' ';
        continue;
      }
      const text = folded.length === 0 ? part : pending + part;
      pending = '';
      const last = folded.at(-1);
      if (last !== undefined && sameStyle(last, run))
        folded[folded.length - 1] = { ...last, text: last.text + text };
      else folded.push({ ...run, text });
    }
  }
  return folded;
}

/** Blanks typed to set what follows apart, as a tab does: in print they are wider than any justified line's. */
const WIDE = /[ \u00a0]{12}/;

/** A label and its value belong together however far apart they are written. */
const endsInLabel = (runs: readonly Run[]): boolean => runs.at(-1)?.text.endsWith(':') ?? false;

/** What a tab follows at the start of a list item is its marker: no column ends there. */
const isMarker = (runs: readonly Run[]): boolean =>
  runs.length > 0 &&
  runs.length < 3 &&
  /^(?:[-–•·▪*]|\(?[\p{L}\d]{1,4}[.)]|\d+(?:\.\d+)+)$/u.test(runs.map((run) => run.text).join(''));

const sameStyle = (a: Run, b: Run): boolean =>
  a.bold === b.bold && a.italic === b.italic && a.underline === b.underline;
