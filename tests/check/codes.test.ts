import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fixtures } from '../../calibrate/fixtures.ts';
import { VARIATIONS } from '../../calibrate/variations.ts';
import { randomFrom } from '../../calibrate/random.ts';
import { examine } from '../../src/check/check.ts';
import { mapReadings } from '../../src/check/readings.ts';
import { interpret } from '../../src/interpret/interpret.ts';
import { FLAGS, type FlagCode } from '../../src/model/catalogue/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document } from '../../src/model/document.ts';
import type { Draft } from '../../src/record/draft.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { DOUBTFUL } from './doubtful-documents.ts';
import { parseTarget } from '../../src/values/target.ts';
import { act, draft, EMPTY, indicator, objective, said, section } from './draft-builder.ts';
import { withRows } from './table-builder.ts';

const seen = new Set<string>();
function note(given: Draft, document: Document, before: readonly Diagnostic[] = []): void {
  const { value, diagnostics } = examine(given, document);
  for (const { code } of [...before, ...diagnostics]) seen.add(code);
  mapReadings(value, ({ flags }) => {
    for (const flag of flags) seen.add(flag);
  });
}

const RULES = defaultRules();
function understand(document: Document): void {
  const { value, diagnostics } = interpret(document, RULES);
  note(value, document, diagnostics);
}

const reported = (text: string, percent: number | null = null) => ({
  text: said(text),
  percent: percent === null ? null : said(percent),
  evaluation: null,
  status: said('achieved' as const, text),
});

/** Drafts with what fixtures have nothing of. */
const BUILT: readonly Draft[] = [
  draft({
    objectives: ['10-15', '12,50-'].map((text) => {
      const { value, flags } = parseTarget(text);
      return objective({ indicators: [indicator({ target: { ...said(value, text), flags } })] });
    }),
  }),
  draft({
    objectives: ['Riordino: SPORTELLO: 3', 'Sito'].map((title) =>
      objective({
        title: said(title),
        outcome: reported('Raggiunto'),
        indicators: [
          indicator({
            target: said({ op: '>=', value: 90, unit: '%' }),
            results: [{ year: 2021, result: said('70%'), degree: null }],
          }),
        ],
      }),
    ),
  }),
  draft({
    objectives: [10, 85].map((weight, n) =>
      objective({
        number: said('4'),
        weight: said(weight, '2O'),
        title: said('Nuovo regolamento per le sale pubbliche'),
        outcome: reported(n === 0 ? 'Fatto al 10 % con lavori sospesi per il maltempo di' : 'Fatto', 10),
      }),
    ),
  }),
  draft({
    objectives: [
      objective({
        number: said('1'),
        title: said('Riordino della sede'),
        outcome: reported('Obiettivo n. 2 fatto'),
      }),
      objective({ number: said('2'), title: said('Censimento dei ponti') }),
      objective({ number: said('3 4'), title: said<string>(null, '') }),
    ],
  }),
  draft({
    objectives: [
      [10, 20],
      [5, 15],
      [25, 20],
    ].map((parts, n) =>
      objective({
        weight: said([30, 20, 50][n]!),
        indicators: parts.map((part) => indicator({ weight: said(part) })),
      }),
    ),
  }),
  draft({
    objectives: ['1', '2', '3', '5', '6'].map((number, n) =>
      objective({ number: said(number), deadline: n === 1 ? null : said('2091-12-31') }),
    ),
    act: act({ date: said('2021-03-02'), reportingYear: said(2071) }),
  }),
  draft({
    objectives: [
      objective({
        outcome: { ...reported('Fatto', 80), status: said('reported' as const) },
        other: [{ label: said('Peso'), text: said('Obiettivo raggiunto') }],
        indicators: [
          indicator({
            target: said({ op: null, value: 80, unit: '%' }),
            targets: [70, 60, 80].map((value, n) => ({
              year: 2021 + n,
              target: said({ op: null, value, unit: '%' }),
            })),
            results: [{ year: 2021, result: said('>= 80 %'), degree: null }],
          }),
        ],
      }),
      objective({ outcome: reported('', 0.45) }),
    ],
    sections: [section({ columns: [{ header: said('Peso'), as: 'objective.weight' }] })],
    allocations: [
      {
        section: 's1',
        person: said('Elvira Sarti'),
        role: null,
        contract: null,
        shares: [50, 50].map((share) => ({ column: '', percent: said(share) })),
        total: said(95),
      },
    ],
  }),
  draft({
    act: act({ reportingYear: { ...said(2019), at: [{ line: 9 }] } }),
    sections: [10, 11].map((line) => section({ id: `s${line}`, year: { ...said(2021), at: [{ line }] } })),
  }),
];

/** What only a certain file, picture or person raises, each with the test that makes one. */
const OF_FILES: Readonly<Partial<Record<FlagCode, string>>> = {
  signature_broken: 'intake/signed.test.ts',
  signature_unreadable: 'intake/signed.test.ts',
  enclosed_skipped: 'intake/archive.test.ts',
  enclosed_damaged: 'intake/archive.test.ts',
  enclosed_repeated: 'intake/attached.test.ts',
  converted: 'intake/legacy.test.ts',
  tracked_changes: 'read/docx/paragraphs.test.ts',
  hidden_text: 'read/docx/paragraphs.test.ts',
  blacked_out: 'read/pdf/visibility.test.ts',
  struck_out: 'read/pdf/drawn-signs.test.ts',
  picture_unread: 'read/docx/other-parts.test.ts',
  colour_read: 'arrange/legend.test.ts',
  colour_unread: 'read/docx/other-parts.test.ts',
  part_unread: 'read/docx/other-parts.test.ts',
  glyphs_unreadable: 'read/ocr/unread-words.test.ts',
  encoding_guessed: 'read/text/read-text.test.ts',
  document_damaged: 'read/pdf/damaged.test.ts',
  font_unreadable: 'read/pdf/damaged.test.ts',
  page_unreadable: 'read/pdf/damaged.test.ts',
  page_turned: 'intake/forms.test.ts',
  page_overfull: 'read/pdf/absurd.test.ts',
  number_over_rows: 'arrange/numbers-over-rows.test.ts',
  evidence_disagrees: 'arrange/tables/tagged.test.ts',
  ocr: 'check/checks/boundaries.test.ts',
  ocr_doubtful: 'check/checks/boundaries.test.ts',
  kind_against_verb: 'act/agreement.test.ts',
  organ_disagrees: 'act/agreement.test.ts',
  signed_by_another: 'act/agreement.test.ts',
  attendance_partial: 'act/agreement.test.ts',
  corrected: 'correct/apply.test.ts',
  confirmed: 'correct/apply.test.ts',
  correction_unfit: 'correct/apply.test.ts',
  corrections_differ: 'correct/apply.test.ts',
};

it(
  'every code that is not of a file is raised by a fixture, a variation of one, or something made for it',
  { timeout: 300_000 },
  async () => {
    for (const given of BUILT) note(given, EMPTY);
    note(draft(), withRows(['Peso'], ['Parole che nessuno legge']));
    for (const document of DOUBTFUL) understand(document);
    for (const fixture of fixtures()) {
      const document = await fixture.document('docx');
      understand(document);
      if (fixture.family.startsWith('unione')) understand(await fixture.document('txt'));
      for (const name of ['shiftedRow', 'joinedRows', 'headlessTable'] as const) {
        const varied = VARIATIONS[name]!(document, randomFrom(`${fixture.family} ${name}`));
        if (varied !== null) understand(varied);
      }
    }
    expect(Object.keys(FLAGS).filter((code) => !seen.has(code) && !(code in OF_FILES))).toEqual([]);
    expect(Object.keys(OF_FILES).filter((code) => seen.has(code))).toEqual([]);
  },
);

it.each(Object.entries(OF_FILES))('%s is looked for in tests/%s', (code, file) => {
  const text = readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');
  expect(text).toMatch(new RegExp(`['"]${code}['"]`));
});
