import { z } from 'zod';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const part = z.int().min(0).optional().describe('Which of several enclosed documents, from 0');

export const place = z
  .union([
    z.strictObject({ page: z.int().min(1), box, part }),
    z.strictObject({ line: z.int().min(1), col: z.int().min(0).optional(), part }),
    z.strictObject({ table: z.int().min(0), row: z.int().min(0), col: z.int().min(0), part }),
    z.strictObject({ paragraph: z.int().min(0), part }),
    z.strictObject({ running: z.enum(['header', 'footer']), part }),
  ])
  .describe(
    'Where it stands: page (from 1) and box [left, top, right, bottom] in points from the top left; line (from 1) of a text; table, row, col or paragraph (from 0), or the running header or footer, of a Word or OpenDocument file',
  );

/** A value with all that is needed to trust it or to look it up; see docs/record.md. */
export const field = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value: value
      .nullable()
      .describe('The normalized value; null where the document has the place but not a readable value'),
    raw: z.string().describe('The source text as it stands'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe('Probability that the value is what a careful human reader would write down'),
    flags: z.array(z.string()).describe('Codes of doubts, see docs/diagnostics.md'),
    rule: z.string().describe('Id of the rule file that decided what this place means'),
    at: z.array(place).min(1),
  });

export const text = field(z.string());
export const number = field(z.number());
export const percent = field(z.number().min(0).max(100)).describe('Percent, 0 to 100');
export const year = field(z.int().min(1900).max(2100));
export const flag = field(z.boolean());
/** A date; the form is checked, so that 2019-02-30 can't get in as a plain string of another shape. */
export const date = field(z.iso.date());

/** A field of the published record. */
export interface Field<T> {
  value: T | null;
  raw: string;
  confidence: number;
  flags: string[];
  rule: string;
  at: z.infer<typeof place>[];
}
