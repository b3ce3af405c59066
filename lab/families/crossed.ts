import { p } from '../../fixtures/make/document.ts';
import { chosen } from '../form/fields.ts';
import { column, columns, goalTable, ruled, type Column } from '../form/rows.ts';
import { drawManner, unitHeading } from '../form/units.ts';
import type { Goal, Status } from '../content/goal.ts';
import type { Scribe } from '../scribe.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

const perUnitTable = (scribe: Scribe, cols: readonly Column[], spread: 'joined' | 'merged'): void => {
  scribe.landscape = cols.length > 6;
  const manner = drawManner(scribe);
  for (const unit of scribe.plan.units)
    scribe.add(unitHeading(scribe, unit, manner), goalTable(scribe, [unit], cols, { spread }));
};

/** Tables whose heads are part of what they say: years, verdicts, objectives. */
export const CROSSED: readonly Family[] = [
  {
    name: 'ticked',
    about: 'a tick under the verdict that holds',
    wish: { report: true },
    draw(scribe) {
      const { dice, notation } = scribe;
      const tick = dice.pick(['X', 'x', 'X', 'SÌ']);
      const states: Status[] = ['achieved', 'partially_achieved', 'not_achieved'];
      // What no column holds is said in the first one's words by nobody: such objectives have no tick.
      const ticks = states.map((state): Column => ({
        field: null, head: notation.verdict(state), want: 62, perMeasure: false,
        write: (goal) => (goal.outcome.status === state ? (scribe.write(goal, 'verdict'), scribe.leaveOut(goal, 'outcome.text'), tick) : ''),
      })); // prettier-ignore
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        maybe(scribe, 0.5, 'measure'),
        maybe(scribe, 0.6, 'weight'),
      );
      const last = dice.chance(0.4) ? [column(scribe, 'report')] : [];
      perUnitTable(scribe, [...columns(scribe, fields), ...ticks, ...last], 'joined');
    },
  },
  {
    name: 'year-targets',
    about: 'a target for each of three years',
    wish: { countable: true, report: false },
    draw(scribe) {
      const { plan, notation, dice } = scribe;
      const word = dice.pick(['Target ', '', 'Valore atteso ']);
      const years = [0, 1, 2].map((k): Column => ({
        field: null, head: `${word}${plan.year + k}`, want: 54, perMeasure: true,
        write: (goal, i) => {
          const measure = goal.measures[i]!;
          if (k === 0) return scribe.writeMeasure(goal, measure, 'aim');
          return notation.aim(measure, measure.aims.get(plan.year + k)!).text;
        },
      })); // prettier-ignore
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        maybe(scribe, 0.5, 'weight'),
        'measure',
        maybe(scribe, 0.4, 'before'),
      );
      perUnitTable(scribe, [...columns(scribe, fields), ...years], 'merged');
    },
  },
  {
    name: 'history',
    about: 'what was reached in the two years before, in columns of their years, then the target',
    wish: { countable: true, report: false },
    draw(scribe) {
      const { plan } = scribe;
      const past = [plan.year - 2, plan.year - 1].map((year): Column => ({
        field: null, head: `Risultato ${year}`, want: 58, perMeasure: true,
        write: (goal, i) => scribe.writePast(goal, goal.measures[i]!, year),
      })); // prettier-ignore
      const fields = chosen('title', maybe(scribe, 0.6, 'weight'), 'measure');
      perUnitTable(scribe, [...columns(scribe, fields), ...past, column(scribe, 'aim')], 'merged');
    },
  },
  {
    name: 'year-crosses',
    about: 'crosses under the years in which an objective is worked on',
    wish: { report: false },
    draw(scribe) {
      const { plan } = scribe;
      const years = [0, 1, 2].map((k): Column => ({
        field: null, head: String(plan.year + k), want: 40, perMeasure: false,
        write: (goal) => (scribe.write(goal, 'years'), goal.years.includes(plan.year + k) ? 'X' : ''),
      })); // prettier-ignore
      const fields = chosen(maybe(scribe, 0.7, 'number'), 'title', maybe(scribe, 0.6, 'purpose'));
      const last = chosen(maybe(scribe, 0.5, 'measure'), maybe(scribe, 0.6, 'weight'));
      perUnitTable(scribe, [...columns(scribe, fields), ...years, ...columns(scribe, last)], 'joined');
    },
  },
  {
    name: 'halfway',
    about: 'the state at the end of June beside the one at the end of the year',
    wish: { report: true },
    draw(scribe) {
      const { plan, dice } = scribe;
      const word = dice.pick(['Stato di attuazione al', 'Monitoraggio al', 'Relazione al']);
      const half: Column = {
        field: null, head: `${word} 30/06/${plan.year}`, want: 120, perMeasure: false,
        write: (goal) => `Avviata la fase: ${goal.steps[0]!.text.toLowerCase()}.`,
      }; // prettier-ignore
      const whole: Column = { ...column(scribe, 'report'), head: `${word} 31/12/${plan.year}` };
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        maybe(scribe, 0.4, 'measure'),
        maybe(scribe, 0.6, 'weight'),
      );
      perUnitTable(scribe, [...columns(scribe, fields), half, whole], 'joined');
    },
  },
  {
    name: 'transposed',
    about: 'a column for each objective, the labels down the first one',
    wish: { goals: [2, 4], measures: [1, 1] },
    draw(scribe) {
      const { dice } = scribe;
      scribe.landscape = true;
      const manner = drawManner(scribe);
      const labels = chosen(
        maybe(scribe, 0.5, 'nature'),
        maybe(scribe, 0.6, 'purpose'),
        'measure',
        'aim',
        'weight',
        maybe(scribe, 0.5, 'due'),
        ...outcomeFields(scribe),
      );
      const titled = dice.chance(0.5);
      for (const unit of scribe.plan.units) {
        const value = (goal: Goal, field: (typeof labels)[number]): string =>
          field === 'measure' || field === 'aim'
            ? scribe.writeMeasure(goal, goal.measures[0]!, field)
            : scribe.write(goal, field);
        const top = [
          { text: titled ? scribe.label('title') : '' },
          ...unit.goals.map((goal) => ({ text: scribe.write(goal, 'title') })),
        ];
        const rows = labels.map((field) => [
          [
            { text: scribe.label(field), bold: true },
            ...unit.goals.map((goal) => ({ text: value(goal, field) })),
          ],
        ]);
        scribe.add(
          unitHeading(scribe, unit, manner),
          ruled(scribe, [top], rows, [80, ...unit.goals.map(() => 130)]),
          p(''),
        );
      }
    },
  },
];
