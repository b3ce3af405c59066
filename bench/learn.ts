import { targetOf } from '../src/correct/anchor.ts';
import { correctRecord } from '../src/correct/apply.ts';
import { isOpen } from '../src/doubts/doubts.ts';
import { claimsOf } from '../src/doubts/harm.ts';
import { extract } from '../src/extract.ts';
import { learn, type Learnt, type ReviewedDocument } from '../src/learn/learn.ts';
import type { Correction } from '../src/record/corrections.ts';
import { MEANINGS } from '../src/record/meanings.ts';
import type { Objective, Record } from '../src/record/record.ts';
import { defaultRules } from '../src/rules/default-rules.ts';
import { parseRule } from '../src/rules/load.ts';
import { joinRules, type RuleSet } from '../src/rules/rule-set.ts';

/** An objective of the made archive, with the words under its columns. */
interface Made {
  readonly number: string;
  readonly title: string;
  readonly weight: string;
  readonly indicator: string;
  readonly deadline: string;
  readonly outcome: string;
}
interface MadeDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly objectives: readonly Made[];
}

/** Headings, some of which only this body uses: by the words alone nobody could tell what stands under them. */
const HEADINGS: Readonly<globalThis.Record<keyof Made, string>> = {
  number: 'N.',
  title: 'Obiettivo',
  weight: 'Caratura',
  indicator: 'Metro',
  deadline: 'Scadenza',
  outcome: "Com'è andata",
};
const TITLES = [
  "Riordinare l'archivio storico",
  'Ridurre i tempi di pagamento',
  'Aprire lo sportello al sabato',
  'Digitalizzare le pratiche edilizie',
  'Curare il verde delle scuole',
  'Aggiornare il regolamento dei mercati',
  'Formare il personale sulla sicurezza',
  'Recuperare i tributi non versati',
];
const METRES = [
  'Metri di scaffale ordinati',
  'Giorni medi di pagamento',
  'Sabati di apertura',
  'Pratiche caricate',
  'Interventi di potatura',
  'Articoli riscritti',
  'Ore di formazione',
  'Avvisi inviati',
];
const DONE = ['Fatto per intero', 'Ordinati 30 metri', '28 giorni in media', 'Aperto 48 sabati', 'Rinviato'];
const WEIGHTS = [
  ['40', '35', '25'],
  ['50', '30', '20'],
  ['30', '30', '40'],
];

const HEAD = [
  'COMUNE DI MONTEFIORITO',
  'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 31 DEL 14/04/YEAR',
  "OGGETTO: Approvazione dello stato finale degli obiettivi dell'anno YEAR",
  'LA GIUNTA COMUNALE',
  'DELIBERA',
  '1. Di approvare lo stato finale degli obiettivi.',
  'Letto, confermato e sottoscritto.',
  'Allegato A',
  'SETTORE AFFARI GENERALI',
];

/** Documents of one invented body, a year each. */
export const madeArchive = (count: number): MadeDocument[] =>
  Array.from({ length: count }, (_, year) => {
    const weights = WEIGHTS[year % WEIGHTS.length]!;
    const objectives = weights.map((weight, i): Made => {
      const k = (year * 3 + i * 2) % TITLES.length;
      return {
        number: String(i + 1),
        title: TITLES[k]!,
        weight,
        indicator: METRES[k]!,
        deadline: `${30 - i}/${String(6 + ((year + i) % 6)).padStart(2, '0')}/${2008 + year}`,
        outcome: DONE[(year + i) % DONE.length]!,
      };
    });
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
    const html = `<html><body>${HEAD.map((line) => `<p>${line.replaceAll('YEAR', String(2008 + year))}</p>`).join('')}<table>${row(Object.values(HEADINGS), 'th')}${objectives
      .map((one) =>
        row(
          Object.keys(HEADINGS).map((key) => one[key as keyof Made]),
          'td',
        ),
      )
      .join('')}</table></body></html>`;
    return { name: `piano-${2008 + year}.html`, bytes: Buffer.from(html), objectives };
  });

const PATHS = {
  number: 'number',
  title: 'title',
  weight: 'weight',
  indicator: 'indicators[].text',
  deadline: 'deadline',
  outcome: 'outcome.text',
} as const;
const rawOf = (objective: Objective, key: keyof Made): string | undefined =>
  key === 'indicator'
    ? objective.indicators[0]?.text.raw
    : key === 'outcome'
      ? objective.outcome.text?.raw
      : objective[key]?.raw;

/** How many of the values of a document stand where they belong. */
function rightIn(record: Record, objectives: readonly Made[]): { right: number; of: number } {
  const keys = Object.keys(HEADINGS) as (keyof Made)[];
  const right = objectives
    .flatMap((made, i) => keys.map((key) => [record.objectives[i], key, made[key]] as const))
    .filter(([objective, key, words]) => objective !== undefined && rawOf(objective, key) === words).length;
  return { right, of: objectives.length * keys.length };
}

/** What a reviewer says who knows the truth: columns that mean something else, then yes to what is left. */
export function reviewed(name: string, reading: Record): ReviewedDocument {
  let n = 0;
  const common = (kind: string) => ({
    id: `${name} ${n++}`,
    kind,
    who: 'Anna',
    when: '2026-01-02T03:04:05Z',
    why: null,
    sha256: reading.source.sha256,
  });
  const said: Correction[] = [];
  for (const { header, as } of reading.sections.flatMap(({ columns }) => columns)) {
    const key = (Object.keys(HEADINGS) as (keyof Made)[]).find((one) => HEADINGS[one] === header.raw);
    const from = MEANINGS.find((one) => fieldOf(one) === (as ?? 'other'));
    if (key === undefined || from === undefined || from === PATHS[key]) continue;
    const what = { from, label: from === 'other' ? header.raw : null, rule: null };
    said.push({ ...common('slot'), what, is: { means: PATHS[key], of: null } } as Correction);
  }
  const once = correctRecord(reading, said).record;
  for (const claim of claimsOf(once).filter(isOpen)) {
    if (claim.field === null) continue;
    const was = { value: claim.field.value, raw: claim.field.raw };
    said.push({ ...common('accept'), what: targetOf(once, claim.path), was } as Correction);
  }
  return { name, reading, corrected: correctRecord(reading, said).record, corrections: said };
}

const fieldOf = (meaning: string): string =>
  meaning === 'other'
    ? 'other'
    : meaning.startsWith('indicators[]')
      ? meaning.replace('indicators[]', 'indicator')
      : meaning.includes('.')
        ? meaning
        : `objective.${meaning}`;

export interface Half {
  readonly learnt: Learnt;
  /** Values in their places in the documents that nobody corrected, before and after, of all. */
  readonly before: number;
  readonly after: number;
  readonly of: number;
}

/** Corrects half of a made archive, has its lessons accepted, and reads the other half again. */
export async function learnFromHalf(count: number): Promise<Half> {
  const archive = madeArchive(count);
  const corrected = archive.filter((_, i) => i % 2 === 0);
  const others = archive.filter((_, i) => i % 2 === 1);
  const read = (rules: RuleSet, { bytes, name }: MadeDocument): Promise<Record> =>
    extract(bytes, { file: name, rules });
  const given: ReviewedDocument[] = [];
  for (const document of corrected) given.push(reviewed(document.name, await read(defaultRules(), document)));
  // eslint-disable-next-line @typescript-eslint/require-await -- an archive is read as it comes
  async function* documents(): AsyncGenerator<ReviewedDocument> {
    yield* given;
  }
  const learnt = await learn(documents(), defaultRules());
  const accepted = joinRules([
    defaultRules().all,
    learnt.profiles.map(({ file }) =>
      parseRule(file.text, file.path.replace(/\.yaml\.draft$/, ''), file.path),
    ),
  ]);
  let [before, after, of] = [0, 0, 0];
  for (const document of others) {
    const [was, is] = [await read(defaultRules(), document), await read(accepted, document)];
    before += rightIn(was, document.objectives).right;
    after += rightIn(is, document.objectives).right;
    of += rightIn(is, document.objectives).of;
  }
  return { learnt, before, after, of };
}

export async function benchLearn(): Promise<string[]> {
  const { learnt, before, after, of } = await learnFromHalf(16);
  const { refit } = learnt;
  return [
    `${learnt.documents} documents corrected, ${learnt.lessons.length} labels learnt`,
    `values in their places in the other half: ${before} of ${of} before, ${after} after`,
    ...(refit === null
      ? []
      : [
          `log loss on documents left out: ${refit.worth.before.toFixed(3)} before, ${refit.worth.after.toFixed(3)} after`,
        ]),
  ];
}
