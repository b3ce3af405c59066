import type { Reading } from '../../model/reading.ts';
import type { DraftIndicator } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import { bracketedWeight, listedWeights, parseWeight, statedTotal } from '../../values/weight.ts';
import { isEmpty, joined, readingOf } from './piece.ts';

/**
 * The objective's weight - as stated, or the sum of its parts; null where the document has no place for one - with the
 * indicators, which may carry their own in brackets.
 */
export function readWeight(
  entries: readonly Entry[],
  indicators: readonly DraftIndicator[],
): { readonly weight: Reading<number> | null; readonly indicators: readonly DraftIndicator[] } {
  const weight = weightOf(entries, indicators);
  return { weight, indicators: bracketed(indicators, weight?.value ?? null) };
}

function weightOf(entries: readonly Entry[], indicators: readonly DraftIndicator[]): Reading<number> | null {
  const stated = entries.filter((entry) => !isEmpty(entry));
  if (stated.length === 0)
    return entries.length > 0 ? readingOf<number>(null, entries, ['empty']) : fromIndicators(indicators);
  const total = statedTotal(stated[0]!.label);
  const texts = stated.flatMap((entry) => {
    const listed = listedWeights(joined(entry.paragraphs));
    return listed.length > 1 ? listed : [joined(entry.paragraphs)];
  });
  const parsed = texts.map((text) => parseWeight(text, total));
  const flags = parsed.flatMap((one) => one.flags);
  if (parsed.length === 1) return readingOf(parsed[0]!.value, stated, flags, agrees(parsed[0]!.value));
  const parts = parsed.map((one) => one.value).filter((part) => part !== null);
  const sum = round(parts.reduce((a, b) => a + b, 0));
  if (parts.length === 0) return readingOf<number>(null, stated, flags);
  // The same number in every row, too much to be parts: one weight printed again beside each indicator.
  if (sum > 100 && new Set(parts).size === 1)
    return readingOf(parts[0]!, stated, [...flags, 'several_values']);
  if (sum > 100) return readingOf<number>(null, stated, [...flags, 'several_values']);
  return readingOf(sum, stated, [...flags, 'weight_from_parts']);
}

/** Without a place of its own the weight is what the indicators' weights sum to, unless these share out the whole. */
function fromIndicators(indicators: readonly DraftIndicator[]): Reading<number> | null {
  const parts = indicators.map((one) => one.weight).filter((weight) => weight !== null);
  if (parts.length === 0 || parts.length < indicators.length || parts.some((part) => part.value === null))
    return null;
  const sum = round(parts.reduce((a, part) => a + part.value!, 0));
  if (sum >= 100) return null;
  return {
    value: sum,
    raw: parts.map((part) => part.raw).join(' '),
    flags: [...new Set([...parts.flatMap((part) => part.flags), 'weight_from_parts' as const])],
    evidence: [],
    rule: parts[0]!.rule,
    at: parts.flatMap((part) => part.at),
  };
}

const round = (sum: number): number => Math.round(sum * 100) / 100;
const agrees = (value: number | null): readonly 'content_agrees'[] =>
  value === null ? [] : ['content_agrees'];

/** Weights in brackets after each indicator, known for what they are by their sum: the objective's weight. */
function bracketed(indicators: readonly DraftIndicator[], whole: number | null): readonly DraftIndicator[] {
  const found = indicators.map((one) => (one.weight === null ? bracketedWeight(one.text.value ?? '') : null));
  if (whole === null || indicators.length < 2 || found.some((hit) => hit === null)) return indicators;
  const weights = found.map((hit) => hit!.value);
  if (Math.abs(weights.reduce((a, b) => a + b, 0) - whole) > 0.01) return indicators;
  return indicators.map((one, index) => ({
    ...one,
    text: { ...one.text, value: one.text.value!.slice(0, found[index]!.index) },
    weight: {
      ...one.text,
      value: weights[index]!,
      raw: found[index]!.raw,
      evidence: [...one.text.evidence, 'sum_holds'],
    },
  }));
}
