import { judge } from '../calibrate/judge.ts';
import type { Gold, GoldIndicator } from '../fixtures/make/gold.ts';
import { examine } from '../src/check/check.ts';
import { readDocument } from '../src/extract.ts';
import { interpret } from '../src/interpret/interpret.ts';
import type { Document } from '../src/model/document.ts';
import type { Draft } from '../src/record/draft.ts';
import { defaultRules } from '../src/rules/default-rules.ts';

export interface Tally {
  /** Values that the truth states. */
  readonly facts: number;
  /** Values that were read where the truth has something to say. */
  readonly given: number;
  readonly right: number;
}

export const NO_TALLY: Tally = { facts: 0, given: 0, right: 0 };

/** How much of the truth was read, and read right. */
export function score(gold: Gold, draft: Draft): Tally {
  const judgements = judge(gold, draft);
  const right = judgements.filter((judgement) => judgement.right).length;
  // A reader who errs nowhere is judged once for each fact; one who reads more than must be, as `any` allows, oftener.
  const facts = Math.max(right, judge(gold, draftOf(gold)).length);
  return { facts, given: judgements.length, right };
}

export const sum = (a: Tally, b: Tally): Tally => ({
  facts: a.facts + b.facts,
  given: a.given + b.given,
  right: a.right + b.right,
});

/** Null where there is nothing to find and nothing was found. */
export function f1({ facts, given, right }: Tally): number | null {
  return facts + given === 0 ? null : (2 * right) / (facts + given);
}

/** A document read as `extract` does, before its values are given a confidence. */
export async function readDraft(bytes: Uint8Array): Promise<Draft> {
  const { document } = await readDocument(bytes);
  return draftIn(document);
}

const draftIn = (document: Document): Draft =>
  examine(interpret(document, defaultRules()).value, document).value;

/** The truth as a reader who errs nowhere would hand it over. */
export function draftOf(gold: Gold): Draft {
  const objectives = gold.objectives.map(({ section, indicators, ...fields }) => ({
    ...(wrapped(fields) as object),
    section,
    indicators: (indicators ?? []).map(indicatorDraft),
  }));
  const sections = gold.sections.map(({ id, ...fields }) => ({ ...(wrapped(fields) as object), id }));
  const act = gold.act === null ? null : wrapped({ opinions: [], citations: [], ...gold.act });
  return { act, sections, objectives, allocations: [], unassigned: [] } as unknown as Draft;
}

const indicatorDraft = ({ text, weight, target, results }: GoldIndicator): object => ({
  text: field(text),
  weight: field(weight),
  target: target == null ? null : field(target),
  results: Object.entries(results ?? {}).map(([year, result]) => ({
    year: year === 'null' ? null : Number(year),
    result: field(result),
  })),
});

const field = (value: unknown): object | null => (value == null ? null : { value, raw: '' });

/** Each plain value as a field; `any` and `skip` are notes to the judge and stay out. */
function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(wrapped) : field(value);
  if (typeof value !== 'object' || value === null) return field(value);
  const own = Object.entries(value).filter(([key]) => key !== 'any' && key !== 'skip');
  return Object.fromEntries(own.map(([key, inner]) => [key, wrapped(inner)]));
}
