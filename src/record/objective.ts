import { z } from 'zod';
import { date, field, number, percent, text } from './field.ts';

const targetValue = z.strictObject({
  op: z.enum(['>=', '<=', '=', '>', '<']).nullable(),
  value: z.number(),
  unit: z.string().nullable(),
});
export const target = field(targetValue).describe('A numeric target: at least 80 %, within 30 days');

export const indicator = z.strictObject({
  text,
  weight: percent.nullable(),
  baseline: text.nullable(),
  target: target.nullable(),
  targets: z
    .array(z.strictObject({ year: z.int(), target }))
    .describe('Where the document sets one for each year'),
  results: z.array(z.strictObject({ year: z.int().nullable(), result: text })),
});

export const status = field(
  z.enum(['achieved', 'partially_achieved', 'not_achieved', 'cancelled', 'reported', 'missing']),
);

export const objective = z
  .strictObject({
    id: z.string(),
    section: z.string(),
    number: text.nullable().describe('Number or code as written: 3bis, AG1'),
    title: text,
    description: text.nullable(),
    expected: text.nullable().describe('Expected results'),
    group: text.nullable().describe('Working group'),
    interactions: text.nullable().describe('Other units involved'),
    responsible: text.nullable(),
    years: field(z.array(z.int())).nullable().describe('Years of the plan that it is marked for'),
    deadline: date.nullable(),
    nature: text.nullable().describe('Kind of objective: strategic, of improvement, of maintenance'),
    weight: percent.nullable(),
    indicators: z.array(indicator),
    outcome: z.strictObject({
      text: text.nullable(),
      percent: number
        .nullable()
        .describe('Declared degree of achievement in percent; may pass 100 where the document says so'),
      status,
    }),
    resources: z.strictObject({
      human: text.nullable(),
      financial: text.nullable(),
      instrumental: text.nullable(),
    }),
    phases: z.array(z.strictObject({ text, deadline: date.nullable() })),
    other: z
      .array(z.strictObject({ label: text, text }))
      .describe('Columns and labels without a canonical name, verbatim'),
  })
  .describe('One objective with its weight, indicators and outcome');
