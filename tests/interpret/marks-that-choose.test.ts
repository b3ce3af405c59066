import { describe, expect, it } from 'vitest';
import { p, text } from '../read/docx/word-document.ts';
import { planInWord, statusesOf } from './plan-in-word.ts';

const TITLES = ['Riordino dell’archivio storico', 'Nuovi orari della biblioteca', 'Mappa delle fontane'];
const symbol = (code: string): string => `<w:p><w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r></w:p>`;

describe('verdicts that marks choose', () => {
  it('are the heading over the box that is filled, and never over an empty one', async () => {
    const [full, empty] = [symbol('F0FD'), symbol('F0A8')];
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Raggiunto', 'In parte', 'Non raggiunto'],
      ['1', TITLES[0]!, '50', full, empty, empty],
      ['2', TITLES[1]!, '30', empty, empty, full],
      ['3', TITLES[2]!, '20', empty, full, empty],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'partially_achieved']);
  });

  it('are the heading over the box that is ticked, where boxes are typed with brackets', async () => {
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Raggiunto', 'In parte', 'Non raggiunto'],
      ['1', TITLES[0]!, '50', '[X]', '[ ]', '[ ]'],
      ['2', TITLES[1]!, '30', '[ ]', '[ ]', '[X]'],
      ['3', TITLES[2]!, '20', '[ ]', '[x]', '[ ]'],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'partially_achieved']);
  });

  it.each([
    ['V', ''],
    ['X', '-'],
    ['SI', 'NO'],
    ['✓', '✗'],
    ['1', '0'],
  ])('are the heading over %s where the others hold “%s”', async (yes, no) => {
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Raggiunto', 'In parte', 'Non raggiunto'],
      ['1', TITLES[0]!, '50', yes, no, no],
      ['2', TITLES[1]!, '30', no, no, yes],
      ['3', TITLES[2]!, '20', no, yes, no],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'partially_achieved']);
  });

  it('are a doubt of the one row that has two', async () => {
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Raggiunto', 'In parte', 'Non raggiunto'],
      ['1', TITLES[0]!, '40', 'X', 'X', ''],
      ['2', TITLES[1]!, '30', '', '', 'X'],
      ['3', TITLES[2]!, '20', '', 'X', ''],
      ['4', 'Segnaletica dei sentieri', '10', 'X', '', ''],
    ]);
    expect(statusesOf(record).slice(1)).toEqual(['not_achieved', 'partially_achieved', 'achieved']);
    expect(record.objectives[0]!.outcome.status.flags).toContain('several_values');
  });

  it.each([
    ['a colour behind it', '<w:highlight w:val="yellow"/>'],
    ['a frame', '<w:bdr w:val="single"/>'],
  ])('are the answer that is set off by %s', async (_, mark) => {
    const answers = (chosen: number): string =>
      p(
        ['Raggiunto', 'Parzialmente raggiunto', 'Non raggiunto']
          .map((answer, index) => text(answer, index === chosen ? mark : ''))
          .join(text(' / ')),
      );
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Esito'],
      ['1', TITLES[0]!, '50', answers(0)],
      ['2', TITLES[1]!, '30', answers(2)],
      ['3', TITLES[2]!, '20', answers(1)],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'partially_achieved']);
  });

  it('decide nothing, with a doubt, where answers are offered and none is chosen, or signs stand alone', async () => {
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Esito'],
      ['1', TITLES[0]!, '50', 'Raggiunto / Parzialmente raggiunto / Non raggiunto'],
      ['2', TITLES[1]!, '30', '🟢'],
      ['3', TITLES[2]!, '20', 'Raggiunto: no'],
    ]);
    expect(statusesOf(record)).toEqual(['reported', 'reported', 'not_achieved']);
    for (const { outcome } of record.objectives.slice(0, 2))
      expect(outcome.status.flags).toContain('status_inferred');
  });

  it('are doubted where a degree says the opposite', async () => {
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Esito', '% raggiungimento'],
      ['1', TITLES[0]!, '50', 'Raggiunto', '0%'],
      ['2', TITLES[1]!, '30', 'Non raggiunto', '100%'],
      ['3', TITLES[2]!, '20', 'Raggiunto', '100%'],
    ]);
    const flags = record.objectives.map(({ outcome }) => outcome.status.flags);
    expect(flags).toEqual([['status_inferred'], ['status_inferred'], []]);
  });

  it('are the answer that a filled box stands before, a line for each answer', async () => {
    const answers = (chosen: number): string =>
      ['Raggiunto', 'Raggiunto in parte', 'Non raggiunto']
        .map((answer, index) => p(`${index === chosen ? '■' : '☐'} ${answer}`))
        .join('');
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Esito'],
      ['1', TITLES[0]!, '50', answers(0)],
      ['2', TITLES[1]!, '30', answers(2)],
      ['3', TITLES[2]!, '20', answers(1)],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'partially_achieved']);
  });

  it('are the answer that is left where the others are struck out', async () => {
    const answers = (chosen: number): string =>
      p(
        ['Raggiunto', 'Non raggiunto']
          .map((answer, index) => text(answer, index === chosen ? '' : '<w:strike/>'))
          .join(text(' / ')),
      );
    const record = await planInWord([
      ['N.', 'Obiettivo', 'Peso', 'Esito'],
      ['1', TITLES[0]!, '50', answers(0)],
      ['2', TITLES[1]!, '30', answers(1)],
      ['3', TITLES[2]!, '20', answers(0)],
    ]);
    expect(statusesOf(record)).toEqual(['achieved', 'not_achieved', 'achieved']);
    expect(record.objectives[0]!.outcome.text).toMatchObject({ value: 'Raggiunto', raw: 'Raggiunto /' });
  });
});
