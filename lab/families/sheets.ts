import { p } from '../../fixtures/make/document.ts';
import { eachSheet } from '../form/each-sheet.ts';
import { chosen, withAsides } from '../form/fields.ts';
import { card, fourColumns, labelsAbove, pairs, printed, twoColumns } from '../form/sheet.ts';
import type { Scribe } from '../scribe.ts';
import type { Field } from '../wording/known.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

/** The fields of a sheet in an order that this document keeps. */
function sheetFields(scribe: Scribe): Field[] {
  const { dice } = scribe;
  const middle = dice.shuffled(
    chosen(
      maybe(scribe, 0.7, 'purpose'), maybe(scribe, 0.8, 'weight'), maybe(scribe, 0.4, 'due'), maybe(scribe, 0.4, 'nature'), maybe(scribe, 0.3, 'effect'),
      maybe(scribe, 0.3, 'crew'), maybe(scribe, 0.2, 'partners'), maybe(scribe, 0.2, 'years'),
    ),
  ); // prettier-ignore
  const means = dice.chance(0.25) ? (['human', 'money', 'tools'] as const) : [];
  return withAsides(scribe, [
    ...chosen(maybe(scribe, 0.7, 'number'), 'title'),
    ...middle,
    ...chosen('measure', maybe(scribe, 0.6, 'aim')),
    ...means,
    ...outcomeFields(scribe),
  ]);
}

export const SHEETS: readonly Family[] = [
  {
    name: 'sheet-pairs',
    about: 'a sheet of two columns for each objective',
    wish: { units: [1, 2], goals: [1, 4] },
    draw(scribe) {
      const fields = sheetFields(scribe);
      const [bold, apart] = [scribe.dice.chance(0.6), scribe.dice.chance(0.5)];
      eachSheet(scribe, (goal, above) =>
        scribe.add(twoColumns(scribe, [...above, ...pairs(scribe, goal, fields, apart)], bold), p('')),
      );
    },
  },
  {
    name: 'sheet-double',
    about: 'a sheet of four columns: two labels a row where values are short',
    wish: { units: [1, 2], goals: [1, 4], measures: [1, 1] },
    draw(scribe) {
      const fields = sheetFields(scribe);
      const bold = scribe.dice.chance(0.7);
      eachSheet(scribe, (goal, above) =>
        scribe.add(fourColumns(scribe, [...above, ...pairs(scribe, goal, fields, true)], bold), p('')),
      );
    },
  },
  {
    name: 'sheet-labels-above',
    about: 'a sheet whose labels stand in rows above their values',
    wish: { units: [1, 2], goals: [1, 4], measures: [1, 1] },
    draw(scribe) {
      const fields = sheetFields(scribe);
      const bold = scribe.dice.chance(0.8);
      eachSheet(scribe, (goal, above) =>
        scribe.add(labelsAbove(scribe, [...above, ...pairs(scribe, goal, fields, true)], bold), p('')),
      );
    },
  },
  {
    name: 'cards',
    about: 'boxed cards, several to a page, each with a line for a field',
    wish: { units: [1, 2], goals: [2, 3] },
    draw(scribe) {
      const fields = sheetFields(scribe);
      eachSheet(scribe, (goal, above) =>
        scribe.add(card(scribe, [...above, ...pairs(scribe, goal, fields, true)]), p('')),
      );
    },
  },
  {
    name: 'printout',
    about: 'what a program prints: lines with two labels each, no table',
    wish: { measures: [1, 1] },
    draw(scribe) {
      const fields = sheetFields(scribe);
      eachSheet(scribe, (goal, above) =>
        scribe.add(printed([...above, ...pairs(scribe, goal, fields, true)])),
      );
    },
  },
];
