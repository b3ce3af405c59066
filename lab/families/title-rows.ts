import { heading, list, p } from '../../fixtures/make/document.ts';
import { chosen } from '../form/fields.ts';
import { columns, goalRows, ruled, type CellText } from '../form/rows.ts';
import { drawManner, unitHeading } from '../form/units.ts';
import { maybe, outcomeFields, type Family } from './family.ts';

/** Forms whose titles stand above, or alone. */
export const TITLED: readonly Family[] = [
  {
    name: 'title-rows',
    about: 'a row over the whole width with the title, the rows of its measures under it',
    wish: { measures: [1, 2] },
    draw(scribe) {
      const { dice, style } = scribe;
      const manner = drawManner(scribe);
      const fields = chosen(
        'measure',
        maybe(scribe, 0.4, 'before'),
        'aim',
        scribe.plan.report && 'reached',
        scribe.plan.report && maybe(scribe, 0.5, 'degree'),
      );
      const word = scribe.titleWord(['Obiettivo', 'OBIETTIVO', 'Obiettivo n.']);
      const weighted = dice.chance(0.6);
      for (const unit of scribe.plan.units) {
        const cols = columns(scribe, fields);
        const bands = unit.goals.map((goal) => {
          const number = scribe.write(goal, 'number');
          const weight =
            weighted && goal.weight !== null
              ? ` (${scribe.key('weight')} ${scribe.write(goal, 'weight')})`
              : '';
          const title: CellText = {
            text: `${word}${number === '' ? ':' : ` ${number} –`} ${scribe.write(goal, 'title')}${weight}`,
            across: cols.length, bold: true, shaded: style.shaded,
          }; // prettier-ignore
          return [[title], ...goalRows(scribe, goal, cols, 'merged')];
        });
        scribe.add(
          unitHeading(scribe, unit, manner),
          ruled(
            scribe,
            [cols.map(({ head }) => ({ text: head }))],
            bands,
            cols.map(({ want }) => want),
          ),
        );
      }
    },
  },
  {
    name: 'titles-only',
    about: 'units with nothing but the titles of their objectives',
    wish: { report: false, units: [2, 4] },
    draw(scribe) {
      const { dice } = scribe;
      const manner = drawManner(scribe);
      const asTable = dice.chance(0.5);
      const marker = dice.pick(['1)', '-', '•'] as const);
      if (!asTable)
        scribe.add(heading(dice.pick(['Obiettivi assegnati alle strutture', 'Elenco degli obiettivi'])));
      for (const unit of scribe.plan.units) {
        if (asTable) continue;
        scribe.add(unitHeading(scribe, unit, manner));
        const titles = unit.goals.map((goal, i) => {
          if (marker === '1)') scribe.counted(goal, i + 1);
          return scribe.write(goal, 'title');
        });
        scribe.add(list(marker, titles));
      }
      if (!asTable) return;
      const rows = scribe.plan.units.map((unit) =>
        unit.goals.map((goal, i): CellText[] => [
          ...(i === 0 ? [{ text: scribe.unitName(unit), down: unit.goals.length }] : []),
          { text: scribe.write(goal, 'title') },
        ]),
      );
      scribe.add(
        ruled(
          scribe,
          [[{ text: scribe.plan.units[0]!.kind }, { text: scribe.label('title') }]],
          rows,
          [120, 260],
        ),
      );
    },
  },
  {
    name: 'narrative',
    about: 'running text that opens with the objective’s number and tells the rest in sentences',
    wish: { measures: [1, 1], countable: true },
    draw(scribe) {
      const { dice, plan } = scribe;
      const manner = drawManner(scribe);
      const opening = scribe.titleWord(['Obiettivo n.', 'OBIETTIVO N.', 'Obiettivo']);
      for (const unit of plan.units) {
        scribe.add(unitHeading(scribe, unit, manner));
        unit.goals.forEach((goal, i) => {
          const number = scribe.write(goal, 'number');
          scribe.add(
            p(
              `**${opening} ${number === '' ? `${i + 1}` : number}${dice.pick([' –', ':', '.'])} ${scribe.write(goal, 'title')}**`,
            ),
          );
          if (number === '') scribe.counted(goal, i + 1);
          scribe.add(p(scribe.write(goal, 'purpose')));
          if (plan.report) scribe.add(p(scribe.write(goal, 'report')));
          else if (goal.weight !== null)
            scribe.add(p(`${scribe.key('weight')} ${scribe.write(goal, 'weight')}`));
        });
      }
    },
  },
  {
    name: 'paragraphs',
    about: 'a paragraph for each field, its label in front',
    draw(scribe) {
      const { dice } = scribe;
      const manner = drawManner(scribe);
      const fields = dice.shuffled(
        chosen(
          maybe(scribe, 0.7, 'purpose'),
          maybe(scribe, 0.5, 'effect'),
          maybe(scribe, 0.4, 'nature'),
          'weight',
          maybe(scribe, 0.5, 'due'),
          maybe(scribe, 0.3, 'crew'),
          maybe(scribe, 0.3, 'money'),
        ),
      );
      const last = outcomeFields(scribe);
      const bold = dice.chance(0.6);
      const key = (text: string): string => (bold ? `**${text}**` : text);
      for (const unit of scribe.plan.units) {
        scribe.add(unitHeading(scribe, unit, manner));
        for (const goal of unit.goals) {
          if (goal.number !== null)
            scribe.add(p(`${key(scribe.key('number'))} ${scribe.write(goal, 'number')}`));
          scribe.add(p(`${key(scribe.key('title'))} ${scribe.write(goal, 'title')}`));
          for (const field of [...fields, ...last])
            scribe.add(p(`${key(scribe.key(field))} ${scribe.write(goal, field)}`));
          for (const measure of goal.measures)
            scribe.add(p(`${key(scribe.key('measure'))} ${scribe.writeMeasure(goal, measure, 'measure')}`));
          scribe.add(p(''));
        }
      }
    },
  },
];
