import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/interpret/assemble/assemble.ts';
import type { Entry } from '../../../src/interpret/entry.ts';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { entry, outcomeRules, paragraph } from '../build.ts';

const rules = outcomeRules();
const made = (...bundle: readonly Entry[]): DraftObjective =>
  assemble(
    [entry('objective.title', 'Cura dei sentieri'), ...bundle],
    { rules, year: 2021 },
    { id: 's1.1', section: 's1', headed: null, reported: false },
  ).value;

describe('assemble', () => {
  it('puts each entry into its field, with rule, place and evidence', () => {
    const objective = made(
      entry('objective.number', 'OBIETTIVO N. 3bis'),
      entry('objective.group', ['Ufficio', 'ambiente'], { at: [{ line: 7 }], evidence: ['label_exact'] }),
      entry('resources.financial', 'Euro 40.000,00'),
    );
    expect(objective.id).toBe('s1.1');
    expect(objective.number).toMatchObject({ value: '3bis', raw: 'OBIETTIVO N. 3bis' });
    expect(objective.group).toEqual({
      value: 'Ufficio ambiente',
      raw: 'Ufficio ambiente',
      flags: [],
      evidence: ['label_exact'],
      rule: 'labels/objective-group',
      at: [{ line: 7 }],
    });
    expect(objective.resources).toMatchObject({ human: null, financial: { value: 'Euro 40.000,00' } });
  });

  it('tells an empty place from no place', () => {
    const objective = made(
      entry('objective.nature', ''),
      entry('objective.interactions', '.'),
      entry('objective.weight', '/ 100'),
    );
    expect(objective.nature).toMatchObject({ value: null, raw: '', flags: ['empty'] });
    expect(objective.interactions).toMatchObject({ value: null, raw: '.', flags: ['empty'] });
    expect(objective.weight).toMatchObject({ value: null, raw: '/ 100', flags: ['empty'] });
    expect(objective.group).toBeNull();
  });

  it('keeps what has no canonical name, verbatim', () => {
    const objective = made(
      entry('other', ['prima', 'seconda'], { label: 'Note' }),
      entry('indicator.target', '5', { label: 'Target' }),
    );
    expect(objective.other.map((one) => [one.label.value, one.text.value])).toEqual([
      ['Note', 'prima seconda'],
      ['Target', '5'],
    ]);
  });

  it('reads the years that are ticked', () => {
    const tick = (year: number, text: string): Entry => entry('objective.years', text, { year });
    expect(made(tick(2021, 'X'), tick(2022, ''), tick(2023, '×')).years?.value).toEqual([2021, 2023]);
    expect(made(tick(2021, ''), tick(2022, '')).years).toMatchObject({ value: [], flags: ['empty'] });
    expect(made(entry('objective.years', '2021-2023')).years?.value).toEqual([2021, 2022, 2023]);
  });

  it('says that a text comes from a picture', () => {
    expect(made(entry('objective.group', [paragraph('Ufficio', { ocr: 0.8 })])).group?.flags).toEqual([
      'ocr',
    ]);
  });
});

describe('deadline', () => {
  it('is what its own place says', () => {
    expect(made(entry('objective.deadline', '31/12')).deadline).toMatchObject({
      value: '2021-12-31',
      flags: ['year_assumed'],
    });
  });

  it('is the last term of the phases where there is no other', () => {
    const objective = made(
      entry('phase.text', 'Ricognizione', { row: 0 }),
      entry('phase.deadline', '30.06.2021', { row: 0 }),
      entry('phase.text', 'Collaudo entro il 30 novembre 2021', { row: 1 }),
    );
    expect(objective.phases.map((phase) => phase.deadline?.value)).toEqual(['2021-06-30', '2021-11-30']);
    expect(objective.deadline?.value).toBe('2021-11-30');
  });

  it('is what the title names after entro, and not every date of a title', () => {
    const titled = (title: string): DraftObjective =>
      assemble(
        [entry('objective.title', title)],
        { rules, year: 2021 },
        { id: 's1.1', section: 's1', headed: null, reported: false },
      ).value;
    expect(titled('Riapertura del museo entro il 30 settembre 2021').deadline?.value).toBe('2021-09-30');
    expect(titled('Gestione del museo dal 1° gennaio 2021').deadline).toBeNull();
  });
});

describe('weight', () => {
  it('is shared out where the parts stand in one cell', () => {
    const objective = made(
      entry('indicator.text', ['- n. 12 sopralluoghi', '- n. 3 relazioni']),
      entry('objective.weight', '30 10'),
    );
    expect(objective.weight).toMatchObject({ value: 40, raw: '30 10', flags: ['weight_from_parts'] });
    expect(objective.indicators.map((one) => one.weight?.value)).toEqual([30, 10]);
  });

  it('stays with the objective where it is one for several indicators', () => {
    const objective = made(
      entry('indicator.text', ['a) sopralluoghi', 'b) relazioni']),
      entry('objective.weight', '40%'),
    );
    expect(objective.weight).toMatchObject({ value: 40, flags: [] });
    expect(objective.indicators.map((one) => one.weight)).toEqual([null, null]);
  });

  it('is the sum over rows that have one each', () => {
    const objective = made(
      entry('indicator.text', 'sopralluoghi svolti', { row: 0 }),
      entry('objective.weight', '60', { row: 0 }),
      entry('indicator.text', 'relazioni consegnate', { row: 1 }),
      entry('objective.weight', '40', { row: 1 }),
    );
    expect(objective.weight).toMatchObject({ value: 100, flags: ['weight_from_parts'] });
    expect(objective.indicators.map((one) => one.weight?.value)).toEqual([60, 40]);
  });

  it('is known in brackets after the indicators by its sum', () => {
    const objective = made(
      entry('indicator.text', ['Sopralluoghi svolti', '(8)'], { row: 0 }),
      entry('indicator.text', ['Relazioni consegnate', '(7)'], { row: 1 }),
      entry('objective.weight', '15'),
    );
    expect(objective.indicators.map((one) => [one.text.value, one.weight?.value])).toEqual([
      ['Sopralluoghi svolti', 8],
      ['Relazioni consegnate', 7],
    ]);
  });

  it('does not add up weights that share out the whole of each objective', () => {
    const objective = made(
      entry('indicator.text', ['1) uno dei due', '2) altro dei due']),
      entry('indicator.weight', ['60%', '40%']),
    );
    expect(objective.indicators.map((one) => one.weight?.value)).toEqual([60, 40]);
    expect(objective.weight).toBeNull();
  });
});
