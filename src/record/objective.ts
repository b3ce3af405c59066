import { z } from 'zod';
import { date, field, number, percent, text } from './field.ts';

const targetValue = z.strictObject({
  op: z
    .enum(['>=', '<=', '=', '>', '<'])
    .nullable()
    .describe('How a result is compared with it; null where the document does not say'),
  value: z.number().describe('The number, in its unit'),
  unit: z.string().nullable().describe('What it counts, as written: %, giorni'),
});
export const target = field(targetValue).describe('A numeric target: at least 80 %, within 30 days');

export const indicator = z.strictObject({
  text: text.describe('What is measured, as written'),
  weight: percent.nullable().describe('Weight of the indicator within its objective, percent, 0 to 100'),
  baseline: text.nullable().describe('Value that it starts from, as written'),
  target: target.nullable(),
  targets: z
    .array(z.strictObject({ year: z.int().describe('Year that the target is set for'), target }))
    .describe('Where the document sets one for each year'),
  results: z.array(
    z.strictObject({
      year: z.int().nullable().describe('Year of the result; null where the document names none'),
      result: text.describe('What was measured, as written'),
      degree: number
        .nullable()
        .default(null)
        .describe('How far the document says that the target was met, in percent; may pass 100'),
    }),
  ),
});

export const status = field(
  z.enum([
    'achieved',
    'partially_achieved',
    'not_achieved',
    'cancelled',
    'not_assessed',
    'reported',
    'missing',
  ]),
).describe(
  'Verdict of the document; not_assessed where it says that there can be none, reported where it gives none, missing where nothing is reported',
);

/**
 * How sure it is that something is an objective where nobody has weighed it: in records of `spoglio/1` from before objectives had a
 * confidence. (Keys added since have a default, so that such records are still read.)
 */
export const UNWEIGHED = 0.99;

export const objective = z
  .strictObject({
    id: z.string().describe('Id within the document'),
    section: z.string().describe('Id of its section'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .default(UNWEIGHED)
      .describe('Probability that a careful reader would count this as an objective at all'),
    number: text.nullable().describe('Number or code as written: 3bis, AG1'),
    title: text.describe('Title, as written'),
    description: text.nullable().describe('What is to be done, as written'),
    expected: text.nullable().describe('Expected results'),
    group: text.nullable().describe('Working group'),
    interactions: text.nullable().describe('Other units involved'),
    responsible: text.nullable().describe('Who answers for the objective, as written'),
    years: field(z.array(z.int())).nullable().describe('Years of the plan that it is marked for'),
    deadline: date.nullable().describe('Last day for reaching it'),
    nature: text.nullable().describe('Kind of objective: strategic, of improvement, of maintenance'),
    weight: percent.nullable().describe('Weight of the objective, percent, 0 to 100'),
    indicators: z.array(indicator),
    outcome: z.strictObject({
      text: text.nullable().describe('What is reported of it, as written'),
      percent: number
        .nullable()
        .describe('Declared degree of achievement in percent; may pass 100 where the document says so'),
      evaluation: text.nullable().default(null).describe('What the evaluators wrote of it, as written'),
      status,
    }),
    resources: z.strictObject({
      human: text.nullable().describe('Staff for it, as written'),
      financial: text.nullable().describe('Money for it, as written'),
      instrumental: text.nullable().describe('Equipment for it, as written'),
    }),
    phases: z.array(
      z.strictObject({
        text: text.describe('What the step is, as written'),
        deadline: date.nullable().describe('Last day for the step'),
      }),
    ),
    other: z
      .array(
        z.strictObject({
          label: text.describe('Heading or label, as written'),
          text: text.describe('What stands there'),
        }),
      )
      .describe('Columns and labels without a canonical name, verbatim'),
  })
  .describe('One objective with its weight, indicators and outcome');
