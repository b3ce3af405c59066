import { heading, p, table } from '../../fixtures/make/document.ts';
import type { Goal } from '../content/goal.ts';
import { eachSheet } from '../form/each-sheet.ts';
import { chosen, widthsOf } from '../form/fields.ts';
import { columns, goalRows, headRows, type CellText } from '../form/rows.ts';
import { pairs, twoColumns } from '../form/sheet.ts';
import type { Scribe } from '../scribe.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

const titleLine = (scribe: Scribe, word: string, goal: Goal): string => {
  const number = scribe.write(goal, 'number');
  return number === ''
    ? `${word} ${scribe.write(goal, 'title')}`
    : `${word} ${number} – ${scribe.write(goal, 'title')}`;
};

/** Sheets that hold a table of their own, of measures, steps or months. */
export const SHEETS_WITH_TABLES: readonly Family[] = [
  {
    name: 'sheet-parts',
    about:
      'a heading for each objective and several small tables under it: what it is, its measures, how it ended',
    wish: { units: [1, 2], goals: [1, 4] },
    draw(scribe) {
      const { style } = scribe;
      const word = scribe.titleWord(['Obiettivo', 'Scheda obiettivo n.', 'OBIETTIVO N.']);
      const facts = chosen(
        maybe(scribe, 0.8, 'purpose'),
        'weight',
        maybe(scribe, 0.5, 'due'),
        maybe(scribe, 0.4, 'nature'),
      );
      const measured = chosen(
        'measure',
        maybe(scribe, 0.4, 'before'),
        'aim',
        scribe.plan.report && 'reached',
      );
      const last = outcomeFields(scribe);
      eachSheet(scribe, (goal, above) => {
        scribe.add(heading(titleLine(scribe, word, goal)));
        scribe.add(twoColumns(scribe, [...above, ...pairs(scribe, goal, facts, true)], true), p(''));
        const cols = columns(scribe, measured);
        const rows = [...headRows(cols, null), ...goalRows(scribe, goal, cols, 'merged')];
        scribe.add(
          table(
            widthsOf(
              cols.map(({ want }) => want),
              scribe.width,
            ),
            rows.map((row) => [...row]),
            { header: 1, ruling: style.ruling, shaded: style.shaded },
          ),
        );
        if (last.length > 0) scribe.add(p(''), twoColumns(scribe, pairs(scribe, goal, last, true), true));
        scribe.add(p(''));
      });
    },
  },
  {
    name: 'steps',
    about: 'each objective with a table of its steps and their days',
    wish: { units: [1, 2], goals: [1, 2] },
    draw(scribe) {
      const { dice, style, notation } = scribe;
      const fields = chosen('title', 'purpose', maybe(scribe, 0.7, 'weight'), 'measure');
      const last = outcomeFields(scribe);
      const dated = dice.chance(0.7);
      eachSheet(scribe, (goal, above) => {
        scribe.writeSteps(goal, dated);
        const rows = goal.steps.map((step, i) => [
          String(i + 1),
          step.text,
          ...(dated ? [notation.day(step.due)] : []),
        ]);
        const heads = ['N.', scribe.label('step'), ...(dated ? [scribe.label('stepDue')] : [])];
        scribe.add(
          twoColumns(scribe, [...above, ...pairs(scribe, goal, [...fields, ...last], true)], true),
          table(widthsOf(dated ? [30, 300, 90] : [30, 390], scribe.width), [heads, ...rows], {
            header: 1,
            ruling: style.ruling,
          }),
          p(''),
        );
      });
    },
  },
  {
    name: 'months',
    about: 'each objective with its steps over the twelve months, crosses where they run',
    wish: { units: [1, 2], goals: [1, 2], report: false },
    draw(scribe) {
      const { dice, style } = scribe;
      scribe.landscape = true;
      const names = dice
        .pick(['G F M A M G L A S O N D', 'Gen Feb Mar Apr Mag Giu Lug Ago Set Ott Nov Dic'])
        .split(' ');
      const fields = chosen('number', 'title', 'weight', maybe(scribe, 0.5, 'purpose'), 'measure');
      eachSheet(scribe, (goal, above) => {
        scribe.writeSteps(goal, false);
        const rows = goal.steps.map(({ text, months: [from, to] }): CellText[] => [
          { text }, ...names.map((_, m) => ({ text: m + 1 >= from && m + 1 <= to ? 'X' : '' })),
        ]); // prettier-ignore
        scribe.add(
          twoColumns(scribe, [...above, ...pairs(scribe, goal, fields, true)], true), p(''),
          table(widthsOf([200, ...names.map(() => 30)], scribe.width), [[scribe.label('step'), ...names], ...rows], { header: 1, ruling: style.ruling }),
          p(''),
        ); // prettier-ignore
      });
    },
  },
];
