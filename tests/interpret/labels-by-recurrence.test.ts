import { describe, expect, it } from 'vitest';
import { lines, read } from './build.ts';

const PLAN = 'PIANO DEGLI OBIETTIVI ANNO 2022';

describe('a label that is printed with its value in one line', () => {
  it('is empty where nothing stands there, and takes nothing from the line below', () => {
    const { objectives } = read(
      ...lines(
        PLAN,
        '1',
        'Obiettivo operativo: Riordino dei magazzini',
        'Peso: 40%',
        'Scadenza:',
        '2',
        'Obiettivo operativo: Pulizia dei fossi di scolo',
        'Peso: 30%',
        'Scadenza: 30/06/2022',
        '3',
        'Obiettivo operativo: Verifica dei ponti',
        'Peso: 30%',
        'Scadenza: 31/12/2022',
      ),
    );
    expect(
      objectives.map(({ number, title, deadline }) => [number?.value, title.value, deadline?.value ?? null]),
    ).toEqual([
      ['1', 'Riordino dei magazzini', null],
      ['2', 'Pulizia dei fossi di scolo', '2022-06-30'],
      ['3', 'Verifica dei ponti', '2022-12-31'],
    ]);
  });
});

describe('words with a colon that recur as a line of their own', () => {
  it('are one label, whatever their first words mean', () => {
    const sheet = (title: string, told: string): string[] => [
      `Obiettivo: ${title}`,
      'Peso: 50%',
      'Relazione sull’attuazione:',
      told,
      'Grado di raggiungimento: 100%',
    ];
    const { objectives } = read(
      ...lines(
        'RELAZIONE SUGLI OBIETTIVI 2022',
        ...sheet('Riordino dei magazzini', 'Sono stati riordinati tre magazzini.'),
        ...sheet('Pulizia dei fossi di scolo', 'Sono stati puliti dodici chilometri.'),
      ),
    );
    expect(objectives.map(({ title, outcome }) => [title.value, outcome.text?.value])).toEqual([
      ['Riordino dei magazzini', 'Sono stati riordinati tre magazzini.'],
      ['Pulizia dei fossi di scolo', 'Sono stati puliti dodici chilometri.'],
    ]);
  });
});

describe('a code behind the word for an objective', () => {
  const told = (plan: string) =>
    read(
      ...lines(
        plan,
        'OBIETTIVO RAG01',
        'Riordino dei magazzini comunali',
        'Sono stati riordinati tre magazzini in tutto.',
        'OBIETTIVO RAG02',
        'Pulizia dei fossi di scolo',
        'Sono stati puliti dodici chilometri di fossi.',
        'OBIETTIVO RAG03',
        'Apertura della biblioteca civica',
        'Sono state aperte al pubblico cinque sale.',
      ),
    ).objectives;

  it('is its number', () => {
    expect(told(PLAN).map(({ number, title }) => [number?.value, title.value])).toEqual([
      ['RAG01', 'Riordino dei magazzini comunali'],
      ['RAG02', 'Pulizia dei fossi di scolo'],
      ['RAG03', 'Apertura della biblioteca civica'],
    ]);
  });

  it('has what was done below it where the title above says that it is reported', () => {
    expect(told('REPORT FINALE OBIETTIVI 2022').map(({ outcome }) => outcome.text?.value)).toEqual([
      'Sono stati riordinati tre magazzini in tutto.',
      'Sono stati puliti dodici chilometri di fossi.',
      'Sono state aperte al pubblico cinque sale.',
    ]);
  });
});
