import { isSeveral, MINUS, NUMBER, parseNumber, scaleBehind, signedValue } from './number.ts';
import { parsePercent } from './percent.ts';
import type { FlagCode } from '../model/catalogue/index.ts';
import { quantitiesOnly } from './not-a-quantity.ts';
import { wordsValue } from './number-words.ts';
import { withoutNoteMarks } from '../model/raised-text.ts';
import { isBlank, isUnread, type Value, value } from './value.ts';

/** A numeric target: at least 80 %, within 30 days, 1200 services. */
export interface Target {
  readonly op: '>=' | '<=' | '=' | '>' | '<' | null;
  readonly value: number;
  readonly unit: string | null;
}

const COUNT_WORDS =
  'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|cento';
const BEFORE = String.raw`(?:\s*(?:ad?|al|allo|alla|all['’]|di|del|dello|della|dell['’]|il|lo|la|l['’]|i|gli|le|n\.?\s?[°º]?|nr\.?|circa|€|euro))*\s*`;
const SIGNED = String.raw`(?:(?:${MINUS}|\+)\s?)?(?:${NUMBER})`;
const AMOUNT = String.raw`(${SIGNED}|(?<!\p{L})(?:un['’]?|uno|una|${COUNT_WORDS})(?!\p{L}))`;

/** Comparing words, the wider before the narrower that it holds. */
const COMPARISONS: readonly (readonly [NonNullable<Target['op']>, string])[] = [
  [
    '>=',
    String.raw`almeno|min(?:imo|\.)?|non\s+(?:inferior[ei]|minor[ei]|meno|al di sotto)|≥|>\s?=|=\s?>|(?:pari\s+o\s+)?superior[ei]\s+o\s+ugual[ei]|pari\s+o\s+superior[ei]|maggior[ei]\s+o\s+ugual[ei]`,
  ],
  [
    '<=',
    String.raw`non\s+(?:superior[ei]|maggior[ei]|oltre|più)|≤|<\s?=|=\s?<|(?:al\s+)?ma(?:ssimo|x\.?)|fino\s+a|inferior[ei]\s+o\s+ugual[ei]|pari\s+o\s+inferior[ei]|minor[ei]\s+o\s+ugual[ei]`,
  ],
  ['>', String.raw`>|superior[ei]|maggior[ei]|più\s+di|oltre|sopra`],
  ['<', String.raw`<|inferior[ei]|minor[ei]|meno\s+di|sotto`],
  ['=', String.raw`=|pari\s+a`],
];
const COMPARED = COMPARISONS.map(
  ([op, words]) => [op, new RegExp(`(?<!\\p{L})(?:${words})${BEFORE}${AMOUNT}`, 'iu')] as const,
);
const WITHIN = new RegExp(
  `(?<!\\p{L})entro\\s+(?:i\\s+|le\\s+)?(?:(?:primi|successivi|n\\.)\\s+)?${AMOUNT}\\s*(gg\\.?|g\\.|giorn[io]|or[ae]|mes[ei]|settiman[ae]|minut[io])(?!\\p{L})`,
  'iu',
);
/** A measure that counts or shares out what is done in time: its term ("% of calls answered within 48 hours") is no target. */
const SHARE =
  /^\s*(?:%|percentuale|perc\.|quota|tasso|numero|n\.|nr\.)\s+(?:di\s+|delle\s+|dei\s+|degli\s+)?\p{L}/iu;
const PERCENT = new RegExp(
  `(?<![\\p{L}\\d.,])((?:(?:(?<![\\p{L}\\d%)]\\s?)${MINUS}|\\+)\\s?)?(?:${NUMBER}))\\s*(?=%|per\\s+cento)`,
  'iu',
);
const NUMBERED = new RegExp(
  `(?<!\\p{L})(?:n\\s?[.°º]{1,2}|nr\\.?|num\\.|numero)\\s*(${NUMBER})(?![\\d/])`,
  'iu',
);
const OUT_OF = new RegExp(`^(${SIGNED})\\s*/\\s*(\\d+)$`, 'u');
/** A count before what it counts; an article before it (`i due servizi`) makes it a mere description. */
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,/])(?<!(?<!\\p{L})(?:i|gli|le|dei|degli|delle|ai|agli|alle|tra|fra|nei|nelle)\\s)((?:${NUMBER})|${COUNT_WORDS})\\s+(?=\\p{Ll}{3,})`,
  'iu',
);
const LAST = new RegExp(`\\p{Ll}:?\\s+(?:€\\s*)?(${SIGNED})\\s*[.;]?$`, 'u');
const ANY = new RegExp(`(?<![\\p{L}\\d.,/])([-−+]?(?:${NUMBER}))(?![\\d/])`, 'u');

const SPELLED_MINUS = /^meno\s+(?=\d)/iu;
const POWER = /(?<![\d.,])10[²³⁴⁵⁶](?!\p{N})/u;

/** The target that a cell of targets holds as a whole; null and `target_in_words` for a date, a verdict or plain words. */
export function parseTarget(text: string): Value<Target> {
  const trimmed = withoutNoteMarks(text.trim()).replace(/^(?:target|valore atteso)\s*:\s*/i, '');
  if (isUnread(trimmed)) return value<Target>(null, 'unreadable_value');
  if (isBlank(trimmed) && !/\d/.test(trimmed)) return value<Target>(null, 'empty');
  const minus = SPELLED_MINUS.exec(trimmed);
  if (minus !== null) {
    const found = parseTarget(`-${trimmed.slice(minus[0].length)}`);
    return value(found.value, ...found.flags, 'minus_by_form');
  }
  const plain = parseNumber(trimmed);
  // A raised figure behind a ten is a note, or a power.
  const power: readonly FlagCode[] = POWER.test(text) ? ['several_values'] : [];
  if (plain.value !== null)
    return value({ op: null, value: plain.value, unit: null }, ...plain.flags, ...power);
  const outOf = OUT_OF.exec(trimmed);
  if (outOf && isDayOfYear(outOf)) return value<Target>(null, 'target_in_words');
  // A mark on a scale has decimals or is out of a hundred; whole numbers are a fraction.
  if (outOf && outOf[2] === '100') return value({ op: null, value: amount(outOf[1]!)!, unit: '%' });
  if (outOf && /[.,]\d/.test(outOf[1]!))
    return value({ op: null, value: amount(outOf[1]!)!, unit: `/${outOf[2]}` });
  const percent = /%|cento/iu.test(trimmed) ? parsePercent(trimmed) : null;
  if (percent !== null && percent.value !== null)
    return value({ op: null, value: percent.value, unit: '%' }, ...percent.flags);
  const spelled = wordsValue(trimmed);
  if (spelled !== null) return value({ op: null, value: spelled, unit: null });
  if (isSeveral(trimmed) || hasTwoBounds(trimmed)) return value<Target>(null, 'not_one_number');
  const found = findTarget(trimmed);
  if (found) return value(found);
  const clean = quantitiesOnly(trimmed);
  const numbers = [...clean.matchAll(new RegExp(ANY, 'gu'))];
  if (numbers.length === 0) return value<Target>(null, 'target_in_words');
  const first = numbers[0]!;
  return value(
    made(null, first[1]!, trimmed.slice(first.index + first[0].length)),
    ...(numbers.length > 1 ? (['several_values'] as const) : []),
  );
}

/** Whether a text sets a least and a most: "almeno 5 e non più di 10". */
function hasTwoBounds(text: string): boolean {
  const hits = COMPARED.flatMap(([op, pattern]) => {
    const hit = pattern.exec(text);
    return hit
      ? [{ lower: op.startsWith('>'), equal: op === '=', from: hit.index, to: hit.index + hit[0].length }]
      : [];
  }).filter(({ equal }) => !equal);
  return hits.some((a) => hits.some((b) => a.lower && !b.lower && (a.to <= b.from || b.to <= a.from)));
}

/** "31/12": more than the whole that a fraction would be of, and a day of a month. */
const isDayOfYear = ([, first, second]: RegExpExecArray): boolean =>
  Number(second) <= 12 && Number(first) > Number(second) && /^(?:[12]\d|3[01])$/.test(first!);

/**
 * The target that an indicator's own words set: a comparison first, then a percent, `n. 40`, a count before a noun,
 * a number at the end. Dates, years, acts, articles and list marks are no targets. Null for none.
 */
export function findTarget(text: string): Target | null {
  const whole = quantitiesOnly(text);
  const clean = SHARE.test(text) ? whole.replace(WITHIN, (term) => ' '.repeat(term.length)) : whole;
  const rest = (hit: RegExpExecArray): string => text.slice(hit.index + hit[0].length);
  let best: { index: number; target: Target; length: number } | null = null;
  for (const [op, pattern] of COMPARED) {
    const hit = pattern.exec(clean);
    const target = hit && made(op, hit[1]!, rest(hit));
    if (
      hit &&
      target &&
      (!best || hit.index < best.index || (hit.index === best.index && hit[0].length > best.length))
    )
      best = { index: hit.index, target, length: hit[0].length };
  }
  if (best) return best.target;
  if (isSeveral(clean)) return null;
  const within = WITHIN.exec(clean);
  if (within) {
    const days = amount(within[1]!);
    if (days !== null) return { op: '<=', value: days, unit: within[2]!.replace(/\.$/, '') };
  }
  for (const pattern of [PERCENT, NUMBERED, COUNTED, LAST]) {
    const hit = pattern.exec(clean);
    const target = hit && made(null, hit[1]!, rest(hit));
    if (target) return target;
  }
  return null;
}

function made(op: Target['op'], digits: string, rest: string): Target | null {
  const found = amount(digits);
  if (found === null) return null;
  const scale = scaleBehind(rest);
  return { op, value: found * scale.times, unit: unitOf(scale.rest) };
}

function amount(text: string): number | null {
  const spelled = wordsValue(text);
  if (spelled !== null) return spelled;
  const size = signedValue(text);
  return Number.isFinite(size) ? size : null;
}

const STOP =
  /^(?:di|del|della|dello|delle|dei|degli|dell|da|dal|dalla|a|al|alla|in|nel|nella|con|per|su|sul|sulla|tra|fra|e|ed|o|od|entro|che|il|la|lo|i|gli|le|anno)$/iu;

/** What is counted: `%`, or the noun that follows with its adjectives, up to four words; null for none. */
function unitOf(rest: string): string | null {
  if (/^\s*(?:%|per\s+cento)/i.test(rest)) return '%';
  if (/^\s*(?:‰|per\s+mille)/i.test(rest)) return '‰';
  const words: string[] = [];
  for (const word of rest
    .replace(/^\s*di\s+/, '')
    .trim()
    .split(/\s+/)) {
    const bare = word.replace(/[.,;:)]+$/, '');
    if (bare === '' || STOP.test(bare) || !/^[\p{L}€'’/-]+$/u.test(bare)) break;
    words.push(bare);
    if (bare !== word || words.length === 4) break;
  }
  return words.length === 0 ? null : words.join(' ');
}
