import type { Bundle, Entry } from '../entry.ts';
import type { Region } from './region.ts';

/** Words from which on a text that ends as a sentence is no title. */
const SENTENCE_WORDS = 8;

const REASON_FIELDS: ReadonlySet<Entry['field']> = new Set([
  'objective.number',
  'objective.title',
  'outcome.text',
  'objective.description',
]);

/**
 * Paragraphs that say of each objective, by its number alone, how it went, below the table that lists the objectives:
 * they are the outcomes of these, and no objectives. Only where one objective above has that number and no outcome in
 * words. A region with nothing else in it is dropped.
 */
export function withReasons(regions: readonly Region[]): readonly Region[] {
  const kept: Region[] = [];
  for (const region of regions) {
    const own = region.bundles.filter((bundle) => !givesReason(bundle, region, kept));
    if (own.length === region.bundles.length) kept.push(region);
    else if (own.length > 0 || region.allocations.length > 0) kept.push({ ...region, bundles: own });
  }
  return kept;
}

/** Whether a bundle is such a paragraph; its text goes to the objective that it speaks of. */
function givesReason(bundle: Bundle, region: Region, above: readonly Region[]): boolean {
  const number = numberOf(bundle);
  if (region.layout !== 'narrative' || number === null || !isReason(bundle)) return false;
  const named = above.flatMap(({ bundles }) =>
    bundles.flatMap((other, index) => (numberOf(other) === number ? [{ bundles, index, other }] : [])),
  );
  const [only] = named;
  if (only === undefined || named.length > 1 || !lacksWords(only.other)) return false;
  only.bundles[only.index] = [...only.other, outcomeOf(bundle)];
  return true;
}

const numberOf = (bundle: Bundle): string | null => {
  const entry = bundle.find(({ field }) => field === 'objective.number');
  const text = entry?.paragraphs[0]?.text.replace(/[.):\s]+$/, '') ?? '';
  return text === '' ? null : text.toLowerCase();
};

/** Whether nothing but a number and sentences are known of it. */
function isReason(bundle: Bundle): boolean {
  const title = bundle.find(({ field }) => field === 'objective.title')?.paragraphs[0]?.text ?? '';
  return (
    bundle.every(({ field }) => REASON_FIELDS.has(field)) &&
    /[.!?]$/.test(title) &&
    title.split(' ').length >= SENTENCE_WORDS
  );
}

/** Whether an objective has a title, and no outcome in words. */
const lacksWords = (bundle: Bundle): boolean =>
  bundle.some(({ field, paragraphs }) => field === 'objective.title' && paragraphs.length > 0) &&
  !bundle.some(
    ({ field, paragraphs }) =>
      (field === 'outcome.text' || field === 'outcome.status') && paragraphs.length > 0,
  );

function outcomeOf(bundle: Bundle): Entry {
  const said = bundle.filter(({ field }) => field !== 'objective.number');
  return {
    ...said[0]!,
    field: 'outcome.text',
    label: '',
    paragraphs: said.flatMap((entry) => entry.paragraphs),
    at: said.flatMap((entry) => entry.at),
    row: 0,
    flags: [...new Set([...said.flatMap((entry) => entry.flags), 'header_guessed' as const])],
  };
}
