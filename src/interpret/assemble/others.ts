import { reading } from '../../model/reading.ts';
import type { DraftObjective } from '../../record/draft.ts';
import type { Entry } from '../entry.ts';
import { isEmpty, textReading } from './piece.ts';

/** Fields that need an indicator to stand on. */
const OF_INDICATORS: readonly Entry['field'][] = [
  'indicator.weight',
  'indicator.baseline',
  'indicator.target',
  'indicator.result',
  'indicator.degree',
];
/** Fields that the record keeps under their own labels. */
const KEPT: readonly Entry['field'][] = ['other', 'indicator.level'];

/** What has no canonical place, verbatim under its label; values of indicators too, where none is stated. */
export function readOthers(bundle: readonly Entry[], indicators: boolean): DraftObjective['other'] {
  const homeless = bundle.filter(
    (entry) =>
      KEPT.includes(entry.field) || (!indicators && OF_INDICATORS.includes(entry.field) && !isEmpty(entry)),
  );
  const byLabel = new Map<string, Entry[]>();
  for (const entry of homeless) {
    const known = byLabel.get(entry.label);
    if (known) known.push(entry);
    else byLabel.set(entry.label, [entry]);
  }
  return [...byLabel.values()].map((entries) => ({
    label: reading(entries[0]!.label, entries[0]!.label, entries[0]!.rule, entries[0]!.at),
    text: textReading(entries)!,
  }));
}
