import type { Paragraph } from '../../model/document.ts';
import { after, isContextField, NO_HEADINGS, unitKind, type Context, type Fact } from './context.ts';
import type { Bundle, Entry } from '../entry.ts';
import { joined } from './part.ts';

/** What the pieces of an objective say about its section: the sector column of a table, the service row of a sheet. */
export function factsOf(bundle: Bundle, base: Context): readonly Fact[] {
  const facts: Fact[] = [];
  for (const entry of bundle) {
    if (!isContextField(entry.field) || isOtherArea(entry, base)) continue;
    const value = joined(entry.paragraphs);
    if (value === null) continue;
    const { field, rule, flags, evidence } = entry;
    facts.push({ field, rule, value, code: null, whole: value, flags, evidence });
  }
  return facts;
}

/** How sure a place of a form must be of holding sectors where a service heads the form. */
const SECTOR = 0.5;

/**
 * Whether a place that only its label calls a sector's stands under the heading of a service: no service has sectors, and an "area" is
 * one of work as well.
 */
const isOtherArea = ({ field, grounds }: Entry, base: Context): boolean =>
  field === 'section.sector' && base.get('section.service')?.value != null && (grounds?.sure ?? 1) < SECTOR;

/**
 * The context of an objective that states facts of its own under the headings of its table. They fill what the headings
 * leave open. A unit of the same kind as the headings' takes its place; one of another kind ("Area A" under a
 * department) is a finer part, and heads the section.
 */
export function placed(
  base: Context,
  facts: readonly Fact[],
): { readonly context: Context; readonly heading: Paragraph | null } {
  let context = base;
  let heading: Paragraph | null = null;
  for (const fact of facts) {
    const known = base.get(fact.field);
    if (known?.value == null) context = new Map([...context, [fact.field, fact]]);
    else if (
      fact.field !== 'section.sector' ||
      unitKind(known.value.text) === unitKind(fact.value?.text ?? '')
    )
      context =
        known.value.text === fact.value?.text ? context : after(context, { ...NO_HEADINGS, facts: [fact] });
    else heading = fact.value;
  }
  return { context, heading };
}
