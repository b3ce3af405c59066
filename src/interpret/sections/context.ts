import type { EvidenceCode, FlagCode } from '../../model/catalogue/index.ts';
import type { Paragraph } from '../../model/document.ts';
import { fold } from '../../rules/fold.ts';
import type { Canonical } from '../../rules/rule.ts';
import { hasLookOf } from './heading-form.ts';

/** Facts that headings give to everything below them. */
export const CONTEXT_FIELDS = [
  'section.year',
  'section.sector',
  'section.service',
  'section.responsible',
  'section.mission',
  'section.programme',
  'section.weight',
  'section.strategicObjective',
  'section.operationalObjective',
  'section.expectedResults',
] as const satisfies readonly Canonical[];
export type ContextField = (typeof CONTEXT_FIELDS)[number];

export const isContextField = (field: Canonical): field is ContextField =>
  (CONTEXT_FIELDS as readonly Canonical[]).includes(field);

/** Whether a field is named by a line, and never told in a sentence. */
export const isNamed = (field: Canonical): boolean =>
  field === 'section.sector' || field === 'section.service' || field === 'section.responsible';

/** One fact as a heading states it. */
export interface Fact {
  readonly field: ContextField;
  readonly rule: string;
  /** What is stated; null where the label is printed and nothing beside it. */
  readonly value: Paragraph | null;
  /** Code beside the name, where a header block gives it a cell of its own. */
  readonly code: Paragraph | null;
  /** Label and value as they stand. */
  readonly whole: Paragraph;
  readonly flags: readonly FlagCode[];
  readonly evidence: readonly EvidenceCode[];
}

export type Context = ReadonlyMap<ContextField, Fact>;

export const NO_CONTEXT: Context = new Map();

/** Headings that stand together, with nothing of an objective between them. */
export interface HeadingBlock {
  /** Title of a plan or report; it starts everything anew. */
  readonly plan: Paragraph | null;
  readonly facts: readonly Fact[];
  /** Lines without a label, each with the number of facts before it, and whether it may name a unit. */
  readonly bare: readonly {
    readonly paragraph: Paragraph;
    readonly after: number;
    readonly naming: boolean;
  }[];
}

export const NO_HEADINGS: HeadingBlock = { plan: null, facts: [], bare: [] };

/** What holds further down when the rest of a heading block says nothing about it. */
const BELOW: Readonly<Record<string, readonly ContextField[]>> = {
  'section.sector': CONTEXT_FIELDS.filter((field) => field !== 'section.year' && field !== 'section.sector'),
  'section.service': ['section.responsible'],
  'section.mission': [
    'section.programme',
    'section.strategicObjective',
    'section.operationalObjective',
    'section.expectedResults',
  ],
  'section.programme': [
    'section.strategicObjective',
    'section.operationalObjective',
    'section.expectedResults',
  ],
  'section.strategicObjective': ['section.operationalObjective', 'section.expectedResults'],
  'section.operationalObjective': ['section.expectedResults'],
};

/**
 * The context after a heading block. A plan's title drops all that stood above it; a heading of one level drops what
 * is below that level, unless it only says again what holds already; what stays is flagged as inherited.
 */
export function after(context: Context, block: HeadingBlock): Context {
  const facts = withFinerUnit(withoutGuesses(withUnlabelled(block, context)));
  const kept = new Map<ContextField, Fact>();
  if (block.plan === null) for (const [field, fact] of context) kept.set(field, inherited(fact));
  if (standsBeside(facts, context)) kept.delete('section.sector');
  for (const fact of facts) {
    if (sameValue(kept.get(fact.field), fact)) continue;
    const stays = fact.field === 'section.service' && isOfSector(context);
    for (const below of BELOW[fact.field] ?? []) if (!stays) kept.delete(below);
  }
  for (const fact of facts) kept.set(fact.field, fact);
  return kept;
}

/** What a label names beyond doubt stands, whatever a place beside it seems to hold. */
function withoutGuesses(facts: readonly Fact[]): readonly Fact[] {
  const known = new Set(
    facts.flatMap(({ field, value, evidence }) =>
      isNamed(field) && value !== null && evidence.length > 0 ? [field] : [],
    ),
  );
  return facts.filter(({ field, evidence }) => evidence.length > 0 || !known.has(field));
}

/** Of two units in one block, of another kind each ("DIPARTIMENTO …", "CENTRO DI RESPONSABILITÀ …"), the second is part of the first. */
function withFinerUnit(facts: readonly Fact[]): readonly Fact[] {
  const units = facts.filter((fact) => fact.field === 'section.sector' && fact.value !== null);
  const [first, second] = units;
  if (first === undefined || second === undefined || units.length > 2) return facts;
  if (unitKind(first.whole.text) === unitKind(second.whole.text)) return facts;
  if (facts.some((fact) => fact.field === 'section.service')) return facts;
  return facts.map((fact) => (fact === second ? { ...fact, field: 'section.service' } : fact));
}

/** First word of a unit's name: settore, area, dipartimento. */
export const unitKind = (name: string): string =>
  fold(name)
    .replace(/^(?:[ivx]+|\d+)\W+/, '')
    .split(/\W/)[0]!;

const inherited = (fact: Fact): Fact => ({
  ...fact,
  flags: [...new Set([...fact.flags, 'context_inherited' as const])],
});

const sameValue = (a: Fact | undefined, b: Fact): boolean =>
  a?.value != null && b.value !== null && a.value.text === b.value.text;

/** Whether the person named answers for the whole sector: named with it, before any service was. */
const isOfSector = (context: Context): boolean =>
  context.get('section.responsible') !== undefined && context.get('section.service') === undefined;

/**
 * Whether a service is no part of the sector above but the next unit beside it: both are named in lines of one look, each with whoever
 * answers for it, and the sector's own objectives stood right under it.
 */
function standsBeside(facts: readonly Fact[], context: Context): boolean {
  const stated = (field: ContextField): Fact | undefined =>
    facts.find((fact) => fact.field === field && fact.value !== null);
  const [sector, service] = [context.get('section.sector'), stated('section.service')];
  if (sector?.value == null || service === undefined || stated('section.sector') !== undefined) return false;
  if (stated('section.responsible') === undefined || !isOfSector(context)) return false;
  return hasLookOf(service.whole, sector.whole);
}

/** Rule named by units that no label names. */
const UNIT_LINE = 'headings/unit-line';

/** The facts of a block, and a line without label as the unit that its place says. */
function withUnlabelled(block: HeadingBlock, context: Context): readonly Fact[] {
  if (block.facts.some((fact) => fact.field === 'section.service')) return block.facts;
  const line = unitLine(block, context);
  if (line === null) return block.facts;
  const unit: Fact = {
    field: isNextOf(line, context) ? 'section.sector' : 'section.service',
    rule: UNIT_LINE,
    value: line,
    code: null,
    whole: line,
    flags: ['header_guessed'],
    evidence: [],
  };
  return [...block.facts, unit];
}

/**
 * Whether a line heads the next of what the sector above is: that one was named with whoever answers for it as well, in a
 * line of the same look.
 */
function isNextOf(line: Paragraph, context: Context): boolean {
  const sector = context.get('section.sector');
  if (sector?.value == null || context.get('section.service') !== undefined) return false;
  const together = [sector, context.get('section.responsible')];
  if (together.some((fact) => fact === undefined || fact.flags.includes('context_inherited'))) return false;
  return hasLookOf(line, sector.whole);
}

/**
 * The line without a label that names the unit: the first one under a sector, the last one before whoever answers for
 * it, or the line alone where the unit before was named in that way.
 */
export function unitLine(block: HeadingBlock, context: Context): Paragraph | null {
  const lines = block.bare.filter((line) => line.naming);
  if (block.plan === null && block.facts.length === 0 && context.get('section.service')?.rule === UNIT_LINE)
    return lines.at(-1)?.paragraph ?? null;
  const position = (field: ContextField): number =>
    block.facts.findIndex((fact) => fact.field === field && fact.value !== null);
  const sector = position('section.sector');
  if (sector >= 0) return lines.find((line) => line.after > sector)?.paragraph ?? null;
  const responsible = position('section.responsible');
  if (responsible < 0) return null;
  return lines.filter((line) => line.after <= responsible).at(-1)?.paragraph ?? null;
}
