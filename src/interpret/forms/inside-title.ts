import type { Paragraph } from '../../model/document.ts';
import { once } from '../../model/once.ts';
import { rankLabels } from '../../rules/match.ts';
import type { RuleSet } from '../../rules/rule-set.ts';
import type { LabelRule } from '../../rules/rule.ts';
import type { Bundle, Entry } from '../entry.ts';
import type { Region } from '../sections/region.ts';
import { part } from '../sections/part.ts';

const CODE = String.raw`(?:n[.°º]?\s*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter))?|\p{Lu}{1,5}[._/-]?\d{1,4}(?:[._/-]\d{1,4}){0,3}|[A-Z])`;
/** A number or code that stands before a title in its own place. */
const NUMBER = new RegExp(String.raw`^${CODE}(?<sign>\s*[.):–—-]+\s*|\s+)(?=["“«(]?\p{L}{2})`, 'u');
/** The same in a line of its own. */
const NUMBER_ALONE = new RegExp(String.raw`^${CODE}\s*[.):–—-]*$`, 'u');
/** Share of a form's titles that must open with a number for it to be one. */
const MOST = 0.7;
/** A likeness from which on words are the label of a weight. */
const SURE = 0.85;
const VALUE = /(?<value>\d{1,4}(?:[.,]\d+)?(?:\s*(?:%|(?:punti\s*)?(?:\/|su)\s?\d{1,4}|punti))?)[\s)\]]*$/u;
/** A weight in one word, or in one sign several times, behind its label: "peso ALTO", "peso ***". */
const WORD = /(?<=[\s:])(?<value>\p{L}{3,}|[*+★]{1,5})$/u;
/** What a bracket before a title says of it. */
const BRACKET = /^\((?<inside>[^()]{4,60})\)[\s:.–—-]*(?=\S)/u;

const weightLabels = once((rules: RuleSet): readonly LabelRule[] =>
  rules.labels.filter(({ field }) => field === 'objective.weight'),
);

/**
 * Takes out of the titles what stands in places of its own inside them: a number or code before the title where most titles
 * of one form have one, a weight in brackets or behind a dash at its end.
 */
export function setTitlesApart(regions: readonly Region[], rules: RuleSet): void {
  for (const form of new Set(regions.map((region) => region.form))) {
    const own = regions.filter((region) => region.form === form);
    const all = own.flatMap(({ bundles }) => bundles);
    const [numbered, described] = [areNumbered(all), areDescribed(all)];
    for (const { bundles } of own)
      bundles.forEach((bundle, index) => {
        const weighed = has(bundle, 'objective.weight') ? bundle : withWeightApart(bundle, rules);
        const told = described ? withDescriptionApart(weighed) : weighed;
        bundles[index] = numbered ? withNumberApart(told) : told;
      });
  }
}

/** Whether the titles of a form that has no other place for a number open with one. */
function areNumbered(bundles: readonly Bundle[]): boolean {
  if (bundles.some((bundle) => has(bundle, 'objective.number'))) return false;
  const titles = bundles.flatMap((bundle) => titleOf(bundle) ?? []);
  const numbers = titles.flatMap((title) => numberOf(title)?.number.text ?? []);
  // What opens every title alike is a word.
  return titles.length > 1 && numbers.length >= titles.length * MOST && new Set(numbers).size > 1;
}

const titleOf = (bundle: Bundle): Entry | undefined =>
  bundle.find(({ field, paragraphs }) => field === 'objective.title' && paragraphs.length > 0);

const has = (bundle: Bundle, field: Entry['field']): boolean =>
  bundle.some((entry) => entry.field === field && entry.paragraphs.length > 0);

/** Whether most titles of a form without a place for a description go on, in lines of their own, with sentences. */
function areDescribed(bundles: readonly Bundle[]): boolean {
  if (bundles.some((bundle) => has(bundle, 'objective.description'))) return false;
  const titles = bundles.flatMap((bundle) => titleOf(bundle) ?? []);
  const going = titles.filter((title) => sentencesFrom(title) !== null).length;
  return titles.length > 1 && going >= titles.length * MOST;
}

/** The line of a title at which sentences begin, where none stands before it; null where it is a title to its end. */
function sentencesFrom({ paragraphs }: Entry): number | null {
  const from = paragraphs.findIndex(({ text }, index) => index > 0 && /^[\p{Lu}"“«]/u.test(text));
  if (from < 0 || !/\.$/u.test(paragraphs.at(-1)!.text.trim())) return null;
  return paragraphs.slice(0, from).every(({ text }) => !/[.,;:]$/u.test(text.trim())) ? from : null;
}

function withDescriptionApart(bundle: Bundle): Bundle {
  const title = titleOf(bundle);
  const from = title === undefined ? null : sentencesFrom(title);
  if (title === undefined || from === null) return bundle;
  const [name, told] = [title.paragraphs.slice(0, from), title.paragraphs.slice(from)];
  return bundle.flatMap((entry): Entry[] =>
    entry === title
      ? [
          { ...title, paragraphs: name },
          {
            ...title,
            field: 'objective.description',
            rule: 'labels/description',
            label: '',
            paragraphs: told,
            at: told.flatMap(({ at }) => at),
            evidence: [],
          },
        ]
      : [entry],
  );
}

/** The number that opens a title, in its first line or alone in that, and what it leaves. */
function numberOf({
  paragraphs: [first, ...others],
}: Entry): { readonly number: Paragraph; readonly rest: readonly Paragraph[] } | null {
  if (first === undefined) return null;
  const alone = others.length > 0 && NUMBER_ALONE.test(first.text);
  const hit = (alone ? NUMBER_ALONE : NUMBER).exec(first.text);
  if (hit === null) return null;
  const code = hit.groups!['number']!;
  const from = hit[0].indexOf(code);
  const number = part(first, from, from + code.length);
  const behind = alone ? null : part(first, hit[0].length);
  return number && { number, rest: behind === null ? others : [behind, ...others] };
}

function withNumberApart(bundle: Bundle): Bundle {
  const title = titleOf(bundle);
  const found = title === undefined ? null : numberOf(title);
  if (title === undefined || found === null) return bundle;
  return bundle.flatMap((entry): Entry[] =>
    entry === title
      ? [
          { ...title, field: 'objective.number', label: '', paragraphs: [found.number] },
          { ...title, paragraphs: found.rest },
        ]
      : [entry],
  );
}

function withWeightApart(bundle: Bundle, rules: RuleSet): Bundle {
  const title = titleOf(bundle);
  const [first, last] = [title?.paragraphs[0], title?.paragraphs.at(-1)];
  const before = first === undefined ? null : weightBefore(first, rules);
  const cut = before ?? (last === undefined ? null : weightBehind(last, rules));
  if (title === undefined || cut === null) return bundle;
  const paragraphs = before
    ? [before.title, ...title.paragraphs.slice(1)]
    : [...title.paragraphs.slice(0, -1), cut.title];
  return bundle.flatMap((entry): Entry[] =>
    entry === title
      ? [
          { ...title, paragraphs },
          { ...title, field: 'objective.weight', rule: cut.rule, label: cut.label, paragraphs: [cut.weight] },
        ]
      : [entry],
  );
}

interface WeightInside {
  readonly title: Paragraph;
  readonly weight: Paragraph;
  readonly rule: string;
  readonly label: string;
}

/** The weight at the end of a line, set off by a bracket, a dash or a full stop; null where none stands there. */
export function weightBehind(paragraph: Paragraph, rules: RuleSet): WeightInside | null {
  const { text } = paragraph;
  const value = VALUE.exec(text)?.groups?.['value'];
  if (value === undefined) return null;
  const at = text.lastIndexOf(value);
  for (const hit of text.slice(0, at).matchAll(/[([]|\s[-–—]\s|[.;,]\s/gu)) {
    const label = text.slice(hit.index + hit[0].length, at);
    const best = namesWeight(label, rules);
    if (best === null) continue;
    const title = part(paragraph, 0, hit.index);
    const weight = part(paragraph, at, at + value.length);
    if (title === null || weight === null) return null;
    return { title, weight, ...best };
  }
  return null;
}

/** The weight in a bracket that opens a line, before the title; null where none stands there. */
function weightBefore(paragraph: Paragraph, rules: RuleSet): WeightInside | null {
  const bracket = BRACKET.exec(paragraph.text);
  const inside = bracket?.groups?.['inside'] ?? '';
  const value = (VALUE.exec(inside) ?? WORD.exec(inside))?.groups?.['value'];
  if (bracket === null || value === undefined) return null;
  const at = inside.lastIndexOf(value);
  const best = namesWeight(inside.slice(0, at), rules);
  const [title, weight] = [
    part(paragraph, bracket[0].length),
    part(paragraph, at + 1, at + 1 + value.length),
  ];
  return best === null || title === null || weight === null ? null : { title, weight, ...best };
}

/** The words before a value as the label of a weight; null where they name none. */
function namesWeight(
  before: string,
  rules: RuleSet,
): { readonly label: string; readonly rule: string } | null {
  const label = before.replace(/[\s:=]+$/u, '').trim();
  if (label === '' || label.length > 70) return null;
  const best = rankLabels(weightLabels(rules), label.replace(/\s*\([^)]*\)?.*$/u, ''))[0];
  return best === undefined || best.score < SURE ? null : { label, rule: best.rule.id };
}
