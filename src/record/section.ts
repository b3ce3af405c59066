import { z } from 'zod';
import { text, year } from './field.ts';

const coded = z.strictObject({ code: text.nullable(), name: text.nullable() });

export const section = z
  .strictObject({
    id: z.string(),
    layout: z.enum(['table', 'sheet', 'matrix', 'narrative', 'annex']),
    heading: text.nullable(),
    year: year.nullable(),
    programme: coded.nullable(),
    mission: coded.nullable(),
    strategicObjective: text.nullable(),
    operationalObjective: text.nullable(),
    expectedResults: text.nullable(),
    sector: text.nullable(),
    service: text.nullable(),
    responsible: text.nullable(),
    columns: z
      .array(
        z.strictObject({
          header: text,
          as: z.string().nullable().describe('Canonical name; null where it has none'),
        }),
      )
      .describe("The table's columns, left to right"),
    weightSum: z
      .number()
      .nullable()
      .describe('Sum of the weights of its objectives; null where none is stated'),
    pages: z.array(z.int()).describe('Pages it stands on; empty for formats without pages'),
  })
  .describe('A table, sheet, matrix or stretch of text with the context that its headings give');
