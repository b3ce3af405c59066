import { DEGREES } from '../../model/person-titles.ts';
import type { Reading } from '../../model/reading.ts';
import type { Draft } from '../../record/draft.ts';
import { doubt, type Check, type Finding } from '../finding.ts';
import { readingsOf } from '../readings.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** A head of one short word may begin a title by right: "Obiettivi di accessibilità". */
const SPOKEN = 2;
/** A word in capitals of so many letters is no acronym. */
const SHOUTED = /(?<![\p{L}'’])\p{Lu}{7,}(?![\p{L}])/u;
/** How a document calls a part of a sheet. */
const CALLED =
  /^(?:descrizione|indicator[ei]|risultat[oi]|risorse|relazioni|rendicontazione|tempistica|finalità|fasi|note|peso|totale|natura|scadenza|responsabile)(?!\p{L})(?:\s+(?:sintetica|e|ed|di|dei|della|delle|del|attesi|ottenuti|raggiunti|finale|obiettivo|strumentali|umane|finanziarie|interne|esterne|tempi|realizzazione|risultato|intermedio|(?:19|20)\d\d))*$/iu;

/**
 * A title that is a label of the document itself or begins or ends with one, a name or number that goes on with another
 * field: a boundary was missed.
 */
export const labelForValue: Check = (draft) => {
  const labels = labelsOf(draft);
  const findings: Finding[] = [];
  draft.objectives.forEach(({ title, description, number }, i) => {
    const own = `objectives[${i}]`;
    if (title.value !== null && isLabel(title.value, labels)) findings.push(made(`${own}.title`, title));
    for (const [path, reading] of [
      [`${own}.title`, title],
      [`${own}.description`, description],
    ] as const)
      if (reading !== null && reading.value !== null && holdsShouted(reading.value, labels))
        findings.push(made(path, reading));
    if (number !== null && number.value !== null && /%|\s\p{L}{4,}|^(?:19|20)\d\d$/u.test(number.value))
      findings.push(made(`${own}.number`, number));
  });
  return [...findings, ...joinedTitles(draft), ...joinedNames(draft)];
};

const made = (path: string, reading: Reading<string>): Finding =>
  doubt('label_inside', [path], `"${reading.raw.slice(0, 60)}" may hold more than one field`, reading.at);

/** Headers of columns and labels of values without a field, as the document has them. */
function labelsOf({ sections, objectives }: Draft): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { columns } of sections) for (const { header } of columns) labels.add(fold(header.value ?? ''));
  for (const { other } of objectives) for (const { label } of other) labels.add(fold(label.value ?? ''));
  labels.delete('');
  return labels;
}

const isLabel = (text: string, labels: ReadonlySet<string>): boolean => {
  const folded = fold(text);
  return (
    CALLED.test(text.trim()) ||
    (labels.has(folded) && folded.split(' ').length <= 6) ||
    startsWithLabel(folded, labels)
  );
};

function startsWithLabel(folded: string, labels: ReadonlySet<string>): boolean {
  const words = folded.split(' ');
  for (let n = SPOKEN; n < Math.min(words.length, 7); n++)
    if (labels.has(words.slice(0, n).join(' '))) return true;
  return false;
}

/** A label in capitals amid small letters. */
function holdsShouted(text: string, labels: ReadonlySet<string>): boolean {
  if ((text.match(/\p{Ll}/gu) ?? []).length < 8) return false;
  const hit = SHOUTED.exec(text);
  return hit !== null && (CALLED.test(hit[0]) || labels.has(fold(hit[0])));
}

/** A title with what stands in the column behind it, and before it. */
const VALUE_LAST = /\p{L}\s+(?:\d{1,3}(?:[.,]\d+)?\s*%?|ALT[AO]|MEDI[AO]|BASS[AO])$/u;
const NUMBER_FIRST = /^(?:\d{1,2}\s+|\d{2,4}(?:\.\d+)?\s+[-–]\s+)\p{Lu}/u;

/** Titles of one section, or of the document, that all begin with a number, or all end with one or with a level. */
function joinedTitles({ objectives }: Draft): Finding[] {
  const all = objectives.flatMap(({ section, title }, i) =>
    title.value === null ? [] : [{ section, path: `objectives[${i}].title`, title }],
  );
  const bySection = new Map<string, (typeof all)[number][]>();
  for (const one of all) {
    const own = bySection.get(one.section);
    if (own) own.push(one);
    else bySection.set(one.section, [one]);
  }
  const joined = new Map<string, Reading<string>>();
  for (const own of [all, ...bySection.values()])
    for (const form of [NUMBER_FIRST, VALUE_LAST])
      if (own.length > 1 && own.every(({ title }) => form.test(title.value!)))
        for (const { path, title } of own) joined.set(path, title);
  return [...joined].map(([path, title]) => made(path, title));
}

/** A unit's name that holds a person's title, a title a unit's name, a result a sentence, a programme's with another's code, a person's with marks and heads of a list. */
function joinedNames(draft: Draft): Finding[] {
  const findings: Finding[] = [];
  for (const { path, name, reading } of readingsOf(draft)) {
    if (!NAMED.has(name) || typeof reading.value !== 'string') continue;
    const form = NAMES.find(({ at }) => at.test(path));
    if (form?.wrong.test(reading.value) === true) findings.push(made(path, reading as Reading<string>));
  }
  return findings;
}

/** The last names of the paths below. */
const NAMED: ReadonlySet<string> = new Set(
  'sector service name group responsible interactions title result'.split(' '),
);
const NAMES: readonly { readonly at: RegExp; readonly wrong: RegExp }[] = [
  {
    at: /^sections\[\d+\]\.(?:sector|service)$/,
    wrong: new RegExp(
      String.raw`\S\s+(?:responsabile|dirigente)\s|(?:^|\s)(?:${DEGREES.join('|')})\.?(?:ssa)?\.?\s\p{Lu}`,
      'iu',
    ),
  },
  {
    at: /^sections\[\d+\]\.(?:programme|mission)\.name$/,
    wrong: /\S\s+\d{2,3}(?:\.\d+)?\s+(?:[-–]\s+)?\p{Lu}|^[<>=≤≥\d]/u,
  },
  {
    at: /^objectives\[\d+\]\.(?:group|responsible|interactions)$/,
    wrong: /^\d{1,2}\s+(?:[-–]\s+)?\p{Lu}/u,
  },
  {
    at: /^objectives\[\d+\]\.title$/,
    wrong:
      /\p{Ll}\s+(?:AREA|SETTORE|UFFICIO|SERVIZIO|DIREZIONE)\s+\p{Lu}{3,}|\p{L}{3}\s+\d{1,2}\s+[-–]\s+\p{Lu}/u,
  },
  {
    at: /^objectives\[\d+\]\.indicators\[\d+\]\.results\[\d+\]\.result$/,
    wrong: /^[\d.,]+\s*%?\s+\p{Lu}\p{Ll}+\s.*\.$|^[\d.,]+\s*%?\s+L[’']obiettivo/u,
  },
  {
    at: /^act\.attendance\[\d+\]\.name$/,
    wrong:
      /(?<!\p{L})(?:cognome|nome|presente|assente|presenti|assenti|voti|carica)(?!\p{L})|\s[xX](?:\s|$)|\d/iu,
  },
];
