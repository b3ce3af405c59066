import { z } from 'zod';
import { percent, text, year } from './field.ts';

const coded = z.strictObject({
  code: text.nullable().describe('Code of the programme or mission, as text'),
  name: text.nullable().describe('Name of the programme or mission'),
});

export const section = z
  .strictObject({
    id: z.string().describe('Id within the document'),
    layout: z.enum(['table', 'sheet', 'matrix', 'narrative', 'annex']).describe('How it is laid out'),
    heading: text.nullable().describe('Its heading, as written'),
    year: year.nullable().describe('Year that it states for itself'),
    programme: coded.nullable(),
    mission: coded.nullable(),
    weight: percent
      .nullable()
      .default(null)
      .describe('Weight of the whole section, percent, 0 to 100, where its heading or a band states one'),
    strategicObjective: text.nullable().describe('Strategic objective that those of the section serve'),
    operationalObjective: text.nullable().describe('Operational objective that those of the section serve'),
    expectedResults: text.nullable().describe('Results expected of the section as a whole'),
    sector: text.nullable().describe('Sector, area or department, as written'),
    service: text.nullable().describe('Service or office within it, as written'),
    responsible: text.nullable().describe('Who answers for the section, as written'),
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
      .describe('Sum of the weights of its objectives, percent; null where none is stated'),
    pages: z.array(z.int()).describe('Pages it stands on; empty for formats without pages'),
  })
  .describe('A table, sheet, matrix or stretch of text with the context that its headings give');
