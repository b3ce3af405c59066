import type { Document } from '../model/document.ts';
import { reading, vouched, type Reading } from '../model/reading.ts';
import { ACT_KINDS } from '../record/act.ts';
import type { DraftAct } from '../record/draft.ts';
import { groupOf, type ActRules } from './act-rules.ts';
import { kindByVerb, kindWithVerb } from './agreement.ts';
import { datedNumbers, dateAfter, type DatedNumber } from './dated-number.ts';
import type { ActLine } from './lines.ts';
import { behind, isGeneral, readRegister, WORDS_BEFORE } from './register.ts';
import { passageOf, placesOf, rawOf, type Passage } from './passage.ts';

/** What the act's title page says of it. */
export interface Title {
  readonly kind: DraftAct['kind'];
  readonly number: DraftAct['number'];
  readonly date: DraftAct['date'];
  readonly register: DraftAct['register'];
}

/** A proposal is no act yet, whatever number it has among proposals. */
const NO_TITLE: Title = { kind: null, number: null, date: null, register: null };

/**
 * Kind, number and date from the title zone: the lines up to the subject, whatever order they stand in, and headings
 * that repeat the title later. `title` is the index of the title line among `head`, the first of `lines`.
 */
export function readTitle(
  document: Document,
  head: readonly ActLine[],
  title: number,
  verb: string | null,
  lines: readonly ActLine[],
  rules: ActRules,
): Title {
  if (rules.find('title.proposal', head[title]!.text) !== null) return NO_TITLE;
  const own = ownHead(head, title, lines, rules);
  const zone = titleZone(own, title, rules);
  const passage = passageOf(zone);
  const all = datedNumbers(passage, rules);
  const named = all.filter((found) => isOwn(passage, found, rules));
  // Where the act has no other number, its register's is its own: "Rep. n. 312/2025 – Prot. n. 45781 del 14 aprile 2025".
  const headed = named.length === 0 && rules.find('title.register', head[title]!.text) !== null;
  const candidates = named.length > 0 ? named : headed ? all : registered(all, passage, rules);
  const nearest = bestOf(candidates, passage, rules);
  const best = nearest?.found ?? null;
  return {
    kind: kindWithVerb(kindOf(ownTitle(own, title, rules), verb, rules), verb),
    number: nearest && numberField(nearest, candidates, passage),
    date: dateOf(best, candidates, passage, rules),
    register: headed ? null : readRegister(document, passage, head, rules),
  };
}

/** The head up to the first of several numbered acts that minutes hold: their own number stands before it. */
function ownHead(
  head: readonly ActLine[],
  title: number,
  lines: readonly ActLine[],
  rules: ActRules,
): readonly ActLine[] {
  const named = (line: ActLine): string | null => {
    const hit = line.text.length <= SHORT ? rules.find('title', line.text) : null;
    return hit?.index === 0 && rules.find('number', line.text) !== null ? groupOf(hit) : null;
  };
  const first = rules.find('title', head[title]!.text);
  if (first === null || groupOf(first) !== 'verbale') return head;
  const inner = lines.filter((line, index) => index > title && (named(line) ?? 'verbale') !== 'verbale');
  if (new Set(inner.map(({ text }) => text)).size < 2) return head;
  const at = head.indexOf(inner[0]!);
  return at < 0 ? head : head.slice(0, at);
}

/** The line that names the act: behind the heading of the minutes that it is taken from ("Estratto dal verbale …") its own. */
function ownTitle(head: readonly ActLine[], title: number, rules: ActRules): ActLine {
  const first = head[title]!;
  const kind = (line: ActLine): string | null => {
    const hit = rules.find('title', line.text);
    return hit && groupOf(hit);
  };
  if (kind(first) !== 'verbale') return first;
  const end = head.findIndex((line, at) => at > title && rules.find('subject', line.text) !== null);
  const below = head.slice(title + 1, end < 0 ? title + 1 : end);
  const own = below.find((line) => line.text.length <= 90 && (kind(line) ?? 'verbale') !== 'verbale');
  // "DELIBERA N. 47: subject" names the act and what it is about in one line.
  return own ?? (end >= 0 && kind(head[end]!) !== null ? head[end]! : first);
}

/** Longest line that tells a sitting and is no sentence: "Seduta del 09/04/2025 – N. 58". */
const SHORT = 60;

/** Lines before the subject or the sitting, and later lines that are titles again. */
function titleZone(head: readonly ActLine[], title: number, rules: ActRules): readonly ActLine[] {
  let open = true;
  let rowOpen = true;
  return head.filter((line, index) => {
    // What stands beside the sitting's line on a title page is still the title's.
    if (!line.beside) rowOpen = open;
    else if (rowOpen && !open && line.text.length <= SHORT && rules.find('number', line.text)?.index === 0)
      return true;
    const again = rules.find('title', line.text) !== null && line.text.length <= 160;
    const stops = rules.find('subject', line.text) ?? rules.find('session', line.text);
    // "Atto n. 9 - Seduta del …": what stands before the sitting in its line is the title's.
    const short = line.text.length <= SHORT;
    const before =
      open && stops !== null && (stops.index > 0 || short) && rules.find('number', line.text) !== null;
    if (stops && index !== title && !/^\p{L}+ data/iu.test(line.text)) open = again;
    else if (again) open = true;
    return ((open || before) && line.text.length <= 220) || again;
  });
}

/** The kind that the title names; a bare "act" is what its verb makes it. */
function kindOf(line: ActLine, verb: string | null, rules: ActRules): DraftAct['kind'] {
  const hit = rules.find('title', line.text);
  if (!hit) return kindOfVerb(verb, line);
  const named = groupOf(hit);
  const group = named === 'atto' ? (kindByVerb(verb) ?? named) : named;
  if (!isKind(group)) return null;
  return reading(
    group,
    line.text.slice(hit.index, hit.index + hit.length),
    hit.rule.id,
    line.at,
    [],
    ['label_exact'],
  );
}

/** A title that names no kind leaves it to the verb of decision. */
function kindOfVerb(verb: string | null, line: ActLine): DraftAct['kind'] {
  const kind = kindByVerb(verb);
  return isKind(kind) ? reading(kind, verb ?? '', 'acts/operative', line.at, ['kind_from_verb']) : null;
}

const isKind = (name: string | null): name is (typeof ACT_KINDS)[number] =>
  ACT_KINDS.some((kind) => kind === name);

const isOwn = (passage: Passage, found: DatedNumber, rules: ActRules): boolean =>
  before(passage, found, rules, 'number.other') === null &&
  rules.find('number.otherBehind', behind(passage, found)) === null &&
  !isGeneral(passage, found, rules);

/** The number in the register, with the date that the next number in the same line brings. */
function registered(all: readonly DatedNumber[], passage: Passage, rules: ActRules): readonly DatedNumber[] {
  const index = all.findIndex((found) => before(passage, found, rules, 'number.register') !== null);
  const [found, next] = [all[index], all[index + 1]];
  if (found === undefined) return [];
  const dated = found.date ?? next?.date ?? null;
  return [{ ...found, date: dated, end: found.date === null ? (next?.end ?? found.end) : found.end }];
}

const before = (passage: Passage, found: DatedNumber, rules: ActRules, field: string) =>
  rules.find(field, passage.folded.slice(Math.max(0, found.index - WORDS_BEFORE), found.index).trimEnd());

/** The act's own kind right before its number; that of the record or the sitting has another word there. */
const OWN = /(?<!\p{L})(?:deliberazione|delibera|determinazione|determina|decreto|ordinanza)\s*$/u;

/** The number nearest behind a word for the act; of several such, one with a date. A rival is as near as that and another number. */
function bestOf(
  candidates: readonly DatedNumber[],
  passage: Passage,
  rules: ActRules,
): { readonly found: DatedNumber; readonly rival: boolean } | null {
  const titles = rules.all('organ', passage.folded).map((hit) => hit.index + hit.length);
  const kinds = [...passage.folded.matchAll(/deliber|determin|decret|ordinanz|\batto\b/gu)].map(
    (hit) => hit.index,
  );
  const scored = candidates.map((found) => {
    const own = OWN.test(passage.folded.slice(0, found.index));
    const near = [...titles, ...kinds].some((end) => end <= found.index + 6 && found.index - end <= 60);
    return { found, score: (own ? 2 : 0) + (near ? 2 : 0) + (found.date === null ? 0 : 1) };
  });
  const [first, ...others] = scored.sort((a, b) => b.score - a.score || a.found.index - b.found.index);
  const rival = others.some(
    ({ found, score }) => score === first!.score && found.number !== first!.found.number,
  );
  return first ? { found: first.found, rival } : null;
}

function numberField(
  { found: best, rival }: { readonly found: DatedNumber; readonly rival: boolean },
  all: readonly DatedNumber[],
  passage: Passage,
): Reading<string> {
  const raw = rawOf(passage, best.index, best.numberEnd);
  const field = reading(
    best.number,
    raw,
    best.rule,
    placesOf(passage, best.index, best.numberEnd),
    rival ? [...best.flags, 'several_values'] : best.flags,
  );
  const again = all.some((other) => other !== best && other.number === best.number);
  return again ? vouched(field, 'stated_twice') : field;
}

/** Before a number that is a sitting's, with the organ that sits between: "seduta del Comitato Amministrativo n. 7 del …". */
const OF_SITTING = /(?<!\p{L})(?:seduta|adunanza|riunione) (?:del(?:la|l')?|dell') ?[\p{L}' ]{3,60}$/u;

function dateOf(
  best: DatedNumber | null,
  all: readonly DatedNumber[],
  passage: Passage,
  rules: ActRules,
): DraftAct['date'] {
  const dated = best?.date ? best : all.find((found) => found.number === best?.number && found.date !== null);
  if (dated?.date) {
    const raw = rawOf(passage, dated.numberEnd, dated.end).replace(
      /^[\s,.:-]*(?:del(?:l['’])?|in data)?\s*/iu,
      '',
    );
    return reading(dated.date, raw, dated.rule, placesOf(passage, dated.numberEnd, dated.end));
  }
  const sitting = all.find(
    (found) => found !== best && found.date !== null && OF_SITTING.test(passage.folded.slice(0, found.index)),
  );
  if (sitting?.date && best) {
    const raw = rawOf(passage, sitting.numberEnd, sitting.end).replace(/^\s*(?:del|in data)\s/iu, '');
    const at = placesOf(passage, sitting.numberEnd, sitting.end);
    return reading(sitting.date, raw, sitting.rule, at, ['date_from_sitting']);
  }
  const mark =
    /(?<!\p{L})(?:in data|del giorno|data)(?: (?:del )?(?:provvediment|att|decret|determin|deliber|ordinanz|adozion)\p{L}*)?\s*:?\s*/u.exec(
      passage.folded,
    );
  const date = mark && dateAfter(passage.folded, mark.index + mark[0].length, rules);
  if (!mark || !date) return null;
  return reading(
    date.iso,
    rawOf(passage, mark.index, date.end),
    best?.rule ?? 'acts/number',
    placesOf(passage, mark.index, date.end),
  );
}
