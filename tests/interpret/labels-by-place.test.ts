import { describe, expect, it } from 'vitest';
import { lines, paragraph, read, table } from './build.ts';

const titles = (draft: ReturnType<typeof read>): readonly (string | null)[] =>
  draft.objectives.map(({ title }) => title.value);

describe('labels that their place tells', () => {
  it('are a short sentence before the text that it heads, where it recurs', () => {
    const draft = read(
      ...lines('Relazione sulla performance 2023'),
      ...['Nuovo archivio dei fondi', 'Mostra sulla città antica', 'Catalogo dei manoscritti'].flatMap(
        (title, index) =>
          lines(
            `Obiettivo ${index + 1} – ${title} (peso ${20 + index})`,
            `Perché. Le sale ${index + 1} chiedono un altro ordine.`,
            `Che cosa è stato fatto. Aperte ${index + 3} sale al pubblico.`,
            `Grado di conseguimento: ${90 + index}%`,
          ),
      ),
    );
    expect(draft.objectives.map(({ description }) => description?.value)).toEqual([
      'Le sale 1 chiedono un altro ordine.',
      'Le sale 2 chiedono un altro ordine.',
      'Le sale 3 chiedono un altro ordine.',
    ]);
    expect(draft.objectives.map(({ outcome }) => outcome.text?.value)).toEqual([
      'Aperte 3 sale al pubblico.',
      'Aperte 4 sale al pubblico.',
      'Aperte 5 sale al pubblico.',
    ]);
  });

  it('keep the day that they name', () => {
    const draft = read(
      ...lines('Relazione sulla performance 2023'),
      ...['Nuovo archivio dei fondi', 'Mostra sulla città antica'].flatMap((title, index) =>
        lines(
          `Obiettivo ${index + 1} – ${title}`,
          'Indicatore: sale aperte',
          'Valore atteso: 9',
          `Valore al 31.12.2023: ${index + 2}`,
        ),
      ),
    );
    expect(
      draft.objectives.map(({ indicators }) => indicators[0]!.results.map(({ result }) => result.value)),
    ).toEqual([['2'], ['3']]);
  });

  it('are captions where they never have a value and stand over tables', () => {
    const measures = (name: string): ReturnType<typeof table> =>
      table([
        ['Indicatore', 'Valore atteso 2024', 'Valore raggiunto 2024'],
        [`Sale aperte ${name}`, '9', '7'],
        [`Visite ${name}`, '100', '80'],
      ]);
    const draft = read(
      ...lines('Consuntivo degli obiettivi 2024'),
      ...['Nuovo archivio dei fondi', 'Mostra sulla città antica'].flatMap((title, index) => [
        ...lines(
          `SCHEDA DI CONSUNTIVO ${index + 1} / 2`,
          `AG${index + 1} – ${title}`,
          'Peso: 50',
          'Misurazione',
        ),
        measures(title),
      ]),
    );
    expect(titles(draft)).toEqual(['Nuovo archivio dei fondi', 'Mostra sulla città antica']);
    expect(
      draft.objectives.map(({ indicators }) => indicators.map(({ results }) => results[0]?.result.value)),
    ).toEqual([
      ['7', '80'],
      ['7', '80'],
    ]);
  });

  it('go on in lower case: "Budget assegnato" is one label over its value', () => {
    const sheet = (title: string, money: string): ReturnType<typeof table> =>
      table([
        ['Titolo obiettivo', title],
        ['Peso', '50'],
        ['Budget assegnato', money],
      ]);
    const draft = read(
      ...lines('Piano degli obiettivi 2024'),
      sheet('Nuovo archivio dei fondi', '€ 1.500,00'),
      sheet('Mostra sulla città antica', '€ 800,00'),
    );
    expect(draft.objectives.map(({ resources }) => resources.financial?.value)).toEqual([
      '€ 1.500,00',
      '€ 800,00',
    ]);
  });
});

describe('objectives side by side', () => {
  it('are one each where the first row counts them', () => {
    const draft = read(
      ...lines('Verifica degli obiettivi 2024'),
      table([
        ['', 'Obiettivo n. 1', 'Obiettivo n. 2', 'Obiettivo n. 3'],
        [
          'Oggetto',
          'Equilibrio della gestione',
          'Copertura dei posti letto',
          'Riduzione del lavoro interinale',
        ],
        ['Misura', 'Risultato di esercizio', 'Tasso medio di occupazione', 'Ore di lavoro somministrato'],
        ['Valore atteso', 'non inferiore a 0', '97%', '≤ 18.000'],
        ['Peso', '40', '30', '30'],
        ['Grado di conseguimento', '100%', '90%', '0%'],
      ]),
    );
    expect(titles(draft)).toEqual([
      'Equilibrio della gestione',
      'Copertura dei posti letto',
      'Riduzione del lavoro interinale',
    ]);
    expect(draft.objectives.map(({ number }) => number?.value)).toEqual(['1', '2', '3']);
  });
});

describe('a form printed to be filled in', () => {
  it('tells nothing', () => {
    const draft = read(
      ...lines('Modello di scheda per l’assegnazione degli obiettivi'),
      table([
        ['N.', 'Obiettivo', 'Indicatore', 'Target', 'Peso'],
        ['1', '', '', '', ''],
        ['2', '', '', '', ''],
        ['3', '', '', '', ''],
      ]),
    );
    expect(draft.objectives).toEqual([]);
  });
});

describe('a heading of years over crosses', () => {
  it('heads its columns where no word of it is known', () => {
    const draft = read(
      ...lines('Piano degli obiettivi 2024'),
      table([
        ['Sigla', 'Impegno dell’ufficio', '2024', '2025', 'Quanto conta'],
        ['1.1', 'Riordino dei fascicoli del personale', 'X', '', '60'],
        ['1.2', 'Revisione delle procedure di acquisto', 'X', 'X', '40'],
      ]),
    );
    expect(titles(draft)).toEqual([
      'Riordino dei fascicoli del personale',
      'Revisione delle procedure di acquisto',
    ]);
  });
});

describe('steps that stand in one place', () => {
  it('are one each, with their terms', () => {
    const draft = read(
      ...lines('Piano degli obiettivi 2024'),
      table([
        ['Cod.', 'Obiettivo gestionale', 'Peso', 'Fasi e termini'],
        [
          '1',
          'Nuovo archivio dei fondi',
          '60',
          '1) Stesura del manuale: 30/06/2024 2) Entrata a regime: 31/12/2024',
        ],
        ['2', 'Mostra sulla città antica', '40', '1) Scelta dei pezzi: 31/03/2024 2) Apertura: 30/09/2024'],
      ]),
    );
    expect(
      draft.objectives.map(({ phases }) => phases.map(({ text, deadline }) => [text.value, deadline?.value])),
    ).toEqual([
      [
        ['Stesura del manuale', '2024-06-30'],
        ['Entrata a regime', '2024-12-31'],
      ],
      [
        ['Scelta dei pezzi', '2024-03-31'],
        ['Apertura', '2024-09-30'],
      ],
    ]);
  });
});

describe('a heading over two columns', () => {
  it('means one thing where no cell begins in the second', () => {
    const steps = table([
      ['FASI DI REALIZZAZIONE', 'FASI DI REALIZZAZIONE', 'Scadenza'],
      ['Scelta dei pezzi', '', '31.03.2024'],
      ['Apertura', '', '30.09.2024'],
    ]);
    const over = {
      ...steps,
      cells: steps.cells.flatMap((cell) =>
        cell.column === 0 ? [{ ...cell, columnEnd: 2 }] : cell.column === 1 ? [] : [cell],
      ),
    };
    const draft = read(
      ...lines('Piano degli obiettivi 2024'),
      ...['Nuovo archivio dei fondi', 'Mostra sulla città antica'].flatMap((title, index) => [
        ...lines(`Obiettivo ${index + 1}: ${title}`, 'Peso: 50'),
        over,
      ]),
    );
    expect(draft.objectives.map(({ phases }) => phases.map(({ text }) => text.value))).toEqual([
      ['Scelta dei pezzi', 'Apertura'],
      ['Scelta dei pezzi', 'Apertura'],
    ]);
  });
});

describe('the line of a unit', () => {
  const headed = (line: string): readonly (string | null | undefined)[] => {
    const { sections } = read(
      ...lines('Piano degli obiettivi 2024'),
      paragraph(line, { gapBefore: true }),
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ['1', 'Riordino dei fascicoli del personale', '60'],
        ['2', 'Revisione delle procedure di acquisto', '40'],
      ]),
    );
    const section = sections.at(-1)!;
    return [section.service?.value ?? section.sector?.value, section.responsible?.value];
  };
  it.each([
    ['Servizio Ecologia e ambiente – BONTEMPI Ivo', 'Servizio Ecologia e ambiente', 'BONTEMPI Ivo'],
    [
      'Servizio Sistemi digitali - chi ne risponde Dott. Ugo Neri',
      'Servizio Sistemi digitali',
      'Dott. Ugo Neri',
    ],
    [
      'C.d.R. 01 – AFFARI GENERALI | Responsabile: Dott.ssa Ida Bruni | Assessorato: Ass. Verdi',
      '01 – AFFARI GENERALI',
      'Dott.ssa Ida Bruni',
    ],
    ['Settore Tecnico – Lavori Pubblici', 'Settore Tecnico – Lavori Pubblici', undefined],
  ])('"%s" names unit and head', (line, unit, head) => {
    const [named, person] = headed(line);
    expect(named).toContain(unit);
    expect(person).toBe(head);
  });
});
