import { z } from 'zod';
import { number, text } from './field.ts';

export const allocation = z
  .strictObject({
    section: z.string(),
    person: text,
    role: text.nullable(),
    contract: text.nullable(),
    shares: z.array(z.strictObject({ column: z.string().describe('Heading as written'), percent: number })),
    total: number.nullable(),
  })
  .describe("A row of a staff matrix: how much of a person's work goes to which objective");
