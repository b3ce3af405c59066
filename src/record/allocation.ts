import { z } from 'zod';
import { number, text } from './field.ts';

export const allocation = z
  .strictObject({
    section: z.string().describe('Id of the section that the matrix stands in'),
    person: text.describe('Name of the person, as written'),
    role: text.nullable().describe('Job or profile of the person'),
    contract: text.nullable().describe('Contract or category of the person: D3, part time'),
    shares: z.array(
      z.strictObject({
        column: z.string().describe('Heading as written'),
        percent: number.describe('Share of the working time in percent'),
      }),
    ),
    total: number.nullable().describe('Sum of the shares in percent, as the row states it'),
  })
  .describe("A row of a staff matrix: how much of a person's work goes to which objective");
