import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/interpret/assemble/assemble.ts';
import type { Entry } from '../../../src/interpret/entry.ts';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { entry, outcomeRules } from '../build.ts';

const rules = outcomeRules();
const made = (...bundle: readonly Entry[]): DraftObjective =>
  assemble(bundle, { rules, year: 2021 }, { id: 's1.1', section: 's1', headed: null, reported: false }).value;
const under = (label: string, field: Entry['field'], text: string, rule = `labels/${field}`): Entry => ({
  ...entry(field, [text]),
  label,
  rule,
});
const others = (objective: DraftObjective): readonly string[] =>
  objective.other.map(({ label, text }) => `${label.value}: ${text.value}`);

describe('of two percents', () => {
  const own = under('% proposta', 'outcome.ownPercent', '100%');
  const evaluated = under('% validata', 'outcome.percent', '80%', 'labels/evaluators-percent');

  it("the evaluators' is the objective's, and the unit's is kept", () => {
    const objective = made(own, evaluated);
    expect(objective.outcome.percent?.value).toBe(80);
    expect(objective.outcome.status.value).toBe('partially_achieved');
    expect(others(objective)).toEqual(['% proposta: 100%']);
  });

  it("the unit's holds where it stands alone", () => {
    const objective = made(own, { ...evaluated, paragraphs: [] });
    expect(objective.outcome.percent?.value).toBe(100);
    expect(others(objective)).toEqual([]);
  });

  it("a percent that names nobody gives way to the evaluators'", () => {
    const objective = made(under('% raggiungimento', 'outcome.percent', '95'), evaluated);
    expect(objective.outcome.percent?.value).toBe(80);
    expect(others(objective)).toEqual(['% raggiungimento: 95']);
  });
});

describe('a state within the year', () => {
  const june = under('Stato al 30/06', 'outcome.interim', 'Avviata la gara');
  const september = under('Stato al 30/09', 'outcome.interim', 'Aggiudicata la gara');

  it('is kept beside a later one', () => {
    const objective = made(june, entry('outcome.text', ['Raggiunto'], { evidence: ['label_exact'] }));
    expect(objective.outcome.text?.value).toBe('Raggiunto');
    expect(others(objective)).toEqual(['Stato al 30/06: Avviata la gara']);
  });

  it('is the outcome where the later place is empty', () => {
    const objective = made(june, entry('outcome.text', ['']));
    expect(objective.outcome.text?.value).toBe('Avviata la gara');
    expect(objective.outcome.status.value).toBe('reported');
  });

  it('is, of several, the latest', () => {
    const objective = made(september, june);
    expect(objective.outcome.text?.value).toBe('Aggiudicata la gara');
    expect(others(objective)).toEqual(['Stato al 30/06: Avviata la gara']);
  });
});

describe('levels', () => {
  const indicator = entry('indicator.text', ['Pratiche evase']);
  const least = under('Valore minimo atteso', 'indicator.level', '40', 'labels/minimum');

  it('a least value alone is a target to be reached or passed', () => {
    const objective = made(indicator, least);
    expect(objective.indicators[0]?.target?.value).toEqual({ op: '>=', value: 40, unit: null });
    expect(objective.other).toEqual([]);
  });

  it('are kept beside a target', () => {
    const objective = made(indicator, least, entry('indicator.target', ['50']));
    expect(objective.indicators[0]?.target?.value).toEqual({ op: null, value: 50, unit: null });
    expect(others(objective)).toEqual(['Valore minimo atteso: 40']);
  });
});

describe('a degree', () => {
  it("is its result's, never the objective's percent", () => {
    const objective = made(
      entry('indicator.text', ['Pratiche evase']),
      entry('indicator.result', ['45']),
      entry('indicator.degree', ['90%']),
    );
    expect(
      objective.indicators[0]?.results.map(({ result, degree }) => [result.value, degree?.value]),
    ).toEqual([['45', 90]]);
    expect(objective.outcome).toMatchObject({ percent: null, status: { value: 'reported' } });
  });

  it('stands with an empty result where none is printed', () => {
    const objective = made(entry('indicator.text', ['Pratiche evase']), entry('indicator.degree', ['90%']));
    expect(objective.indicators[0]?.results[0]).toMatchObject({
      result: { value: null, flags: ['empty'] },
      degree: { value: 90 },
    });
  });
});

describe('what evaluators wrote', () => {
  const judged = (text: string, ...more: readonly Entry[]): DraftObjective['outcome'] =>
    made(entry('outcome.evaluation', [text]), ...more).outcome;

  it('gives the verdict over the report', () => {
    expect(judged('Parzialmente raggiunto', entry('outcome.text', ['Tenuti tre incontri']))).toMatchObject({
      text: { value: 'Tenuti tre incontri' },
      evaluation: { value: 'Parzialmente raggiunto' },
      status: { value: 'partially_achieved' },
    });
  });

  it('leaves the status that the report gives where it holds no verdict', () => {
    expect(judged('Si concorda', entry('outcome.text', ['Raggiunto'])).status.value).toBe('achieved');
    expect(judged('Si concorda').status.value).toBe('reported');
  });

  it('says that nothing can be said', () => {
    expect(judged('NV', entry('outcome.percent', ['100%'])).status.value).toBe('not_assessed');
  });
});
