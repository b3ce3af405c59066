import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/interpret/assemble/assemble.ts';
import type { Entry } from '../../../src/interpret/entry.ts';
import type { DraftIndicator } from '../../../src/record/draft.ts';
import { entry, outcomeRules } from '../build.ts';

const rules = outcomeRules();
const read = (...bundle: readonly Entry[]): readonly DraftIndicator[] =>
  assemble(bundle, { rules, year: 2021 }, { id: 's1.1', section: 's1', headed: null, reported: false }).value
    .indicators;
const textsOf = (...paragraphs: readonly string[]): readonly (string | null)[] =>
  read(entry('indicator.text', paragraphs)).map((one) => one.text.value);

describe('indicators of one cell', () => {
  it.each([
    ['paragraphs', ['Numero di corsi', 'Numero di iscritti'], ['Numero di corsi', 'Numero di iscritti']],
    ['bullets, dropped', ['- n. 12 corsi', '• n. 3 gite'], ['n. 12 corsi', 'n. 3 gite']],
    ['marks, kept', ['1) corsi;', '2) gite'], ['1) corsi;', '2) gite']],
    [
      'marks in one line',
      ['a) svolgere corsi entro il 31/12; b) svolgere gite'],
      ['a) svolgere corsi entro il 31/12;', 'b) svolgere gite'],
    ],
    ['bullets in one line', ['- svolgere corsi - organizzare gite'], ['svolgere corsi', 'organizzare gite']],
    [
      'a paragraph that goes on',
      ['Incontri con le', 'associazioni', '(anche a distanza)'],
      ['Incontri con le associazioni (anche a distanza)'],
    ],
    ['a lead-in', ['Vanno svolti:', 'n. 12 corsi'], ['Vanno svolti: n. 12 corsi']],
    [
      'a term alone',
      ['Attuazione delle misure del piano', 'Report entro il 31/12/2021'],
      ['Attuazione delle misure del piano Report entro il 31/12/2021'],
    ],
    [
      'two sentences that open alike',
      ['Elenco dei flussi trasmessi nel mese. Individuazione dei debiti a fine anno.'],
      ['Elenco dei flussi trasmessi nel mese.', 'Individuazione dei debiti a fine anno.'],
    ],
    [
      'two sentences of one',
      ['Rilievo delle buche segnalate dai cittadini. Chiudere 80% segnalazioni.'],
      ['Rilievo delle buche segnalate dai cittadini. Chiudere 80% segnalazioni.'],
    ],
    [
      'glued openings',
      ['Numero di telecamere attive Numero di postazioni attive'],
      ['Numero di telecamere attive', 'Numero di postazioni attive'],
    ],
    [
      'names that look like openings',
      ['Piano in linea con il codice (Codice della Protezione Civile)'],
      ['Piano in linea con il codice (Codice della Protezione Civile)'],
    ],
  ])('are told apart: %s', (_, paragraphs, texts) => {
    expect(textsOf(...paragraphs)).toEqual(texts);
  });

  it('are cut finer where weights and results agree on how many there are', () => {
    const indicators = read(
      entry(
        'indicator.text',
        'Predisposizione di turni festivi. Presenza alle fiere 500 Svolgimento di n. 90 controlli',
      ),
      entry('objective.weight', ['10', '10 20']),
      entry('indicator.result', ['SI', '536 65'], { year: 2021 }),
    );
    expect(
      indicators.map((one) => [one.weight?.value, one.results[0]?.result.value, one.target?.value?.value]),
    ).toEqual([
      [10, 'SI', undefined],
      [10, '536', 500],
      [20, '65', 90],
    ]);
  });
});

describe('values beside indicators', () => {
  it('are one value where a count is followed by its percent', () => {
    const indicators = read(
      entry('indicator.text', ['Sopralluoghi segnalati dagli uffici.', 'Tutti vanno svolti nel mese.']),
      entry('indicator.result', ['94', '100%'], { year: 2021 }),
      entry('indicator.result', ['93', '98%'], { year: 2020 }),
    );
    expect(indicators[0]?.results.map((one) => one.result.value)).toEqual(['94 100%', '93 98%']);
  });

  it('are one each beside the items of a list, though one could be the share of the other', () => {
    const indicators = read(
      entry('indicator.text', ['- Contratti repertoriati', '- Documenti digitalizzati']),
      entry('indicator.result', ['25', '100%'], { year: 2021 }),
    );
    expect(indicators.map(({ results }) => results[0]?.result.value)).toEqual(['25', '100%']);
  });

  it('are one each where a yes stands before what is to be reached', () => {
    const indicators = read(
      entry('indicator.text', ['- Obblighi rispettati', '- Mappa dei rischi', '- Documenti digitalizzati']),
      entry('indicator.target', ['almeno 90%', 'SI', 'almeno 50%']),
    );
    expect(indicators.map(({ target }) => target?.value?.value ?? null)).toEqual([90, null, 50]);
  });

  it('have what stands in square brackets below them as their own', () => {
    const indicators = read(
      entry('indicator.text', ['Voucher liquidati', '[Rapporto, fonte: gestionale]']),
      entry('indicator.target', '80%'),
    );
    expect(indicators.map(({ text }) => text.value)).toEqual([
      'Voucher liquidati [Rapporto, fonte: gestionale]',
    ]);
  });

  it('keep the words of a target that was revised', () => {
    const [one] = read(
      entry('indicator.text', 'corsi svolti'),
      entry('indicator.target', '4', { label: 'Valore atteso' }),
      entry('indicator.target', '6', { label: 'Valore atteso revisionato' }),
    );
    expect(one?.target).toMatchObject({ value: { value: 6 }, raw: '4 6', flags: ['several_values'] });
  });

  it('pair row by row', () => {
    const row = (index: number, text: string, target: string, result: string): Entry[] => [
      entry('indicator.text', text, { row: index }),
      entry('indicator.target', target, { row: index }),
      entry('indicator.result', result, { row: index, year: 2021 }),
    ];
    const indicators = read(...row(0, 'corsi svolti', '>= 4', '5'), ...row(1, 'gite svolte', 'SI', 'NO'));
    expect(indicators.map((one) => [one.target?.value?.value, one.results[0]?.result.value])).toEqual([
      [4, '5'],
      [undefined, 'NO'],
    ]);
  });

  it('go to the first where there is one for several, and say so', () => {
    const indicators = read(
      entry('indicator.text', ['a) corsi', 'b) gite']),
      entry('indicator.result', ['12', '(con le gite)'], { year: 2020 }),
    );
    expect(indicators[0]?.results).toMatchObject([
      { year: 2020, result: { value: '12 (con le gite)', flags: ['pairing_unsure'] } },
    ]);
    expect(indicators[1]?.results).toEqual([]);
  });

  it('lose nothing where there are more than indicators', () => {
    const indicators = read(
      entry('indicator.text', ['a) corsi', 'b) gite']),
      entry('indicator.result', ['Uno bis', 'Due bis', 'Tre bis'], { year: 2021 }),
    );
    expect(indicators.flatMap((one) => one.results.map((result) => result.result.raw)).join(' ')).toBe(
      'Uno bis Due bis Tre bis',
    );
    expect(indicators[1]?.results[0]?.result.flags).toContain('pairing_unsure');
  });

  it.each([
    [
      ['almeno 90%', 'non oltre 6'],
      [90, 6],
    ],
    [
      ['- 195', '- 60%'],
      [195, 60],
    ],
  ])('are dealt out a line each, whatever a line begins with: %j', (targets, values) => {
    const indicators = read(
      entry('indicator.text', ['- Utenti soddisfatti', '- Giorni di attesa']),
      entry('indicator.target', targets),
    );
    expect(indicators.map(({ target }) => target?.value?.value)).toEqual(values);
  });

  it.each([
    ['none that nobody names', null, null],
    ['that of the heading', 2021, null],
    ['that of the outcome', null, 2021],
  ])('give results without a year of their own %s, and keep history', (_, headed, told) => {
    const bundle = [
      entry('indicator.text', 'corsi svolti'),
      entry('indicator.result', '12'),
      entry('indicator.baseline', '9', { year: 2020 }),
      ...(told === null ? [] : [entry('outcome.status', 'Raggiunto', { year: told })]),
    ];
    const made = assemble(
      bundle,
      { rules, year: 2021 },
      { id: 's1.1', section: 's1', headed, reported: false },
    );
    const one = made.value.indicators[0];
    expect(one?.results.map((result) => [result.year, result.result.value])).toEqual([
      [headed ?? told, '12'],
      [2020, '9'],
    ]);
    expect(one?.baseline?.value).toBe('9');
  });

  it('take the target of the plan year and list those of the others', () => {
    const target = (year: number, text: string): Entry =>
      entry('indicator.target', text, { year, label: String(year) });
    const [one] = read(
      entry('indicator.text', 'corsi svolti'),
      target(2020, '3'),
      target(2021, '4'),
      target(2022, '5'),
    );
    expect(one?.target?.value?.value).toBe(4);
    expect(one?.targets.map((each) => [each.year, each.target.value?.value])).toEqual([
      [2020, 3],
      [2021, 4],
      [2022, 5],
    ]);
  });

  it('go on in a row without indicator, and in a row that goes on with the text', () => {
    const indicators = read(
      entry('indicator.text', 'Numero di utenti per i quali', { row: 0 }),
      entry('indicator.result', '12 utenti', { row: 0, year: 2021 }),
      entry('indicator.text', 'il servizio è attivo', { row: 1 }),
      entry('indicator.result', 'di cui 3 nuovi', { row: 2, year: 2021 }),
    );
    expect(indicators.map((one) => one.text.value)).toEqual([
      'Numero di utenti per i quali il servizio è attivo',
    ]);
    expect(indicators[0]?.results[0]?.result.value).toBe('12 utenti di cui 3 nuovi');
  });
});
