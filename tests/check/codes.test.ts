import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fixtures } from '../../calibrate/fixtures.ts';
import { VARIATIONS } from '../../calibrate/variations.ts';
import { randomFrom } from '../../calibrate/random.ts';
import { examine } from '../../src/check/check.ts';
import { mapReadings } from '../../src/check/readings.ts';
import { interpret } from '../../src/interpret/interpret.ts';
import { CHECK_FLAGS } from '../../src/model/catalogue/check.ts';
import { FLAGS } from '../../src/model/catalogue/index.ts';
import type { Document } from '../../src/model/document.ts';
import type { Draft } from '../../src/record/draft.ts';
import { defaultRules } from '../../src/rules/default-rules.ts';
import { act, draft, EMPTY, indicator, objective, said, section } from './draft-builder.ts';
import { withRows } from './table-builder.ts';

const seen = new Set<string>();
function note(given: Draft, document: Document): void {
  const { value, diagnostics } = examine(given, document);
  for (const { code } of diagnostics) seen.add(code);
  mapReadings(value, ({ flags }) => {
    for (const flag of flags) seen.add(flag);
  });
}

const reported = (text: string, percent: number | null = null) => ({
  text: said(text),
  percent: percent === null ? null : said(percent),
  status: said('achieved' as const, text),
});

/** Drafts with what fixtures have nothing of. */
const BUILT: readonly Draft[] = [
  draft({
    objectives: ['Riordino: SPORTELLO: 3', 'Sito'].map((title) =>
      objective({
        title: said(title),
        outcome: reported('Raggiunto'),
        indicators: [
          indicator({
            target: said({ op: '>=', value: 90, unit: '%' }),
            results: [{ year: 2021, result: said('70%') }],
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
            results: [{ year: 2021, result: said('>= 80 %') }],
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

it(
  'every doubt of the checks is raised by a fixture, a variation of one, or a draft made for it',
  { timeout: 300_000 },
  async () => {
    const rules = defaultRules();
    for (const given of BUILT) note(given, EMPTY);
    note(draft(), withRows(['Peso'], ['Parole che nessuno legge']));
    for (const fixture of fixtures()) {
      const document = await fixture.document('docx');
      note(interpret(document, rules).value, document);
      for (const name of ['shiftedRow', 'joinedRows', 'headlessTable'] as const) {
        const varied = VARIATIONS[name]!(document, randomFrom(`${fixture.family} ${name}`));
        if (varied !== null) note(interpret(varied, rules).value, varied);
      }
    }
    expect(Object.keys(CHECK_FLAGS).filter((code) => !seen.has(code))).toEqual([]);
  },
);

it('every code of the catalogue is named where something raises it', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !name.startsWith(join('model', 'catalogue')) && !name.endsWith('weights.ts'),
    )
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
  expect(Object.keys(FLAGS).filter((code) => !new RegExp(`['"]${code}['"]`).test(source))).toEqual([]);
});
