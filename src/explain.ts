import { terms, type Term } from './check/confidence.ts';
import { mapReadings } from './check/readings.ts';
import { reasonsIn } from './check/reasons.ts';
import type { Extraction } from './extract.ts';
import {
  entryOf,
  EVIDENCE,
  SIGNALS,
  type EvidenceCode,
  type FlagCode,
  type SignalCode,
} from './model/catalogue/index.ts';
import type { Reading } from './model/reading.ts';
import type { RuleSet } from './rules/rule-set.ts';

/** How one value came about: words, place, rule, value, reasons for its confidence. */
export interface Explanation {
  readonly path: string;
  readonly value: unknown;
  readonly raw: string;
  readonly at: Reading<unknown>['at'];
  readonly rule: string;
  /** What the rule file says of itself; null for a value that no rule file names. */
  readonly about: string | null;
  readonly confidence: number;
  readonly reasons: readonly { readonly code: string; readonly weight: number; readonly meaning: string }[];
}

/** The explanations of every value at or below `path` ('' for all), in the order of the record. */
export function explain(extraction: Extraction, rules: RuleSet, path = ''): Explanation[] {
  const about = new Map(rules.all.map((rule) => [rule.id, rule.about]));
  const because = reasonsIn(extraction.draft, extraction.document);
  const explanations: Explanation[] = [];
  mapReadings(extraction.draft, (reading, at) => {
    if (!isBelow(at, path)) return;
    explanations.push({
      path: at,
      value: reading.value,
      raw: reading.raw,
      at: reading.at,
      rule: reading.rule,
      about: about.get(reading.rule) ?? null,
      confidence: confidenceAt(extraction, at),
      reasons: terms(because.get(at)!).map((term) => ({ ...term, meaning: meaning(term) })),
    });
  });
  return explanations;
}

const isBelow = (at: string, path: string): boolean =>
  path === '' || at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`);

const meaning = ({ code }: Term): string => {
  if (code === 'base') return 'where every value of its kind starts';
  if (code in SIGNALS) return SIGNALS[code as SignalCode].meaning;
  return code in EVIDENCE ? EVIDENCE[code as EvidenceCode] : entryOf(code as FlagCode).meaning;
};

/** The confidence as published: read from the record, so that explaining can't tell another story than the record does. */
function confidenceAt({ record }: Extraction, path: string): number {
  const found = path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], record);
  return (found as { confidence: number }).confidence;
}
