import type { Field } from '../../../src/record/field.ts';
import type { Objective, Record } from '../../../src/record/record.ts';

export const field = <T>(value: T | null, raw = String(value), flags: string[] = []): Field<T> => ({
  value,
  raw,
  confidence: 0.875,
  flags,
  rule: 'labels/invented',
  at: [{ page: 3, box: [10, 20, 30, 40] }],
});

/** A record with one section and the objectives given. */
export const recordWith = (
  sha256: string,
  objectives: readonly Partial<Objective>[],
  more: Partial<Record> = {},
): Record => ({
  schema: 'spoglio/1',
  source: {
    file: `${sha256.slice(0, 4)}.pdf`,
    sha256,
    bytes: 5_000_000_000,
    format: 'pdf',
    pages: 4,
    text: 'native',
    signatures: [],
    contains: ['uno.pdf', 'due; tre.pdf'],
  },
  act: {
    kind: field('deliberazione' as const),
    entity: field("Comune di Sant'Ànfora (PR)"),
    organ: null,
    number: field('007'),
    date: field('2024-02-29', '29 febbraio 2024'),
    register: { number: field('912'), date: null },
    subject: field('Piano «performance» – 1ª parte'),
    reportingYear: field(2024),
    session: { date: null, time: field('09:05'), mode: null },
    attendance: [{ name: field('Bianchi Anna'), role: null, present: field(true, 'P') }],
    presentCount: field(1),
    absentCount: null,
    president: field('Bianchi Anna'),
    secretary: null,
    proposer: null,
    citations: [],
    opinions: [],
    vote: null,
    resolutions: [],
    immediatelyExecutable: field(false, 'no'),
    executiveDate: null,
    publication: null,
    signatories: [],
  },
  sections: [
    {
      id: 's1',
      layout: 'table',
      heading: field('Obiettivi'),
      year: null,
      programme: null,
      mission: null,
      weight: null,
      strategicObjective: null,
      operationalObjective: null,
      expectedResults: null,
      sector: field('Settore II – Lavori pubblici'),
      service: null,
      responsible: field('Dott.ssa Verdi Lucia'),
      columns: [],
      weightSum: 99.5,
      pages: [3],
    },
  ],
  objectives: objectives.map((objective, i) => ({ ...objectiveWith(i + 1), ...objective })),
  allocations: [
    {
      section: 's1',
      person: field('Rossi Mario'),
      role: null,
      contract: null,
      shares: [
        { column: 'Obiettivo 1', percent: field(62.5, '62,5%') },
        { column: 'Obiettivo 2', percent: field(37.5, '37,5%') },
      ],
      total: field(100),
    },
  ],
  unassigned: [{ text: 'resto', at: [{ page: 1, box: [0, 0, 1, 1] }] }],
  completeness: null,
  diagnostics: [],
  ...more,
});

const objectiveWith = (no: number): Objective => ({
  id: `s1.${no}`,
  section: 's1',
  confidence: 0.99,
  number: field(String(no)),
  title: field(`Obiettivo ${no}`),
  description: null,
  expected: null,
  group: null,
  interactions: null,
  responsible: null,
  years: null,
  deadline: null,
  nature: null,
  weight: field(no + 0.5, `${no},5%`, ['weight_from_parts']),
  indicators: [
    {
      text: field('Pratiche'),
      weight: null,
      baseline: null,
      target: field({ op: '>=' as const, value: 80, unit: '%' }, 'almeno 80%'),
      targets: [],
      results: [{ year: 2024, result: field('79%'), degree: null }],
    },
  ],
  outcome: { text: null, percent: null, evaluation: null, status: field('missing' as const, '') },
  resources: { human: null, financial: null, instrumental: null },
  phases: [],
  other: [],
});

/** Texts and values that formats are known to spoil. */
export const AWKWARD: readonly Partial<Objective>[] = [
  { title: field('=CMD|calc!A1'), description: field('') },
  { title: field('- 3 pratiche, "entro" l’anno; così è'), description: field("'=già con apostrofo") },
  { title: field('riga uno\nriga due\r\nriga tre\t'), description: field('  spazi ai lati  ') },
  { title: field('à'.repeat(20_000)), deadline: field('1969-07-20') },
  {
    title: field('@nome'),
    years: field([2024, 2025]),
    weight: field<number>(null, 'ALTO', ['weight_scale']),
  },
  { title: field('-5,5'), description: field('000123'), deadline: field('2024-02-29') },
  { title: field('controllo \u0001 e _x0041_ e 𝄞'), description: field('null') },
];
