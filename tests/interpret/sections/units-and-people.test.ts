import { describe, expect, it } from 'vitest';
import { lines, read } from '../build.ts';
import { table } from '../tables/table.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

const PLAN = 'PIANO DEGLI OBIETTIVI 2025';
const objectives = (...titles: readonly string[]) =>
  table([['N.', 'Obiettivo', 'Peso'], ...titles.map((title, index) => [String(index + 1), title, '50%'])]);

describe('who answers for a unit', () => {
  it.each([
    ['Dirigente Area Promozione: dott. Ugo Neri', 'Area Promozione', 'dott. Ugo Neri'],
    ['Responsabile Settore Tecnico: Ing. Ada Bruni', 'Settore Tecnico', 'Ing. Ada Bruni'],
    ['Direzione Ambiente – dott.ssa Ada Bruni', 'Direzione Ambiente', 'dott.ssa Ada Bruni'],
    ['Settore Tecnico (ing. Ugo Neri)', 'Settore Tecnico', 'ing. Ugo Neri'],
    ['Settore Tecnico – Ugo Neri', 'Settore Tecnico', 'Ugo Neri'],
    ['Arch. Ada Bruni - Responsabile Settore III – Strade', 'Settore III – Strade', 'Arch. Ada Bruni'],
    [
      'SETTORE 2 - TECNICO – Responsabile Ing. Ugo Neri – Peso area 25,00%',
      'SETTORE 2 - TECNICO',
      'Ing. Ugo Neri',
    ],
  ])('is told apart from it in "%s"', (line, sector, responsible) => {
    const [section] = read(
      ...lines(PLAN, line),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.sector?.value).toBe(sector);
    expect(section?.responsible?.value).toBe(responsible);
  });

  it.fails('is told apart from it in a row inside a table', () => {
    const { sections } = read(
      ...lines(PLAN),
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ['Direzione Ambiente – dott.ssa Ada Bruni', '<', '<'],
        ['1', 'Riordino dei magazzini', '100%'],
        ['Direzione Istruzione – ing. Ugo Neri', '<', '<'],
        ['2', 'Nuovo archivio', '100%'],
      ]),
    );
    expect(sections.map(({ sector, responsible }) => [sector?.value, responsible?.value])).toEqual([
      ['Direzione Ambiente', 'dott.ssa Ada Bruni'],
      ['Direzione Istruzione', 'ing. Ugo Neri'],
    ]);
  });

  it('is known by a label in capitals that ends with the word for the unit', () => {
    const [section] = read(
      ...lines(PLAN, 'UFFICIO 1 - STRADE', 'RESPONSABILE DEL SERVIZIO: Ada Bruni'),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.service?.value).toBe('UFFICIO 1 - STRADE');
    expect(section?.responsible?.value).toBe('Ada Bruni');
  });

  it('has no unit where the label names none', () => {
    const [section] = read(...lines(PLAN, 'Responsabile: dott. Ugo Neri'), objectives('Archivio')).sections;
    expect(section?.sector).toBeNull();
    expect(section?.responsible?.value).toBe('dott. Ugo Neri');
  });
});

describe('who answers for a unit among others', () => {
  const sheet = (number: number, title: string, ...behind: readonly string[]) =>
    lines(
      `Obiettivo n. ${String(number)} – ${title}`,
      'Indicatore: giorni impiegati',
      'Valore atteso: 30',
      'Scadenza: 31/12/2025',
      'Peso: 50%',
      ...behind,
    );

  it('is known by a label that its people tell, though a title is followed by what it is of', () => {
    const draft = read(
      ...lines(PLAN, 'Servizio Strade', 'Capo servizio: dott. agr. Ugo Neri'),
      ...sheet(1, 'Riordino dei magazzini'),
      ...sheet(2, 'Nuovo archivio'),
    );
    expect(draft.sections[0]?.responsible?.value).toBe('dott. agr. Ugo Neri');
  });

  it('is no councillor named beside', () => {
    const draft = read(
      ...lines(PLAN, 'Area Tecnica', 'Responsabile del CDR: Geom. Ugo Neri'),
      ...lines('Amministratore di riferimento: Assessora Ada Bruni'),
      ...sheet(1, 'Riordino dei magazzini'),
      ...sheet(2, 'Nuovo archivio'),
    );
    expect(draft.sections[0]?.responsible?.value).toBe('Geom. Ugo Neri');
  });

  it('is not the one named at the end of each objective, who is the objective’s own', () => {
    const draft = read(
      ...lines(PLAN, 'Area Tecnica – Responsabile: Geom. Ugo Neri'),
      ...sheet(1, 'Riordino dei magazzini', 'Referente: Ada Bruni'),
      ...sheet(2, 'Nuovo archivio', 'Referente: Ugo Neri'),
      ...lines('Area Sociale – Responsabile: dott.ssa Ida Verdi'),
      ...sheet(3, 'Apertura dello sportello', 'Referente: Pia Gialli'),
    );
    expect(draft.sections.map(({ responsible }) => responsible?.value)).toEqual([
      'Geom. Ugo Neri',
      'dott.ssa Ida Verdi',
    ]);
    expect(draft.objectives.map(({ responsible }) => responsible?.value)).toEqual([
      'Ada Bruni',
      'Ugo Neri',
      'Pia Gialli',
    ]);
  });
});

describe('a unit that is counted', () => {
  it.each([
    ['SETTORE SECONDO – Servizi alla persona', 'SETTORE SECONDO – Servizi alla persona'],
    ['SETTORE: 05 - SERVIZIO STRADE', '05 - SERVIZIO STRADE'],
  ])('takes its name from what follows: "%s"', (line, sector) => {
    const [section] = read(
      ...lines(PLAN, line),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.sector?.value).toBe(sector);
    expect(section?.service).toBeNull();
  });
});

describe('a row of cells that name a unit each', () => {
  const unit = table([['Dipartimento Salute', 'U.O.C. Chirurgia', 'Direttore: Dott. Ivo Gialli']]);

  it('heads the table below', () => {
    const [section] = read(...lines(PLAN), unit, objectives('Archivio')).sections;
    expect([section?.sector?.value, section?.service?.value, section?.responsible?.value]).toEqual([
      'Dipartimento Salute',
      'U.O.C. Chirurgia',
      'Dott. Ivo Gialli',
    ]);
  });

  it('still holds below rows of the table that name parts of another kind', () => {
    const { sections } = read(
      ...lines(PLAN),
      unit,
      table([
        ['N.', 'Obiettivo', 'Peso'],
        ['Area A – Esiti', '<', '<'],
        ['1', 'Riordino dei magazzini', '40%'],
        ['Area B – Risorse', '<', '<'],
        ['2', 'Nuovo archivio', '60%'],
      ]),
    );
    expect(
      sections
        .slice(-2)
        .map(({ heading, sector, service }) => [heading?.value, sector?.value, service?.value]),
    ).toEqual([
      ['Area A – Esiti', 'Dipartimento Salute', 'U.O.C. Chirurgia'],
      ['Area B – Risorse', 'Dipartimento Salute', 'U.O.C. Chirurgia'],
    ]);
  });

  it('names a level nearer than the heading above, whatever is told of it beside', () => {
    const sheet = (number: string, title: string) =>
      table([
        ['Obiettivo operativo', `${number} ${title}`],
        ['Peso', '50%'],
        ['Performance', '90%'],
      ]);
    const { sections } = read(
      ...lines(PLAN, 'AMBITO STRATEGICO: 1 – IMPRESE'),
      table([['Obiettivo strategico 1.1 – Reti', 'Performance: 95%']]),
      sheet('1.1.1', 'Riordino dei magazzini'),
      sheet('1.1.2', 'Nuovo archivio'),
      table([['Obiettivo strategico 1.2 – Scambi', 'Performance: 90%']]),
      sheet('1.2.1', 'Apertura dello sportello'),
    );
    expect(sections.map(({ strategicObjective }) => strategicObjective?.value)).toEqual([
      '1.1 – Reti',
      '1.2 – Scambi',
    ]);
  });
});

describe('a unit that a whole label names', () => {
  it('is the mission of a sheet, whatever its words are like', () => {
    const sheet = (title: string) =>
      table([
        ['Missione', '14 Infrastrutture pubbliche e logistica'],
        ['Obiettivo', title],
        ['Descrizione', 'Il lavoro comincia a marzo e va avanti fino alla fine dell’anno.'],
        ['Tipologia', 'Strategico'],
        ['Indicatore', 'Giorni impiegati'],
        ['Target', '30'],
      ]);
    const { sections } = read(
      ...lines(PLAN),
      sheet('Riordino dei magazzini'),
      sheet('Nuovo archivio'),
      sheet('Apertura dello sportello'),
    );
    expect(sections[0]?.mission?.code?.value).toBe('14');
  });

  it('stands with whoever answers for it in one column', () => {
    const { sections } = read(
      ...lines(PLAN),
      table([
        [
          'Unità organizzativa / Dirigente',
          'N.',
          'Obiettivo gestionale',
          'Rilev. %',
          'Da concludere entro',
          '% avanz.',
        ],
        ['Settore Viabilità\ning. Ugo Neri', '1', 'Riordino dei magazzini', '60', '31/10/2025', '55%'],
        ['^', '2', 'Nuovo archivio', '40', '31/12/2025', '100%'],
        ['Settore Ambiente\ndott.ssa Ada Bruni', '3', 'Pulizia dei fossi', '100', '30/09/2025', '0%'],
      ]),
    );
    expect(sections.map(({ service, responsible }) => [service?.value, responsible?.value])).toEqual([
      ['Settore Viabilità', 'ing. Ugo Neri'],
      ['Settore Ambiente', 'dott.ssa Ada Bruni'],
    ]);
  });
});

describe('people in a column beside a unit', () => {
  const plan = (label: string, ...people: readonly string[]) =>
    read(
      ...lines(PLAN),
      table([
        ['Settore', label, 'N.', 'Obiettivo', 'Peso'],
        ['Settore Viabilità', people[0]!, '1', 'Riordino dei magazzini', '60%'],
        ['^', '^', '2', 'Nuovo archivio', '40%'],
        ['Settore Ambiente', people[1]!, '1', 'Pulizia dei fossi', '100%'],
      ]),
    ).sections.map(({ responsible }) => responsible?.value);

  it('answer for it, whatever the column is called', () => {
    expect(plan('Figura apicale', 'Neri Ugo', 'Bruni Ada')).toEqual(['Neri Ugo', 'Bruni Ada']);
  });

  it('do not where they sit in the council or work there', () => {
    expect(plan('Vertice politico', 'Assessore Ugo Neri', 'Sindaca Ada Bruni')).toEqual([
      undefined,
      undefined,
    ]);
    expect(plan('Nominativi', 'Neri Ugo', 'Bruni Ada')).toEqual([undefined, undefined]);
  });
});

describe('a line without a label over a table', () => {
  const above = [...lines(PLAN, 'DIPARTIMENTO STRADE', 'Direttore: Ing. Ugo Neri'), objectives('Archivio')];

  it('is the next sector where it is set as the one before and whoever answers for it follows', () => {
    const draft = read(
      ...above,
      ...lines('PRESIDI E SEDI', 'Direttore: Dott. Ivo Gialli'),
      objectives('Sede'),
    );
    expect(draft.sections.map(({ sector, service }) => [sector?.value, service?.value])).toEqual([
      ['DIPARTIMENTO STRADE', undefined],
      ['PRESIDI E SEDI', undefined],
    ]);
  });

  it('is a part of the sector where it is set otherwise', () => {
    const draft = read(
      ...above,
      ...lines('Presidi e sedi', 'Direttore: Dott. Ivo Gialli'),
      objectives('Sede'),
    );
    expect(draft.sections.map(({ sector, service }) => [sector?.value, service?.value])).toEqual([
      ['DIPARTIMENTO STRADE', undefined],
      ['DIPARTIMENTO STRADE', 'Presidi e sedi'],
    ]);
  });
});

describe('a line between a unit and its table', () => {
  it.each([
    'PARTE PRIMA – RISULTATI (max 60 punti)',
    'I pesi sono espressi in millesimi',
    'Quadro A',
    'Quadro di sintesi',
    'SEZIONE 2 – PERFORMANCE',
  ])('names no service: %s', (line) => {
    const [section] = read(
      ...lines(PLAN, 'Area: Tecnica', line),
      objectives('Riordino dei magazzini', 'Nuovo archivio'),
    ).sections;
    expect(section?.service).toBeNull();
  });
});
