import { isContextField, type Fact } from './context.ts';
import type { Bundle } from './entry.ts';
import { joined } from './part.ts';

/** What the pieces of an objective say about its section: the sector column of a table, the service row of a sheet. */
export function factsOf(bundle: Bundle): readonly Fact[] {
  const facts: Fact[] = [];
  for (const entry of bundle) {
    if (!isContextField(entry.field)) continue;
    const value = joined(entry.paragraphs);
    if (value === null) continue;
    const { field, rule, flags, evidence } = entry;
    facts.push({ field, rule, value, code: null, whole: value, flags, evidence });
  }
  return facts;
}
