import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.ts';
import { interpret } from '../../../src/interpret/interpret.ts';
import { defaultRules } from '../../../src/rules/default-rules.ts';
import { documentOf, lines, paragraph } from '../build.ts';
import { table } from '../tables/table.ts';

const CODES = ['objectives_expected', 'objective_unread', 'form_unread'];

/** What a document of blocks is told to have kept silent about. */
const told = (...blocks: readonly Block[]) =>
  interpret(
    documentOf(
      blocks.map((block, index) =>
        block.kind === 'paragraph' ? { ...block, at: [{ line: index + 1 }] } : block,
      ),
    ),
    defaultRules(),
  ).diagnostics.filter(({ code }) => CODES.includes(code));
const codes = (...blocks: readonly Block[]): string[] => told(...blocks).map(({ code }) => code);

const heading = (text: string) => paragraph(text, { gapBefore: true });
const UNKNOWN = table([
  ['Sigla', 'Cosa', 'Quando', 'Chi'],
  ['X/1', 'verde', 'marzo', 'u'],
  ['X/2', 'giallo', 'aprile', 'v'],
  ['X/3', 'rosso', 'maggio', 'z'],
]);
const PLAN = table([
  ['N.', 'Obiettivo', 'Indicatore', 'Valore atteso', 'Peso'],
  ['1', 'Riordino dei magazzini', 'Magazzini riordinati', '3', '60%'],
  ['2', 'Pulizia dei fossi', 'Chilometri puliti', '12', '40%'],
]);

describe('objectives_expected', () => {
  it('tells of a title that promises objectives, with its place', () => {
    const [first] = told(
      ...lines('PIANO DEGLI OBIETTIVI ANNO 2022', 'Il piano è depositato presso gli uffici.'),
    );
    expect(first).toMatchObject({ code: 'objectives_expected', at: [{ line: 1 }] });
  });

  it.each([
    {
      name: 'a document that keeps its promise',
      blocks: [...lines('PIANO DEGLI OBIETTIVI ANNO 2022'), PLAN],
    },
    {
      name: 'one that promises nothing',
      blocks: lines('REGOLAMENTO DEI MERCATI', 'Il mercato si tiene il sabato.'),
    },
  ])('is silent about $name', ({ blocks }) => {
    expect(codes(...blocks)).toEqual([]);
  });
});

describe('objective_unread', () => {
  it('names headings that open objectives where none was read', () => {
    const found = told(
      ...lines(
        'Premessa del dirigente sul lavoro svolto',
        'Obiettivo n. 1',
        'Si farà.',
        'Obiettivo n. 2',
        'Anche questo.',
      ),
    );
    expect(found).toMatchObject([{ code: 'objective_unread', at: [{ line: 2 }, { line: 4 }] }]);
  });
});

describe('form_unread', () => {
  it('names a table under a heading of objectives that gave none', () => {
    expect(codes(...lines('PIANO DEGLI OBIETTIVI ANNO 2022'), heading('Obiettivi 2022'), UNKNOWN)).toContain(
      'form_unread',
    );
  });

  it.each([
    { name: 'of a heading about something else', above: 'Dotazione organica' },
    { name: 'in a document without objectives', above: 'Calendario dei lavori' },
  ])('leaves a table $name', ({ above }) => {
    expect(codes(heading(above), UNKNOWN)).toEqual([]);
  });
});
