import type { Paragraph } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { reading, type Reading } from '../../model/reading.ts';
import type { DraftSection } from '../../record/draft.ts';
import { parseWeight } from '../../values/weight.ts';
import type { Context, ContextField, Fact } from './context.ts';

/** What a section states of itself besides its context. */
export interface SectionFacts {
  readonly id: string;
  readonly layout: DraftSection['layout'];
  readonly heading: Paragraph | null;
  readonly columns: DraftSection['columns'];
  readonly weightSum: number | null;
  readonly at: readonly Place[];
}

/** A section with the context that its headings give; what no heading states is null. */
export function sectionDraft(facts: SectionFacts, context: Context): DraftSection {
  const text = (field: ContextField): Reading<string> | null => textOf(context.get(field));
  return {
    id: facts.id,
    layout: facts.layout,
    heading:
      facts.heading && reading(facts.heading.text, facts.heading.text, 'headings/plan', facts.heading.at),
    year: yearOf(context.get('section.year')),
    programme: codedOf(context.get('section.programme')),
    mission: codedOf(context.get('section.mission')),
    weight: weightOf(context.get('section.weight')),
    strategicObjective: text('section.strategicObjective'),
    operationalObjective: text('section.operationalObjective'),
    expectedResults: text('section.expectedResults'),
    sector: text('section.sector'),
    service: text('section.service'),
    responsible: text('section.responsible'),
    columns: facts.columns,
    weightSum: facts.weightSum,
    pages: pagesOf(facts.at),
  };
}

function textOf(fact: Fact | undefined): Reading<string> | null {
  if (fact === undefined) return null;
  const { value, whole, rule, flags, evidence } = fact;
  if (value === null) return reading<string>(null, whole.text, rule, whole.at, [...flags, 'empty'], evidence);
  return reading(value.text, whole.text, rule, whole.at, flags, evidence);
}

/** The year that a text names: the first of four digits from 1990 to 2099; null for none. */
export function yearIn(text: string): number | null {
  const year = /(?<![\d/.-])(?:199\d|20\d{2})(?!\d)/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}

function yearOf(fact: Fact | undefined): Reading<number> | null {
  if (fact === undefined) return null;
  const year = yearIn(fact.whole.text);
  if (year === null) return null;
  return reading(year, fact.whole.text, fact.rule, fact.whole.at, fact.flags, fact.evidence);
}

function weightOf(fact: Fact | undefined): Reading<number> | null {
  if (fact === undefined) return null;
  const { value, whole, rule, flags, evidence } = fact;
  const found = parseWeight(value?.text ?? '');
  return reading(found.value, whole.text, rule, whole.at, [...flags, ...found.flags], evidence);
}

const CODE = /^(?:n[.°º]?\s*)?(\d{1,4}(?:[./]\d{1,2}){0,2})(?![\d%])\s*[-–—.:)]*\s*/i;

/** Mission or programme: code and name from one text ("0110 Risorse umane") or from two cells. */
function codedOf(fact: Fact | undefined): DraftSection['programme'] {
  if (fact === undefined) return null;
  const { value, whole, rule, flags, evidence } = fact;
  const read = (text: string | null, at: readonly Place[]): Reading<string> | null =>
    text === null || text === '' ? null : reading(text, whole.text, rule, at, flags, evidence);
  if (fact.code !== null)
    return {
      code: read(fact.code.text, fact.code.at),
      name: read(value?.text ?? null, value?.at ?? whole.at),
    };
  if (value === null)
    return {
      code: null,
      name: reading<string>(null, whole.text, rule, whole.at, [...flags, 'empty'], evidence),
    };
  const code = CODE.exec(value.text);
  return {
    code: read(code?.[1] ?? null, whole.at),
    name: read(value.text.slice(code?.[0].length ?? 0), whole.at),
  };
}

const pagesOf = (places: readonly Place[]): number[] =>
  [...new Set(places.flatMap((place) => ('page' in place ? [place.page] : [])))].sort((a, b) => a - b);
