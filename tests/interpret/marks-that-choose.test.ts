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
