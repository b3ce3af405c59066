import { reading } from '../model/reading.ts';
import type { DraftAct } from '../record/draft.ts';
import type { ActRules, Hit } from './act-rules.ts';
import { dateAfter } from './dated-number.ts';
import { placesOf, rawOf, type Passage } from './passage.ts';

type Citation = DraftAct['citations'][number];

/** What identifies a law behind its kind: number, date, and where they end. */
interface Identity {
  readonly number: string | null;
  readonly date: string | null;
  readonly end: number;
}

/** The laws, codes and collective agreements that a passage cites, with the article where one is named. */
export function lawCitations(passage: Passage, rules: ActRules): Citation[] {
  const laws = rules.all('citations.law', passage.folded).flatMap((hit) => {
    const identity =
      unionIdentity(passage.folded, hit, rules) ?? identityOf(passage.folded, hit.index + hit.length, rules);
    return identity.number === null && identity.date === null
      ? []
      : [citation('law', passage, hit, identity, rules)];
  });
  const codes = rules.all('citations.code', passage.folded).map((hit) => {
    const end = hit.index + hit.length;
    return citation('law', passage, hit, { number: null, date: null, end }, rules);
  });
  const contracts = rules.all('citations.contract', passage.folded).map((hit) => {
    const end = hit.index + hit.length;
    const ahead = /^[^;\d]{0,60}?(?=\d)/u.exec(passage.folded.slice(end, end + 80))?.[0].length ?? 0;
    const date = dateAfter(passage.folded, end + ahead, rules);
    return citation(
      'contract',
      passage,
      hit,
      { number: null, date: date?.iso ?? null, end: date?.end ?? end },
      rules,
    );
  });
  return [...laws, ...codes, ...contracts];
}

/** `(UE) 2016/679 del Parlamento europeo e del Consiglio del 27 aprile 2016`: the year is part of the number. */
function unionIdentity(folded: string, hit: Hit, rules: ActRules): Identity | null {
  if (!/u\.?e|c\.?e|euratom|^direttiva/u.test(hit.groups['type'] ?? '')) return null;
  const start = hit.index + hit.length;
  const number = /^[\s,]*(?:n(?:r|umero)?[.°]?\s?)?(\d{1,4}\/\d{1,4})(?:\/(?:ue|ce|cee))?(?!\d)/u.exec(
    folded.slice(start, start + 30),
  );
  if (!number) return null;
  const end = start + number[0].length;
  const makers =
    /^(?: ?\([^)]{1,20}\))?(?: (?:del parlamento(?: europeo)?|e? ?del consiglio|della commissione))*,? ?/u.exec(
      folded.slice(end),
    )![0];
  const date = dateAfter(folded, end + makers.length, rules);
  return { number: number[1]!, date: date?.iso ?? null, end: date?.end ?? end };
}

/** `18 agosto 2000, n. 267`, `n. 74 del 25.05.2017`, `n. 267/2000`, `150/09`. */
function identityOf(folded: string, index: number, rules: ActRules): Identity {
  const date = dateAfter(folded, index, rules);
  if (date) {
    const number = /^[\s,]*(?:n(?:r|umero)?[.°]?\s?)(\d{1,5})/u.exec(folded.slice(date.end));
    return number
      ? { number: number[1]!, date: date.iso, end: date.end + number[0].length }
      : { number: null, date: date.iso, end: date.end };
  }
  const number = /^[\s,]*(?:n(?:r|umero)?[.°]?\s?)?(\d{1,5}(?:\/(?:\d{4}|\d{2})(?!\d))?)(?![\d.]\d)/u.exec(
    folded.slice(index, index + 30),
  );
  if (!number) return { number: null, date: null, end: index };
  const end = index + number[0].length;
  const later = number[1]!.includes('/') ? null : dateAfter(folded, end, rules);
  return { number: number[1]!, date: later?.iso ?? null, end: later?.end ?? end };
}

function citation(
  kind: 'law' | 'contract',
  passage: Passage,
  hit: Hit,
  identity: Identity,
  rules: ActRules,
): Citation {
  const end = hit.index + hit.length;
  const type = rawOf(passage, hit.index, end);
  const at = placesOf(passage, hit.index, Math.max(end, identity.end));
  const raw = rawOf(passage, end, identity.end);
  const before = passage.folded.slice(Math.max(0, hit.index - 90), hit.index);
  const behind = rules.find(
    'citations.articleBehind',
    passage.folded.slice(identity.end, identity.end + 120),
  );
  const article = rules.find('citations.article', before) ?? behind;
  return {
    kind,
    type: reading(type, type, hit.rule.id, at),
    organ: null,
    number: identity.number === null ? null : reading(identity.number, raw, hit.rule.id, at),
    date: identity.date === null ? null : reading(identity.date, raw, hit.rule.id, at),
    article: article
      ? reading(article.groups['article']!.trim(), article.groups['article']!.trim(), article.rule.id, at)
      : null,
  };
}
