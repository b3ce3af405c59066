import { describe, expect, it } from 'vitest';
import { assemble } from '../../../src/interpret/assemble/assemble.ts';
import type { Entry } from '../../../src/interpret/entry.ts';
import type { DraftObjective } from '../../../src/record/draft.ts';
import { brokenCases } from '../../../src/rules/cases.ts';
import { entry, outcomeRules, paragraph } from '../build.ts';

const rules = outcomeRules();
const made = (...bundle: readonly Entry[]): DraftObjective =>
  assemble(bundle, { rules, year: 2021 }, { id: 's1.1', section: 's1', headed: null, reported: false }).value;
const told = (...lines: readonly string[]): DraftObjective['outcome'] =>
  made(entry('outcome.text', lines)).outcome;

describe('rules of outcomes', () => {
  it('hold for their own cases', () => {
    expect(rules.outcomes.flatMap(brokenCases)).toEqual([]);
  });
});

describe('half of a sentence', () => {
  it.each([
    'Obiettivo raggiunto (vedi nota: non raggiunto per la parte B)',
    'Non raggiunto per cause esterne, si propone di considerarlo raggiunto',
    'L’obiettivo era stato raggiunto già nel 2021; nel 2022 nulla',
    'Raggiunto al 100% il primo indicatore, al 40% il secondo',
    'Tre lotti: 90% il primo, 30% gli altri.',
  ])('decides nothing without a doubt: %s', (text) => {
    expect(told(text).status.flags).toContain('status_inferred');
    expect(told(text).percent).toBeNull();
  });

  it('makes a degree doubtful where it takes something back', () => {
    const { status, percent } = told('Obiettivo conseguito al 100%, tranne il collaudo della rampa.');
    expect([status.flags, percent?.flags]).toEqual([['status_inferred'], ['status_inferred']]);
  });

  it('gives its degree in words', () => {
    expect(told('Raggiunto al settanta per cento').percent?.value).toBe(70);
  });
});

describe('the mark of a note', () => {
  it('is none of the words that it stands behind, and stays in the raw text', () => {
    const { text, status } = told('Raggiuntoᵇ');
    expect([text?.value, text?.raw, status.value]).toEqual(['Raggiunto', 'Raggiuntoᵇ', 'achieved']);
    expect(told('Pulite le aree⁽²⁾ di 300 m²').text?.value).toBe('Pulite le aree di 300 m²');
  });
});

describe('status in words', () => {
  it.each([
    ['achieved', 'Raggiunto'],
    ['achieved', 'Attuato'],
    ['achieved', 'SI'],
    ['achieved', "L'obiettivo è stato pienamente raggiunto nei tempi previsti."],
    ['achieved', 'Raggiunto: -7,4 giorni'],
    ['achieved', 'Realizzato in ritardo'],
    ['achieved', 'Obiettivo superato'],
    ['achieved', 'Nessuna criticità: raggiunto'],
    ['achieved', 'Obiettivo raggiunto nonostante il mancato completamento del sito'],
    ['achieved', 'Obiettivo raggiunto (vedi nota: non raggiunto per la parte B)'],
    ['partially_achieved', 'Raggiunto al 70 per cento'],
    ['partially_achieved', 'Raggiunto al settanta per cento'],
    ['partially_achieved', 'al 100% il primo, al 40% il secondo'],
    ['not_achieved', 'Raggiunto? No'],
    ['not_achieved', 'Completamente disatteso'],
    ['reported', 'Obiettivo superato dalla nuova normativa'],
    ['partially_achieved', 'Parzialmente raggiunto'],
    ['partially_achieved', 'Obiettivo raggiunto solo in parte'],
    ['not_achieved', 'Non raggiunto'],
    ['not_achieved', 'Non realizzato: la gara è andata deserta'],
    ['not_achieved', 'non conseguito - rinviato al 2022'],
    ['not_achieved', 'Rinviato al 2022: manca il parere'],
    ['not_achieved', 'NO'],
    ['cancelled', 'Obiettivo annullato con variazione di bilancio'],
    ['cancelled', 'Stralciato'],
    ['reported', 'In corso al 31.12.2021'],
    ['reported', 'Sono state effettuate 12 visite guidate.'],
    ['reported', 'Realizzato il laboratorio di cucina'],
    ['reported', 'Eliminate le barriere del municipio'],
    ['reported', '536'],
    ['missing', 'n.p.'],
    ['missing', 'non disponibile'],
    ['not_assessed', 'Non valutabile'],
    ['not_assessed', 'n.v.'],
    ['not_assessed', 'Obiettivo sterilizzato'],
    ['missing', '--'],
    ['missing', '//'],
    ['missing', ''],
  ] as const)('%s: %s', (status, text) => {
    expect(told(text).status.value).toBe(status);
  });

  it('is doubtful where the sentence takes part of it back', () => {
    expect(
      told('Si considera raggiunto l’obiettivo, tuttavia se ne riformula la scadenza.').status,
    ).toMatchObject({
      value: 'achieved',
      flags: ['status_inferred'],
    });
  });

  it('is partial, and doubtful, where parts differ', () => {
    expect(told('Realizzato', 'Non realizzato').status).toMatchObject({
      value: 'partially_achieved',
      flags: ['status_inferred'],
    });
  });
});

describe('declared degree', () => {
  it.each([
    ['Esito: 99%', 99, 'partially_achieved'],
    ['Raggiunto al 100%', 100, 'achieved'],
    ['Parz. raggiunto (90%)', 90, 'partially_achieved'],
    ["Grado di raggiungimento dell'obiettivo: 0%", 0, 'not_achieved'],
  ] as const)('%s', (text, percent, status) => {
    expect(told(text)).toMatchObject({ percent: { value: percent }, status: { value: status } });
  });

  it('of the whole holds over those of parts, the last of several', () => {
    const outcome = told(
      '1) corsi svolti. Realizzato (90%)',
      '2) gite svolte. Realizzato al 100%',
      'Esito: 50%',
      'Esito complessivo: 97%',
    );
    expect(outcome).toMatchObject({ percent: { value: 97 }, status: { value: 'partially_achieved' } });
  });

  it('is none where percents stand in prose or in items', () => {
    expect(told('Coinvolto il 100% delle famiglie').percent).toBeNull();
    expect(told('1) corsi svolti. Realizzato (90%)', '2) gite in corso').percent).toBeNull();
  });

  it('is read from a place of its own', () => {
    const outcome = made(
      entry('outcome.status', 'Realizzato in ritardo'),
      entry('outcome.percent', '85,00%'),
    ).outcome;
    expect(outcome).toMatchObject({
      text: { value: 'Realizzato in ritardo' },
      percent: { value: 85 },
      status: { value: 'partially_achieved' },
    });
    expect(made(entry('outcome.percent', '100% (n. 14)')).outcome).toMatchObject({
      text: { value: '100% (n. 14)' },
      percent: { value: 100 },
    });
    expect(made(entry('outcome.percent', 'non conseguito')).outcome).toMatchObject({
      percent: null,
      status: { value: 'not_achieved' },
    });
    expect(made(entry('outcome.percent', '106,67%')).outcome).toMatchObject({
      percent: { value: 106.67 },
      status: { value: 'achieved' },
    });
  });

  it('gives no degree for the whole where each indicator has its own', () => {
    const outcome = made(
      entry('outcome.percent', '100%', { row: 0 }),
      entry('outcome.percent', '87%', { row: 1 }),
    ).outcome;
    expect(outcome.percent).toMatchObject({ value: null, flags: ['several_values'] });
    expect(outcome.status).toMatchObject({
      value: 'partially_achieved',
      flags: ['several_values', 'status_inferred'],
    });
  });
});

describe('outcome without a place of its own', () => {
  it('is what the results of the plan year say', () => {
    const objective = made(
      entry('indicator.text', ['a) corsi', 'b) gite']),
      entry('indicator.result', ['Attuato', 'Calendario delle gite approvato'], { year: 2021 }),
      entry('indicator.result', ['Attuato', 'n.p.'], { year: 2020 }),
    );
    expect(objective.outcome).toMatchObject({
      text: { value: 'Attuato Calendario delle gite approvato' },
      status: { value: 'achieved' },
    });
  });

  const report =
    'In relazione all’obiettivo, si è conclusa la preparazione dei sentieri e il personale ha seguito due giornate di corso.';

  it('is the report that opens after the indicators in their cell', () => {
    const { indicators, outcome } = made(entry('indicator.text', ['Elenco dei sentieri curati.', report]));
    expect(indicators.map((one) => one.text.value)).toEqual(['Elenco dei sentieri curati.']);
    expect(outcome.text).toMatchObject({ value: report, flags: ['outcome_in_indicator'] });
    expect(outcome.status.value).toBe('reported');
  });

  it('is upright prose after indicators in italics', () => {
    const prose =
      'La cura dei sentieri di quota più alta prosegue secondo il programma approvato con i rifugi e le guide.';
    const { indicators, outcome } = made(
      entry('indicator.text', [paragraph('Sentieri curati', { italic: true }), paragraph(prose)]),
    );
    expect(indicators).toHaveLength(1);
    expect(outcome.text?.value).toBe(prose);
  });

  it('is never cut out of the indicators where the document states one', () => {
    const { indicators, outcome } = made(
      entry('indicator.text', ['Elenco dei sentieri curati.', report]),
      entry('outcome.text', 'Raggiunto'),
    );
    expect(indicators).toHaveLength(2);
    expect(outcome.text?.value).toBe('Raggiunto');
  });

  it('is the notice before a title', () => {
    const objective = made(
      entry('objective.title', 'OBIETTIVO ELIMINATO CON VARIAZIONE - Cura dei sentieri'),
      entry('outcome.text', ''),
    );
    expect(objective.title.value).toBe('Cura dei sentieri');
    expect(objective.outcome).toMatchObject({
      text: { value: 'OBIETTIVO ELIMINATO CON VARIAZIONE' },
      status: { value: 'cancelled' },
    });
  });

  it('is missing, at the place of the objective', () => {
    expect(made(entry('objective.title', 'Cura dei sentieri', { at: [{ line: 4 }] })).outcome).toMatchObject({
      text: null,
      percent: null,
      status: { value: 'missing', at: [{ line: 4 }] },
    });
  });
});
