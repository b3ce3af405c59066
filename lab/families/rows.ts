import { p } from '../../fixtures/make/document.ts';
import { chosen } from '../form/fields.ts';
import { columns, goalTable, type Spread } from '../form/rows.ts';
import { drawManner, unitHeading } from '../form/units.ts';
import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

/** The number stays in front; what follows the title comes in any order, a target behind its measure. */
function mixed(scribe: Scribe, fields: readonly Field[]): Field[] {
  const { dice } = scribe;
  if (!dice.chance(0.4)) return [...fields];
  const fixed: Field[] = fields.filter((field) => field === 'number' || field === 'title');
  const pairs = fields.filter((field) => ['measure', 'aim', 'reached', 'measureWeight'].includes(field));
  const others = fields.filter((field) => !fixed.includes(field) && !pairs.includes(field));
  return [...fixed, ...dice.shuffled([...others.map((field) => [field]), pairs]).flat()];
}

function perUnit(
  scribe: Scribe,
  fields: readonly Field[],
  spread: Spread,
  common: string | null = null,
): void {
  scribe.landscape = fields.length > 6;
  const manner = drawManner(scribe);
  const withHead = !fields.includes('head') && scribe.dice.chance(0.85);
  for (const unit of scribe.plan.units)
    scribe.add(
      unitHeading(scribe, unit, manner, withHead),
      goalTable(scribe, [unit], columns(scribe, fields), { spread, common }),
    );
}

export const ROWS: readonly Family[] = [
  {
    name: 'register',
    about: 'one row for each objective, a table for each unit, its measures in one cell',
    draw(scribe) {
      const measured = scribe.dice.chance(0.85);
      const fields = chosen(
        maybe(scribe, 0.8, 'number'), 'title', maybe(scribe, 0.5, 'purpose'), maybe(scribe, 0.25, 'nature'), measured && 'measure',
        measured && maybe(scribe, 0.6, 'aim'), maybe(scribe, 0.8, 'weight'), maybe(scribe, 0.4, 'due'), maybe(scribe, 0.15, 'crew'), ...outcomeFields(scribe),
      ); // prettier-ignore
      perUnit(scribe, mixed(scribe, fields), 'joined');
    },
  },
  {
    name: 'measure-rows',
    about: 'a row for each measure, the cells of its objective merged over them',
    wish: { measures: [1, 2] },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.8, 'number'), 'title', maybe(scribe, 0.3, 'purpose'), 'weight', 'measure', maybe(scribe, 0.3, 'measureWeight'),
        maybe(scribe, 0.3, 'before'), 'aim', scribe.plan.report && 'reached', ...outcomeFields(scribe),
      ); // prettier-ignore
      perUnit(scribe, fields, 'merged', scribe.dice.chance(0.4) ? 'Misurazione' : null);
    },
  },
  {
    name: 'measure-rows-blank',
    about: 'a row for each measure; under the first one the cells of the objective are empty',
    wish: { measures: [1, 2] },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.9, 'number'),
        'title',
        'measure',
        'aim',
        maybe(scribe, 0.7, 'weight'),
        maybe(scribe, 0.4, 'due'),
        ...outcomeFields(scribe),
      );
      perUnit(scribe, fields, 'blank');
    },
  },
  {
    name: 'bands',
    about: 'one table for all units, each under a row that names it',
    wish: { units: [2, 4] },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.8, 'number'),
        'title',
        maybe(scribe, 0.4, 'purpose'),
        'measure',
        maybe(scribe, 0.6, 'aim'),
        'weight',
        ...outcomeFields(scribe),
      );
      scribe.landscape = fields.length > 6;
      scribe.add(goalTable(scribe, scribe.plan.units, columns(scribe, fields), { bands: true }));
    },
  },
  {
    name: 'heads-of-staff',
    about: 'one table for all units, with the responsible person in a column',
    wish: { units: [2, 4] },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.6, 'number'),
        'title',
        'head',
        maybe(scribe, 0.5, 'due'),
        maybe(scribe, 0.5, 'measure'),
        'weight',
        ...outcomeFields(scribe),
      );
      scribe.landscape = fields.length > 6;
      scribe.add(goalTable(scribe, scribe.plan.units, columns(scribe, mixed(scribe, fields))));
    },
  },
  {
    name: 'degrees',
    about: 'a row for each measure with target, result and how far the one meets the other',
    wish: { report: true, countable: true },
    draw(scribe) {
      const fields = chosen(
        'title',
        maybe(scribe, 0.5, 'weight'),
        'measure',
        'aim',
        'reached',
        'degree',
        maybe(scribe, 0.5, 'report'),
      );
      perUnit(scribe, fields, scribe.dice.pick(['merged', 'blank'] as const));
    },
  },
  {
    name: 'thresholds',
    about: 'least, expected and best values of each measure in columns of their own',
    wish: { countable: true, report: false },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        'measure',
        'least',
        'aim',
        'best',
        maybe(scribe, 0.7, 'weight'),
      );
      perUnit(scribe, fields, 'merged');
    },
  },
  {
    name: 'evaluators',
    about: 'the percent that the unit claims beside the one that the evaluators grant',
    wish: { report: true },
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        maybe(scribe, 0.5, 'measure'),
        'weight',
        maybe(scribe, 0.6, 'report'),
        'percent',
        'evaluators',
      );
      perUnit(scribe, fields, 'joined');
    },
  },
  {
    name: 'totals',
    about: 'rows that sum the weights up, and an average under the table',
    wish: { wholeWeights: true, units: [1, 2] },
    weights: ['percent', 'plain', 'spaced', 'hundredths'],
    draw(scribe) {
      const fields = chosen(
        'number',
        'title',
        'weight',
        maybe(scribe, 0.5, 'measure'),
        ...outcomeFields(scribe),
      );
      const manner = drawManner(scribe);
      for (const unit of scribe.plan.units)
        scribe.add(
          unitHeading(scribe, unit, manner),
          goalTable(scribe, [unit], columns(scribe, fields), { totals: true }),
          p(`Numero di voci: ${unit.goals.length}.`),
        );
    },
  },
  {
    name: 'weight-scales',
    about: 'weights that need a scale: fractions, points of another total, words with a legend',
    wish: { wholeWeights: true },
    weights: ['fraction', 'points', 'words', 'hundredths'],
    draw(scribe) {
      const fields = chosen(
        maybe(scribe, 0.7, 'number'),
        'title',
        'weight',
        maybe(scribe, 0.7, 'measure'),
        maybe(scribe, 0.4, 'due'),
        ...outcomeFields(scribe),
      );
      perUnit(scribe, mixed(scribe, fields), 'joined');
    },
  },
];
