import type { Link } from './match.ts';

/** What differs between a plan and the report of the same year, or two versions of a plan. */
export interface Change {
  readonly link: Link;
  readonly field: 'title' | 'weight' | 'deadline' | 'indicator' | 'target';
  readonly before: string | null;
  readonly after: string | null;
}

/** The changes of a link of kind `same`; a value that one of the documents does not state is no change. */
export function changesOf(link: Link): Change[] {
  if (link.kind !== 'same') return [];
  const [before, after] = [link.from.stated, link.to.stated];
  const found: Change[] = [];
  const compare = (field: Change['field'], a: string | number | null, b: string | number | null): void => {
    if (a === null || b === null || folded(a) === folded(b)) return;
    found.push({ link, field, before: String(a), after: String(b) });
  };
  compare('title', before.title, after.title);
  compare('weight', before.weight, after.weight);
  compare('deadline', before.deadline, after.deadline);
  if (before.indicators.length > 0 && after.indicators.length > 0) found.push(...indicatorChanges(link));
  return found;
}

function indicatorChanges(link: Link): Change[] {
  const [before, after] = [link.from.stated.indicators, link.to.stated.indicators];
  const later = new Map(after.map((indicator) => [folded(indicator.text ?? ''), indicator]));
  const kept = new Set<string>();
  const found: Change[] = [];
  for (const { text, target } of before) {
    const same = later.get(folded(text ?? ''));
    if (same === undefined) {
      found.push({ link, field: 'indicator', before: text, after: null });
      continue;
    }
    kept.add(folded(text ?? ''));
    if (target !== null && same.target !== null && folded(target) !== folded(same.target))
      found.push({ link, field: 'target', before: target, after: same.target });
  }
  for (const { text } of after)
    if (!kept.has(folded(text ?? ''))) found.push({ link, field: 'indicator', before: null, after: text });
  return found;
}

const folded = (value: string | number): string =>
  String(value)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
