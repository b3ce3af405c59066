import { heading, p, pageBreak, table } from '../../fixtures/make/document.ts';
import { chosen, widthsOf } from '../form/fields.ts';
import { columns, goalRows, headRows } from '../form/rows.ts';
import { pairs, twoColumns } from '../form/sheet.ts';
import { drawManner, unitHeading } from '../form/units.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

/** Files that show the same objectives twice. */
export const TWICE: readonly Family[] = [
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
