import { describe, expect, it } from 'vitest';
import { actOf } from '../../act/acts.ts';
import { lines, paragraph, read } from '../build.ts';

// `it.fails`: read by the reader before this one; not yet by forms.

const PLAN = 'PIANO DEGLI OBIETTIVI 2022';
const REPORT = 'RELAZIONE SUGLI OBIETTIVI 2022';

const inShort = (texts: readonly string[]) =>
  read(...lines(...texts)).objectives.map(({ number, title, weight }) => [
    number?.value ?? null,
    title.value,
    weight?.value ?? null,
  ]);

describe('items of a list that give their weight', () => {
  it.fails('are objectives, with what stands below them', () => {
    const [first, second] = read(
      ...lines(
        REPORT,
        '• Riordino dei magazzini (peso 60)',
        'Indicatore: scaffali montati. Valore atteso: 12.',
        'Risultato: montati dieci scaffali. L’obiettivo è stato raggiunto all’85%.',
        '• Pulizia dei fossi (peso 40)',
      ),
    ).objectives;
    expect(first?.title.value).toBe('Riordino dei magazzini');
    expect(first?.number).toBeNull();
    expect(first?.weight?.value).toBe(60);
    expect(first?.indicators[0]?.target?.value?.value).toBe(12);
    expect(first?.outcome.percent?.value).toBe(85);
    expect(second?.title.value).toBe('Pulizia dei fossi');
  });

  it.fails('keep their letter, and the labels behind the weight', () => {
    const [objective] = read(
      ...lines(
        PLAN,
        'a) Riordino dei magazzini – peso 40% – indicatore: scaffali montati – valore atteso: 12 – termine: 30/06/2022',
      ),
    ).objectives;
    expect(objective?.number?.value).toBe('a');
    expect(objective?.title.value).toBe('Riordino dei magazzini');
    expect(objective?.weight?.value).toBe(40);
    expect(objective?.indicators.map((one) => [one.text.value, one.target?.value?.value])).toEqual([
      ['scaffali montati', 12],
    ]);
    expect(objective?.deadline?.value).toBe('2022-06-30');
  });

  it('are none without a weight, or with a weight in kilograms', () => {
    expect(inShort([PLAN, '• Riordino dei magazzini', '• Pacchi consegnati (peso netto 30)'])).toEqual([]);
  });

  it.fails('are none under an objective with a heading, which is one', () => {
    expect(
      inShort([PLAN, 'Obiettivo n. 1: Riordino dei magazzini', '- scaffali montati (peso 60)']),
    ).toHaveLength(1);
  });
});

describe('a heading with its weight', () => {
  it('has its title before the bracket', () => {
    expect(inShort([PLAN, 'Obiettivo 1: Riordino dei magazzini (peso 30/100)'])).toEqual([
      ['1', 'Riordino dei magazzini', 30],
    ]);
  });

  it('may have a code as number', () => {
    expect(
      inShort([
        PLAN,
        'Obiettivo OB.1.2 – Riordino dei magazzini',
        'Peso: 60',
        'OB.1.3 – Pulizia dei fossi',
        'Peso: 40',
      ]),
    ).toEqual([
      ['OB.1.2', 'Riordino dei magazzini', 60],
      ['OB.1.3', 'Pulizia dei fossi', 40],
    ]);
  });

  it('names no objective where it is a chapter', () => {
    expect(inShort([REPORT, '3. Obiettivi: risultati e scostamenti'])).toEqual([]);
  });
});

describe('an act', () => {
  const act = [
    'DELIBERAZIONE DELLA GIUNTA COMUNALE N. 4 DEL 03/04/2023',
    'OGGETTO: Verifica degli obiettivi',
    'DELIBERA',
    '- di approvare la verifica;',
    '- di trasmetterla al Nucleo.',
  ];

  it('ends before objectives in a list', () => {
    const read = actOf(
      ...lines(...act, 'VERIFICA DEGLI OBIETTIVI 2022', '- Riordino dei magazzini (peso 60)'),
    );
    expect(read.resolutions.map((one) => one.text.value)).toEqual([
      'di approvare la verifica;',
      'di trasmetterla al Nucleo.',
    ]);
  });

  it('goes on over a point that sets a weight', () => {
    const read = actOf(...lines(...act, '- di variare l’obiettivo 2 (peso 30).'));
    expect(read.resolutions).toHaveLength(3);
  });

  it('may have its heading letter by letter', () => {
    const read = actOf(paragraph('L A G I U N T A E S E C U T I V A', { align: 'centre' }), ...lines(...act));
    expect(read.organ?.value).toBe('Giunta comunale');
    expect(read.entity).toBeNull();
  });
});
