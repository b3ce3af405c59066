import type { DraftAct } from '../record/draft.ts';
import type { ActRules } from './act-rules.ts';
import { actCitations, type Citation } from './act-citations.ts';
import { lawCitations } from './law-citations.ts';
import type { ActLine } from './lines.ts';
import { passageOf } from './passage.ts';

/**
 * What the act's own text cites, each act once by number and date, each law once by kind, number, date and article. The act
 * itself, however often its title is repeated, is none.
 */
export function readCitations(
  lines: readonly ActLine[],
  own: { readonly number: DraftAct['number']; readonly date: DraftAct['date'] },
  rules: ActRules,
): Citation[] {
  const passage = passageOf(lines);
  const acts = actCitations(passage, rules).filter((cited) => !isOwn(cited, own));
  const days = new Set(acts.filter((cited) => cited.number !== null).map((cited) => cited.date?.value));
  const dated = new Set(acts.filter((cited) => cited.date !== null).map((cited) => cited.number?.value));
  const kept = acts.filter((cited) =>
    cited.number === null
      ? !days.has(cited.date?.value)
      : cited.date !== null || !dated.has(cited.number.value),
  );
  return [
    ...distinct(kept, ['number', 'date']),
    ...distinct(lawCitations(passage, rules), ['type', 'number', 'date', 'article']),
  ];
}

function isOwn(cited: Citation, own: { number: DraftAct['number']; date: DraftAct['date'] }): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
    (a ?? '').replace(/^0+/, '') === (b ?? '').replace(/^0+/, '');
  if (cited.number === null) return cited.date?.value === own.date?.value;
  if (!own.number || !same(cited.number?.value, own.number.value)) return false;
  return cited.date === null || own.date === null || cited.date.value === own.date.value;
}

function distinct(
  citations: readonly Citation[],
  keys: readonly ('type' | 'number' | 'date' | 'article')[],
): Citation[] {
  const seen = new Set<string>();
  return citations.filter((cited) => {
    const key = keys.map((name) => (cited[name]?.value ?? '').toLowerCase().replace(/[\s.]/g, '')).join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
