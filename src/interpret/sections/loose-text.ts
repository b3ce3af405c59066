import type { Paragraph } from '../../model/document.ts';
import { searchText } from '../../rules/search.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { Canonical } from '../../rules/rule.ts';
import { isCapitals } from './heading-form.ts';
import type { Bundle } from '../entry.ts';
import type { Labelled } from './labelled.ts';
import { part } from './part.ts';

/** Labels that mean the whole section above objectives, and the objective itself inside one. */
export function insideObjective(field: Canonical): Canonical {
  if (field === 'section.responsible') return 'objective.responsible';
  if (field === 'section.expectedResults') return 'objective.expected';
  return field;
}

/** Whether a field's text may run over several paragraphs. */
export const isProse = (field: Canonical): boolean =>
  field === 'objective.description' ||
  field === 'objective.expected' ||
  field === 'outcome.text' ||
  field === 'indicator.text' ||
  field === 'other';

/** A weight with text behind it on its line ("50/100 Nuova gestione …"), cut in two; null where it stands alone. */
export function afterWeight(value: Paragraph): { weight: Paragraph; text: Paragraph } | null {
  const end =
    /^\d{1,3}(?:[.,]\d+)?\s*(?:%|\/\s?\d+)\s+[-–—:]?\s*(?=\p{L}{2})/u.exec(value.text)?.[0].length ?? 0;
  const [weight, text] = [part(value, 0, end), part(value, end)];
  return end === 0 || weight === null || text === null ? null : { weight, text };
}

/**
 * The text under an objective's heading as its title. A title in capitals before a dash has its description behind it;
 * a notice before the dash that the objective was dropped is its outcome.
 */
export function narrativeTitle(paragraph: Paragraph, rules: RuleSet): readonly Labelled[] {
  const labelled = (field: Canonical, value: Paragraph): Labelled => ({
    field,
    rule: 'headings/objective',
    label: '',
    value: [value],
    at: value.at,
  });
  const dash = /\s[-–—]\s/.exec(paragraph.text);
  const title = dash && part(paragraph, 0, dash.index);
  const description = dash && part(paragraph, dash.index + dash[0].length);
  if (title && description && isCancelled(title.text, rules))
    return [labelled('objective.title', description), labelled('outcome.text', title)];
  if (title && description && isCapitals(title.text) && /^\p{Lu}\p{Ll}/u.test(description.text))
    return [labelled('objective.title', title), labelled('objective.description', description)];
  return [labelled('objective.title', paragraph)];
}

/** Text that no label names under an objective: its outcome in a report, else its description. */
export const looseText = (paragraph: Paragraph, reporting: boolean): Labelled => ({
  field: reporting ? 'outcome.text' : 'objective.description',
  rule: 'headings/objective',
  label: '',
  value: [paragraph],
  at: paragraph.at,
  flags: ['header_guessed'],
});

const isCancelled = (text: string, rules: RuleSet): boolean =>
  rules.outcomes.some((rule) => rule.status === 'cancelled' && searchText(rule, text) !== null);

const NUMBERED =
  /^(?:n[.°º]|nr\.?|ob(?:b?iettivo)?\.?)\s*(\d+(?:\.\d+)*(?:\s?(?:bis|ter))?)\s*[-–:.)]?\s+(?=\p{L})/iu;

/** A bundle whose number stands before its title ("n. 1 Nuova sede"), cut in two; any other bundle as it is. */
export function withOwnNumber(bundle: Bundle): Bundle {
  if (bundle.some((entry) => entry.field === 'objective.number' && entry.paragraphs.length > 0))
    return bundle;
  return bundle.flatMap((entry) => {
    const first = entry.paragraphs[0];
    const hit = entry.field === 'objective.title' && first !== undefined ? NUMBERED.exec(first.text) : null;
    if (first === undefined || hit === null) return [entry];
    const start = hit[0].indexOf(hit[1]!);
    const number = part(first, start, start + hit[1]!.length)!;
    const title = part(first, hit[0].length)!;
    return [
      { ...entry, field: 'objective.number' as const, label: '', paragraphs: [number] },
      { ...entry, paragraphs: [title, ...entry.paragraphs.slice(1)] },
    ];
  });
}
