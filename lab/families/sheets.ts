import { heading, p, pageBreak, table } from '../../fixtures/make/document.ts';
import type { Goal } from '../content/goal.ts';
import { chosen, widthsOf } from '../form/fields.ts';
import { columns, goalRows, headRows, type CellText } from '../form/rows.ts';
import { card, fourColumns, labelsAbove, pairs, printed, twoColumns } from '../form/sheet.ts';
import { drawManner, unitHeading } from '../form/units.ts';
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
  return [
    ...chosen(maybe(scribe, 0.7, 'number'), 'title'),
    ...middle,
    ...chosen('measure', maybe(scribe, 0.6, 'aim')),
    ...means,
    ...outcomeFields(scribe),
  ];
}

/** A sheet for each objective, under its unit; some put the unit's names on each sheet. */
function eachSheet(scribe: Scribe, draw: (goal: Goal, above: [string, string][]) => void): void {
  const { dice } = scribe;
  const manner = drawManner(scribe);
  const inside = dice.chance(0.3);
  for (const unit of scribe.plan.units) {
    if (!inside) scribe.add(unitHeading(scribe, unit, manner));
    for (const goal of unit.goals)
      draw(
        goal,
        inside
          ? [
              [unit.kind, scribe.unitName(unit, false)],
              [scribe.words.label('head'), scribe.headName(unit)],
            ]
          : [],
      );
  }
}

const titleLine = (scribe: Scribe, word: string, goal: Goal): string => {
  const number = scribe.write(goal, 'number');
  return number === ''
    ? `${word} ${scribe.write(goal, 'title')}`
    : `${word} ${number} – ${scribe.write(goal, 'title')}`;
};

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
  {
    name: 'summary-then-sheets',
    about: 'a table of all objectives first, then a sheet for each: the same ones twice',
    wish: { units: [1, 2], wholeWeights: true },
    draw(scribe) {
      const fields = chosen(maybe(scribe, 0.6, 'purpose'), 'measure', 'aim', ...outcomeFields(scribe));
      const cols = columns(scribe, chosen('number', 'title', 'weight'));
      scribe.add(p('**Quadro riassuntivo**'));
      for (const unit of scribe.plan.units) {
        const rows = unit.goals.flatMap((goal) => goalRows(scribe, goal, cols, 'joined'));
        scribe.add(
          p(scribe.unitName(unit)),
          table(
            widthsOf(
              cols.map(({ want }) => want),
              scribe.width,
            ),
            [...headRows(cols, null), ...rows].map((row) => [...row]),
            { header: 1, ruling: scribe.style.ruling },
          ),
        );
      }
      scribe.add(pageBreak, p('**Schede di dettaglio**'));
      const manner = drawManner(scribe);
      for (const unit of scribe.plan.units) {
        scribe.add(unitHeading(scribe, unit, manner));
        for (const goal of unit.goals)
          scribe.add(
            twoColumns(scribe, pairs(scribe, goal, ['number', 'title', ...fields], true), true),
            p(''),
          );
      }
    },
  },
  {
    name: 'plan-and-report',
    about: 'the plan’s table and, later in the same file, the report on the same objectives',
    wish: { report: true, units: [1, 2] },
    draw(scribe) {
      const { dice, plan } = scribe;
      const manner = drawManner(scribe);
      const first = columns(
        scribe,
        chosen('number', 'title', maybe(scribe, 0.6, 'purpose'), 'measure', 'weight'),
      );
      const second = columns(scribe, chosen('number', 'title', 'report', maybe(scribe, 0.6, 'percent')));
      for (const [title, cols] of [
        [`Obiettivi assegnati per l’anno ${plan.year}`, first],
        [dice.pick(['Risultati a fine anno', `Rendiconto ${plan.year}`]), second],
      ] as const) {
        if (cols === second) scribe.add(pageBreak);
        scribe.add(heading(title));
        for (const unit of plan.units) {
          const rows = unit.goals.flatMap((goal) => goalRows(scribe, goal, cols, 'joined'));
          scribe.add(
            unitHeading(scribe, unit, manner, cols === first),
            table(
              widthsOf(
                cols.map(({ want }) => want),
                scribe.width,
              ),
              [...headRows(cols, null), ...rows].map((row) => [...row]),
              { header: 1, ruling: scribe.style.ruling, shaded: scribe.style.shaded },
            ),
          );
        }
      }
    },
  },
];
